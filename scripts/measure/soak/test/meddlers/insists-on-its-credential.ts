import type { Meddler } from "../../network.ts";

const insist: Meddler = (network) => async (url, init) => {
  const response = await network(url, init);
  return response.status === 401 ? network(url, init) : response;
};

export default insist;
