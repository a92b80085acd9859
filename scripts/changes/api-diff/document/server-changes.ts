import type { OpenApiDocument, Server } from "@invitekit/generator/document";
import type { Change } from "../change.ts";
import type { Path } from "./differences.ts";
import { sharedOperations } from "./operations.ts";
import { isSame } from "./same.ts";
import type { ListChange } from "./security-changes.ts";

/** The servers of the documents, and those that single operations have instead. */
export function serverChanges(base: OpenApiDocument, head: OpenApiDocument): ListChange[] {
  const servers = compare(base.servers ?? [], head.servers ?? []);
  return [
    ...servers.map(({ at, ...each }) => ({ ...each, ...at, operation: undefined })),
    ...ownServerChanges(base, head),
  ];
}

/** A client only knows the servers of the document, so an operation's own server is reported as a whole. */
function ownServerChanges(base: OpenApiDocument, head: OpenApiDocument): ListChange[] {
  return sharedOperations(base, head).flatMap(({ before, after }) => {
    const [one, other] = [before, after].map(
      ({ operation, item }) => operation.servers ?? item.servers,
    );
    if (isSame(one, other)) {
      return [];
    }
    const [[then], [now]] = [one ?? base.servers ?? [], other ?? head.servers ?? []];
    const requires = then?.url === now?.url ? "patch" : "major";
    const text = `Calls now go to ${now ? told(now) : "the document's server"}.`;
    const places = { base: [...before.at, "servers"], head: [...after.at, "servers"] };
    const isGone = other === undefined;
    return [
      { id: "operation-server-changed", requires, text, isGone, operation: after, ...places },
    ];
  });
}

interface Found extends Pick<Change, "id" | "requires" | "text"> {
  readonly isGone: boolean;
  /** The server in either list. */
  readonly at: { readonly base: Path; readonly head: Path };
}

function compare(before: readonly Server[], after: readonly Server[]): Found[] {
  const found: Found[] = [];
  const add = (
    requires: Change["requires"],
    id: string,
    text: string,
    one: number,
    other: number,
  ) => {
    const at = { base: ["servers", one], head: ["servers", other] };
    found.push({ id, requires, text, isGone: other === -1, at });
  };
  const partners = before.map((server) => partnerOf(server, before, after));
  before.forEach((server, index) => {
    const partner = partners[index] ?? -1;
    const now = after[partner];
    if (now === undefined) {
      add("major", "server-removed", `The server ${told(server)} was removed.`, index, -1);
      return;
    }
    if (now["x-oai-name"] !== server["x-oai-name"]) {
      add(
        "major",
        "server-renamed",
        `The server ${told(server)} is now called ${told(now)}.`,
        index,
        partner,
      );
    }
    if (now.url !== server.url || !isSame(plain(now.variables), plain(server.variables))) {
      const text = `The server ${told(server)} is at \`${now.url}\`, and no longer at \`${server.url}\`.`;
      add("major", "server-url-changed", text, index, partner);
    } else if (now.description !== server.description) {
      add(
        "patch",
        "prose-changed",
        `The description of the server ${told(now)} has changed.`,
        index,
        partner,
      );
    }
  });
  after.forEach((server, index) => {
    if (!partners.includes(index)) {
      add("minor", "server-added", `The server ${told(server)} was added.`, -1, index);
    }
  });
  const [first] = after;
  if (first !== undefined && before.length > 0 && partners[0] !== 0 && partners[0] !== -1) {
    add("major", "server-default-changed", `Without \`server\`, calls go to ${told(first)}.`, 0, 0);
  }
  const order = partners.filter((index) => index !== -1);
  const isSorted = order.every((each, index) => index === 0 || (order[index - 1] ?? 0) < each);
  if (!isSorted && partners[0] === 0) {
    add("patch", "server-order-changed", "The servers have another order.", 0, 0);
  }
  return found;
}

/** The same server is the one of the same name, or else at the same URL under a name that is new. */
function partnerOf(server: Server, before: readonly Server[], after: readonly Server[]): number {
  const name = server["x-oai-name"];
  const namesake = after.findIndex((each) => name !== undefined && each["x-oai-name"] === name);
  const isTaken = ({ "x-oai-name": other }: Server) =>
    other !== undefined && before.some((each) => each["x-oai-name"] === other);
  return namesake !== -1
    ? namesake
    : after.findIndex((each) => each.url === server.url && !isTaken(each));
}

function told({ url, "x-oai-name": name }: Server): string {
  return `\`${name ?? url}\``;
}

/** Variables without their prose. */
function plain(variables: Server["variables"] = {}): unknown {
  const all = Object.entries(variables) as [string, { description?: string }][];
  return Object.fromEntries(all.map(([name, { description: _, ...rest }]) => [name, rest]));
}
