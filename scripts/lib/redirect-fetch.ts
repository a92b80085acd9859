// Loaded before a sample (`node --import`): whatever it sends goes to a server on this machine. REDIRECTS
// tells where to, as pairs of base URLs; a request to any other place fails.
const redirects = JSON.parse(process.env.REDIRECTS ?? "[]") as [from: string, to: string][];
const platformFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const [from, to] = redirects.find(([base]) => request.url.startsWith(`${base}/`)) ?? [];
  if (from === undefined || to === undefined) {
    throw new Error(`A sample would have sent a request to ${request.url}.`);
  }
  const { method, headers } = request;
  const body = request.body === null ? null : await request.text();
  return platformFetch(to + request.url.slice(from.length), { method, headers, body });
};
