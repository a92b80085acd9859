import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** The directory of the repository. */
export const repository: string = fileURLToPath(new URL("../../../", import.meta.url));

/** Each registered API's document: its path, by the API's name. */
export function registeredApis(): ReadonlyMap<string, string> {
  const { apis } = parse(readFileSync(`${repository}redocly.yaml`, "utf8")) as {
    apis: Readonly<Record<string, { readonly root: string }>>;
  };
  return new Map(Object.entries(apis).map(([name, { root }]) => [name, repository + root]));
}
