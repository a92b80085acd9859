import type { PackageSettings } from "@invitekit/generator/registry";
import { type Document, parseDocument } from "yaml";
import type { Vendor } from "./vendor.ts";

/** redocly.yaml with a vendor at the end of `apis`. All else stays as it is, comments among it. */
export function addRegistryEntry(text: string, vendor: Vendor): string {
  const root = `specs/${vendor.name}/openapi.yaml`;
  const entry = { root, "x-invitekit": packageSettings(vendor) };
  return edit(text, (document) =>
    document.setIn(["apis", vendor.name], document.createNode(entry)),
  );
}

/** Where a vendor's package goes. */
export function packageSettings({ name, packageName }: Vendor): PackageSettings {
  return { output: `packages/${name}`, name: packageName };
}

export function removeRegistryEntry(text: string, { name }: Vendor): string {
  return edit(text, (document) => document.deleteIn(["apis", name]));
}

function edit(text: string, change: (document: Document) => void): string {
  const document = parseDocument(text);
  change(document);
  // Long lines stay whole.
  return document.toString({ lineWidth: 0 });
}
