import { connect } from "node:net";
import type { Meddler } from "../../network.ts";

const leave: Meddler = (network) => {
  const kept: Uint8Array[] = [];
  process.emitWarning("something looks like a leak");
  return (url, init) => {
    if (kept.length === 0) {
      connect(Number(new URL(url).port), "127.0.0.1");
    }
    kept.push(new Uint8Array(20_000));
    setTimeout(() => {}, 600_000);
    return network(url, init);
  };
};

export default leave;
