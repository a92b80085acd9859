import { isObject } from "../document/openapi.ts";
import { distance } from "../text/nearest.ts";

/** Where a document departs from OpenAPI. */
export interface Site {
  readonly pointer: string;
  /** What holds the value that isn't as it should be. */
  readonly parent: Record<string, unknown>;
  readonly key: string;
  /** The value, or what lacks something. */
  readonly node: unknown;
  /** The first name in the linter's words. */
  readonly name: string;
  /** Known names that are spelled like it. */
  readonly suggest: readonly string[];
}

export interface Departure {
  /** Default: that of the linter's rule on the structure. */
  readonly rule?: string;
  /** The linter's words. What the first group matches is given to `told`. */
  readonly message: RegExp;
  readonly at?: RegExp;
  readonly unless?: (site: Site) => boolean;
  readonly told: string | ((name: string) => string);
  /** Puts the document right, where it can't stay as it is. */
  readonly mend?: (site: Site) => void;
}

// What is written for people: nothing that is sent depends on it.
const PROSE = /^#\/(info|tags|externalDocs)(\/|$)|\/(externalDocs|contact|license)(\/|$)/;

/** What OpenAPI 3.0's schemas don't have yet, and those of 3.1 do. */
const LATER = new Set([
  ...["$anchor", "$comment", "$defs", "$id", "$schema", "const", "contains", "contentEncoding"],
  ...["contentMediaType", "dependentRequired", "dependentSchemas", "else", "examples", "if"],
  ...["patternProperties", "prefixItems", "propertyNames", "then", "unevaluatedItems"],
  "unevaluatedProperties",
]);

const UNEXPECTED = /^Property `(.*)` is not expected here/;

/** What real documents have in hundreds, and what other tools accept without a word. */
export const KNOWN_DEPARTURES: readonly Departure[] = [
  {
    message: UNEXPECTED,
    at: /\/nullable$/,
    told: "`nullable` is from OpenAPI 3.0, and is read as it is meant there",
  },
  {
    message: /^Expected type `number` but got `boolean`/,
    at: /\/exclusive(Min|Max)imum$/,
    told: "A boolean as an exclusive limit is from OpenAPI 3.0, and is read as it is meant there",
  },
  {
    message: /^Expected type `boolean` but got `(?:number|integer)`/,
    at: /\/exclusive(Min|Max)imum$/,
    told: "A number as an exclusive limit is from OpenAPI 3.1, and is read as it is meant there",
  },
  {
    message: /^`type` can be one of the following only/,
    unless: ({ parent }) => !Array.isArray(parent) && !Array.isArray(parent.type),
    told: "A list of types is from OpenAPI 3.1, and is read as it is meant there",
  },
  {
    message: UNEXPECTED,
    unless: ({ key }) => !LATER.has(key),
    told: (name) => `\`${name}\` is from OpenAPI 3.1, and is read as it is meant there`,
  },
  {
    message: UNEXPECTED,
    unless: isMeant,
    told: (name) => `OpenAPI knows no \`${name}\` here, so it is left out`,
    mend: ({ parent, key }) => delete parent[key],
  },
  {
    message: /^Expected type `Schema` \(object\) but got `null`/,
    told: "An empty schema is read as one that allows any value",
    mend: ({ parent, key }) => {
      parent[key] = {};
    },
  },
  {
    message: /^Expected type `array` but got `boolean`/,
    at: /\/required$/,
    told: "`required` must be a list of the names of members, so this one is left out",
    mend: ({ parent, key }) => delete parent[key],
  },
  {
    message: /^Expected type `string` but got `(?:integer|number|boolean)`/,
    at: /\/(title|version|summary|description|name|operationId|termsOfService)$/,
    told: "A number or a boolean is read as text",
    mend: ({ parent, key, node }) => {
      parent[key] = `${node}`;
    },
  },
  {
    message: /^The field `info` must be present/,
    at: /^#\/$/,
    told: "The document has no `info`",
    mend: ({ node }) => {
      Object.assign(Object(node), { info: { title: UNTITLED, version: "" } });
    },
  },
  {
    message: /^The field `title` must be present/,
    at: /^#\/info$/,
    told: "The document has no title",
    mend: ({ node }) => {
      Object.assign(Object(node), { title: UNTITLED });
    },
  },
  {
    message: /^The field `description` must be present/,
    at: /\/responses\//,
    told: "A response has no description",
    mend: ({ node }) => {
      Object.assign(Object(node), { description: "" });
    },
  },
  {
    message: /^The field `(.*)` must be present/,
    at: PROSE,
    told: (name) => `\`${name}\` is missing, which OpenAPI asks for`,
  },
  {
    message: /^Expected type/,
    at: PROSE,
    told: "This is of another type than OpenAPI asks for, and is left out",
    mend: ({ parent, key }) => delete parent[key],
  },
  {
    rule: "path-parameters-defined",
    message: /^The operation does not define the path parameter `\{(.*?)\}`/,
    told: (name) => `The path parameter \`${name}\` isn't declared, and is taken for a text`,
    // The linter points at the list of parameters, which may not be there.
    mend: ({ parent, node, name }) => {
      const parameters = Array.isArray(node) ? node : [];
      parameters.push({
        ...{ name: name.replaceAll(/[{}]/g, ""), in: "path", required: true },
        schema: { type: "string" },
      });
      parent.parameters = parameters;
    },
  },
];

/** How texts call an API whose document doesn't say. */
const UNTITLED = "this API";

/**
 * Whether somebody may have meant something by an unknown member that would be lost without it: a method
 * of a path, or a name that is nearly another.
 */
function isMeant({ pointer, parent, key, suggest }: Site): boolean {
  if (PROSE.test(pointer)) {
    return false;
  }
  const isMethod = /^#\/paths\/[^/]*\/[^/]*$/.test(pointer) && isObject(parent[key]);
  return isMethod || suggest.some((each) => isNearly(key, each));
}

/** Few letters apart, for its length. */
function isNearly(key: string, known: string): boolean {
  const apart = distance(key.toLowerCase(), known.toLowerCase());
  return apart <= 2 && apart < key.length / 3;
}
