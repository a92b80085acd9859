import { isObject } from "@invitekit/generator/document";
import type { Node } from "./documents.ts";

/** What a keyword says, and where. */
export interface Fact {
  readonly value: unknown;
  readonly node: Node;
  readonly key: string;
}

const KEYWORDS = [
  ...["format", "pattern", "minLength", "maxLength", "multipleOf", "minItems", "maxItems"],
  ...["uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties"],
  ...["dependentRequired", "default", "deprecated"],
] as const;

// What holds without being said.
const DEFAULTS: Readonly<Record<string, unknown>> = {
  ...{ minLength: 0, minItems: 0, minProperties: 0 },
  ...{ uniqueItems: false, deprecated: false },
};

/** What schemas that all hold say of a value, one fact a keyword; the last schema has the last word. */
export function readFacts(nodes: readonly Node[]): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const node of nodes) {
    for (const key of KEYWORDS) {
      if (node[key] !== undefined && node[key] !== DEFAULTS[key]) {
        facts.set(key, { value: node[key], node, key });
      }
    }
    addLimit(facts, node, "minimum", "exclusiveMinimum");
    addLimit(facts, node, "maximum", "exclusiveMaximum");
    addContent(facts, node);
    const { discriminator } = node;
    if (isObject(discriminator) && discriminator.propertyName !== undefined) {
      facts.set("discriminator", { value: discriminator.propertyName, node, key: "discriminator" });
    }
  }
  return facts;
}

/** In OpenAPI 3.0 `exclusiveMinimum: true` says how `minimum` is meant; since 3.1 it is a limit itself. */
function addLimit(facts: Map<string, Fact>, node: Node, limit: string, exclusive: string): void {
  const isExclusive = node[exclusive] === true;
  if (typeof node[limit] === "number") {
    facts.set(isExclusive ? exclusive : limit, { value: node[limit], node, key: limit });
  }
  if (typeof node[exclusive] === "number") {
    facts.set(exclusive, { value: node[exclusive], node, key: exclusive });
  }
}

/** What 3.0 calls the formats `byte` and `binary` is the encoding and the media type of a content in 3.1. */
function addContent(facts: Map<string, Fact>, node: Node): void {
  const { contentEncoding, contentMediaType } = node;
  if (contentEncoding === "base64" && contentMediaType === undefined) {
    facts.set("format", { value: "byte", node, key: "contentEncoding" });
    return;
  }
  if (contentMediaType === "application/octet-stream" && contentEncoding === undefined) {
    facts.set("format", { value: "binary", node, key: "contentMediaType" });
    return;
  }
  for (const key of ["contentEncoding", "contentMediaType"]) {
    if (node[key] !== undefined) {
      facts.set(key, { value: node[key], node, key });
    }
  }
}
