import { type Document, parseDocument } from "yaml";
import type { Vendor } from "./vendor.ts";

/** redocly.yaml with a vendor at the end of `apis`. All else stays as it is, comments among it. */
export function addRegistryEntry(text: string, { name }: Vendor): string {
  return edit(text, (document) =>
    document.setIn(["apis", name], document.createNode({ root: `specs/${name}/openapi.yaml` })),
  );
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
