import {
  isObject,
  isReference,
  lookUp,
  METHODS,
  type OpenApiDocument,
  type Response,
  resolve,
} from "../document/openapi.ts";
import type { Places } from "../document/place.ts";

const KINDS = ["headers", "parameters", "requestBodies", "responses"] as const;

/**
 * Puts a copy in the place of each reference to a part of some other operation, such as one of its
 * parameters: operations are rewritten each by itself, and what stood in one may stand elsewhere then.
 */
export function inlineReferences(document: OpenApiDocument, places: Places): void {
  const inline = (holder: unknown, keys = Object.keys(Object(holder))): void => {
    for (const key of keys) {
      const members = Object(holder) as Record<string, unknown>;
      const target = targetOf(document, members[key]);
      if (target !== members[key]) {
        members[key] = places.copy(target);
      }
    }
  };
  for (const kind of KINDS) {
    inline(document.components?.[kind]);
  }
  const answers = Object.values(document.components?.responses ?? {});
  for (const item of Object.values(document.paths ?? {})) {
    inline(item.parameters);
    for (const operation of METHODS.flatMap((method) => item[method] ?? [])) {
      inline(operation.parameters);
      inline(operation, operation.requestBody ? ["requestBody"] : []);
      inline(operation.responses);
      answers.push(...Object.values(operation.responses ?? {}));
    }
  }
  for (const answer of answers) {
    inline(resolve<Response>(document, answer).headers);
  }
}

/** What a reference leads to, up to a component, which has a name of its own. */
function targetOf(document: OpenApiDocument, node: unknown): unknown {
  let target = node;
  for (let hops = 0; isReference(target) && !isComponent(target.$ref) && hops < 100; hops += 1) {
    target = lookUp(document, target.$ref);
  }
  return isObject(target) ? target : node;
}

function isComponent(reference: string): boolean {
  const [, root, kind = "", ...name] = reference.split("/");
  return root === "components" && KINDS.some((each) => each === kind) && name.length === 1;
}
