import type { Meddler } from "../../network.ts";

const claim: Meddler = (network) => async (url, init) => {
  const response = await network(url, init);
  const headers = { "content-type": "application/json" };
  return response.status === 400 ? new Response("{", { headers }) : response;
};

export default claim;
