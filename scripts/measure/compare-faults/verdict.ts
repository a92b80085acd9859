import type { Outcome } from "./client.ts";

/** How what the caller is told compares with what happened. */
export type Verdict = "right" | "wrong" | "repeat unsaid" | "says unknown" | "left open";

/** Judges an outcome by the number of invitations that were carried out. */
export function judge(outcome: Outcome, invitations: number): Verdict {
  if (outcome.kind === "sent") {
    const isRepeated = invitations > 1;
    return isRepeated ? "repeat unsaid" : invitations === 1 ? "right" : "wrong";
  }
  const claim = outcome.kind === "failed" ? claimOf(outcome) : undefined;
  if (claim === undefined) {
    return "left open";
  }
  if (claim === "unknown") {
    return "says unknown";
  }
  return (claim === "applied") === invitations > 0 ? "right" : "wrong";
}

/** What a failure says of the invitation. A 4xx says by itself that the server refused it. */
function claimOf({ delivery, status = 0 }: Outcome & { kind: "failed" }): string | undefined {
  return delivery ?? (status >= 400 && status < 500 ? "rejected" : undefined);
}
