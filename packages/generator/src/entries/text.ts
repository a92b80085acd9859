// What text is made of: words, names, tables in Markdown and literals of TypeScript.
export { camelCase } from "../document/names.ts";
export { literal } from "../emit/literal.ts";
export { strong, table } from "../text/markdown.ts";
export { counted, upperFirst, wrapWords } from "../text/words.ts";
