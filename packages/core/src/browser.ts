/** Whether this is a page of a browser, or a worker of one. */
export function isBrowser(): boolean {
  return /^Mozilla/.test(globalThis.navigator?.userAgent);
}
