import { installTools } from "../../lib/tools.ts";

/** Brings the documents, once for all tests. */
export default function setup(): void {
  installTools("corpus");
}
