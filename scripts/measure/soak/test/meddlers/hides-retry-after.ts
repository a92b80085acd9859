import type { Meddler } from "../../network.ts";

const hide: Meddler = (network) => async (url, init) => {
  const { body, status, headers } = await network(url, init);
  const shown = new Headers(headers);
  shown.delete("retry-after");
  return new Response(body, { status, headers: shown });
};

export default hide;
