// Plain JavaScript, since scripts/run.mjs needs it in whatever Node a newcomer has.

/** Node's fetch wants the brackets, its http module doesn't. */
const THIS_MACHINE = ["localhost", "127.0.0.1", "::1", "[::1]"];

/**
 * What keeps traffic to this machine from a proxy that the environment names (`HTTP_PROXY` under
 * `NODE_USE_ENV_PROXY`, for one), beside what the caller keeps from it.
 */
export function noProxyToThisMachine(environment) {
  // Most programs read the first alone if both are there.
  const { no_proxy: lower, NO_PROXY: upper } = environment;
  return { no_proxy: extended(lower || upper), NO_PROXY: extended(upper || lower) };
}

function extended(list = "") {
  const given = list.split(",").filter((entry) => entry.trim() !== "");
  // It stands for every host, but only by itself.
  if (given.some((entry) => entry.trim() === "*")) {
    return "*";
  }
  return [...new Set([...given, ...THIS_MACHINE])].join(",");
}
