import type { Meddler } from "../../network.ts";
import { NUMBER_HEADER } from "../../network.ts";
import { successBody } from "../../vendor.ts";

const invent: Meddler = (network) => (url, init) => {
  const number = Number(new Headers(init.headers).get(NUMBER_HEADER));
  return network(url, init).catch(() => Response.json(successBody(number)));
};

export default invent;
