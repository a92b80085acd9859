import type { Meddler } from "../../network.ts";

const deny: Meddler = (network) => async (url, init) => {
  const response = await network(url, init);
  if (response.status !== 500) {
    return response;
  }
  const cause = Object.assign(new Error(), { code: "ECONNREFUSED", syscall: "connect" });
  throw new TypeError("fetch failed", { cause });
};

export default deny;
