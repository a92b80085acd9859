import { isBuiltin } from "node:module";
import { readCorePackage } from "./core-package.ts";

/** The names that npm accepts for a new package. */
export const NPM_NAME: RegExp = /^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;

const LONGEST = 214;

/** Why a new package can't be called so; undefined if it can. */
export function nameFault(name: string): string | undefined {
  const said = `\`${name.slice(0, LONGEST)}\``;
  if (!NPM_NAME.test(name)) {
    return `${said} isn't a valid npm package name.`;
  }
  if (name.length > LONGEST) {
    return `An npm package name can't be longer than ${LONGEST} characters, and ${said}… is.`;
  }
  if (isBuiltin(name) || ["node_modules", "favicon.ico"].includes(name)) {
    return `${said} can't be the name of a package: ${isBuiltin(name) ? "it is a module of Node's" : "npm refuses it"}.`;
  }
  return name === readCorePackage().name
    ? `${said} is the package that all generated clients need.`
    : undefined;
}
