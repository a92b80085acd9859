/** Cancels a body that nobody reads, so that its socket doesn't wait for a reader. */
export async function discard(response: Response | undefined): Promise<void> {
  try {
    await response?.body?.cancel();
  } catch {
    // Somebody reads it, or it isn't a web stream.
  }
}
