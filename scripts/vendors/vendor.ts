import { typePrefix } from "@invitekit/generator";
import type { CorePackage } from "@invitekit/generator/registry";

/** A vendor, as the files that list all vendors name it. */
export interface Vendor {
  /** As in redocly.yaml: the name of its folders, too. */
  readonly name: string;
  readonly packageName: string;
  /** The start of its types' names, and its heading in specs/README.md. */
  readonly prefix: string;
  readonly core: CorePackage;
}

export function createVendor(name: string, core: CorePackage): Vendor {
  const packageName = `${core.name.split("/")[0]}/${name}`;
  return { name, packageName, prefix: typePrefix(packageName), core };
}
