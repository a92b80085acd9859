import type { Vendor } from "./vendor.ts";

/** specs/README.md with a section for a vendor at its end, which says no more than is known by now. */
export function addSpecsSection(text: string, vendor: Vendor, origin: string | undefined): string {
  const facts =
    origin === undefined
      ? "Nowhere yet: the document is a sketch, its server and\nits operation are placeholders."
      : `The document was taken over from\n\`${origin}\`. Nobody has compared it with the vendor's pages yet.`;
  return `${text.trimEnd()}\n\n## ${vendor.prefix}\n\n**Where the facts come from.** ${facts}\n`;
}

/** Takes the section away, whatever people have made of it. */
export function removeSpecsSection(text: string, { prefix }: Vendor): string {
  const start = text.search(new RegExp(`^## ${prefix}$`, "m"));
  if (start === -1) {
    return text;
  }
  const next = text.indexOf("\n## ", start);
  const rest = next === -1 ? "" : text.slice(next + 1);
  return rest === "" ? `${text.slice(0, start).trimEnd()}\n` : text.slice(0, start) + rest;
}
