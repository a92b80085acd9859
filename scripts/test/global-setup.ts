import { installTools } from "../tools.ts";

/** Installs what tests need of `tools/`, once, and not within the time of the first that needs it. */
export default function setup(): void {
  installTools("oasdiff");
}
