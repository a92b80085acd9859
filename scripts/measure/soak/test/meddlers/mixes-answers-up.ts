import type { Meddler } from "../../network.ts";

const mixUp: Meddler = (network) => {
  let first: Response | undefined;
  return async (url, init) => {
    const response = await network(url, init);
    if (response.status === 201) {
      first ??= response.clone();
    }
    return first && response.ok ? first.clone() : response;
  };
};

export default mixUp;
