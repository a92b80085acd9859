// Written by hand, because Redocly's command comes without types.

/** Functions that Redocly calls for the nodes of a document, by the type of node. */
export type Visitor = Readonly<Record<string, (node: unknown, context: unknown) => void>>;

/** What `@invitekit/redocly-rules` gives Redocly. */
export interface InvitekitPlugin {
  /** The first part of each rule's name: `invitekit/server-named`. */
  readonly id: "invitekit";
  /** The rules for OpenAPI 3, by the second part of their names. Each takes its options. */
  readonly rules: { readonly oas3: Record<string, (options: object) => Visitor> };
  /** Sets of rules for `extends`. They turn on each of their rules as an error. */
  readonly configs: Record<"minimal" | "recommended", { rules: Record<string, "error"> }>;
}

/** Creates the plugin. Redocly calls this itself if `plugins` lists the package. */
export default function invitekit(): InvitekitPlugin;
