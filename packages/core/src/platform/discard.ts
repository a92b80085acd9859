/** Cancels a body that nobody reads, so that its socket doesn't wait for a reader. */
export function discard(response: Response | undefined): void {
  response?.body?.cancel().catch(() => {});
}
