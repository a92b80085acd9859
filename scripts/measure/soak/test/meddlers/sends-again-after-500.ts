import type { Meddler } from "../../network.ts";

const sendAgain: Meddler = (network) => async (url, init) => {
  const response = await network(url, init);
  return response.status === 500 ? network(url, init) : response;
};

export default sendAgain;
