/** Lets go of a body that nobody reads, so that no socket waits for a reader. */
export function discard(response: Response | undefined): void {
  response?.body?.cancel().catch(() => {});
}
