import type { Fetch } from "../../src/index.js";

/**
 * Node's own fetch, its answers kept from the garbage collector, which would close sooner or later what
 * the transport forgot.
 */
export function fetchKeeping(): Fetch {
  const kept: Response[] = [];
  return async (url, init) => {
    const response = await fetch(url, init);
    kept.push(response);
    return response;
  };
}
