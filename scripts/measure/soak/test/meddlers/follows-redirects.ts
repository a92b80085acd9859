import type { Meddler } from "../../network.ts";

const follow: Meddler = (network) => (url, init) => network(url, { ...init, redirect: "follow" });

export default follow;
