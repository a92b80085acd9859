import { npmView } from "../npm-view.ts";

/** Whether the registry that npm is configured for in a directory has a version of a package. */
export async function isInRegistry(
  { name, version }: { readonly name: string; readonly version: string },
  directory: string,
): Promise<boolean> {
  return (await npmView(`${name}@${version}`, "version", directory)) !== undefined;
}
