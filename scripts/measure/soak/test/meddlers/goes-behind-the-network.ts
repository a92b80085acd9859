import type { Meddler } from "../../network.ts";

const goBehind: Meddler = (network) => async (url, init) => {
  const response = await network(url, init);
  return response.status === 429 ? fetch(url, init) : response;
};

export default goBehind;
