// Written by hand, so that they need no types of Redocly's: its command brings none.

/** What Redocly calls on its way through a document, by the type of what it visits. */
export type Visitor = Readonly<Record<string, (node: unknown, context: unknown) => void>>;

/** What `@invitekit/redocly-rules` gives Redocly. */
export interface InvitekitPlugin {
  /** The first part of each rule's name: `invitekit/server-named`. */
  readonly id: "invitekit";
  /** The rules for OpenAPI 3, by the second part. Each takes its options. */
  readonly rules: { readonly oas3: Record<string, (options: object) => Visitor> };
  /** Sets of rules for `extends`, each rule in them as an error. */
  readonly configs: Record<"minimal" | "recommended", { rules: Record<string, "error"> }>;
}

/** Creates the plugin. Redocly does so itself where `plugins` lists the package. */
export default function invitekit(): InvitekitPlugin;
