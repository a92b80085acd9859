import { globSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

export type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** Sends the invitation, and resolves with the decoded answer. */
export type Invite = () => Promise<unknown>;

/** A way to send it. */
export interface Way {
  readonly name: string;
  /** Whether goals are set for it. */
  readonly isOurs: boolean;
  create(baseUrl: string, fetch: Fetch): Invite;
}

/** One invitation, and ways to send it. */
export interface Invitation {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string | RegExp>>;
    readonly body: unknown;
  };
  readonly answer: unknown;
  /** The first is the limit. */
  readonly ways: readonly [Way, ...Way[]];
}

const [file = ""] = globSync("packages/*/test/support/ways-to-invite.ts", {
  cwd: path.join(import.meta.dirname, "../../.."),
});

/** The invitation of the vendor's package that has one to measure. */
export const invitation: Invitation = await import(
  pathToFileURL(path.join(import.meta.dirname, "../../..", file)).href
);
