/** A document without an invitation to send: its client is for something else, or its sample is missing. */
export class NoInvitationError extends Error {
  override readonly name = "NoInvitationError";
}
