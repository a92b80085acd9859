import { code, heading, paragraph, row } from "../lib/terminal.ts";
import type { Invitation } from "../repository/invitation/invitation.ts";
import { describeInvited } from "../repository/invitation/invited.ts";
import { invitationCode } from "./code.ts";
import type { Failure } from "./failure.ts";

/** What an error's `delivery` means for the person who was to be invited. */
const DELIVERIES: Readonly<Record<string, string>> = {
  "not-sent": "it never left",
  rejected: "the server refused it, so nobody was invited",
  applied: "the server carried it out",
  unknown: "it may have been carried out, so look before you repeat it",
};

export function introduction(): string {
  return paragraph(
    "Each client below sends the sample invitation of its vendor's own documentation to a mock " +
      "server, which checks it against the vendor's OpenAPI document. Nothing leaves this machine.",
  );
}

/** What is known before an invitation is sent. */
export function invitationRows(
  { vendor, operation, method, path, schemes }: Invitation,
  url: string,
): string {
  return (
    heading(vendor.title) +
    row("operation", operation) +
    row("request", `${method} ${path}`) +
    row("sent to", `${url}, a mock of ${vendor.specLabel}`) +
    row("credentials", schemes.join(" and ") || "none")
  );
}

/** A client that nobody can be invited with. */
export function skippedRows(reason: string): string {
  return `\n${paragraph(`Left out: ${reason}`)}`;
}

/** What is known after it was sent, by operation and by path. */
export function answerRows(invitation: Invitation, status: number): string {
  return (
    row("status", `${status}, by operation and by path, with the same answer`, "green") +
    row("invited", describeInvited(invitation.invited)) +
    row("in code", "(with what the document requires)") +
    code(invitationCode(invitation, "    "))
  );
}

/** What a caller learns of an invitation that lacks something. */
export function failureRows(
  { vendor, operation }: Invitation,
  member: string,
  { error, status, delivery, reason }: Failure,
): string {
  return (
    heading(`And one that fails: ${vendor.title} without \`${member}\`, which wouldn't compile`) +
    row("operation", operation) +
    row("error", error, "red") +
    row("status", `${status}`, "red") +
    row("delivery", `${delivery}: ${DELIVERIES[delivery] ?? "see packages/core/README.md"}`) +
    row("reason", reason)
  );
}

export function conclusion(): string {
  return `\n${paragraph(
    "With your own credentials instead of <...>, the code above invites real people. Each client " +
      "has a README: packages/<name>/README.md.",
  )}`;
}
