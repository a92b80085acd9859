import { accessSync, constants } from "node:fs";
import path from "node:path";
import { runProgram } from "./run-program.ts";
import type { Runtime } from "./runtime.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const USUAL = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** A page in a browser without a window. Its script reports; nothing has to drive it. */
export const chromium: Runtime = {
  name: "Chromium",
  isBrowser: true,
  find() {
    const { CHROMIUM, PATH = "" } = process.env;
    const places = PATH.split(path.delimiter).flatMap((directory) =>
      NAMES.map((name) => path.join(directory, name)),
    );
    const program = (CHROMIUM ? [CHROMIUM] : [...places, ...USUAL]).find(isExecutable);
    return program === undefined
      ? { missing: "no Chromium on PATH, nor in CHROMIUM: `apt-get install chromium`" }
      : { program };
  },
  run: (program, { directory, temporary, pageUrl, reported }) =>
    runProgram(
      program,
      [
        "--headless=new",
        // Root has no sandbox, nor has a container as a rule. Only pages of ours are opened.
        "--no-sandbox",
        `--user-data-dir=${temporary}`,
        "--no-first-run",
        "--disable-background-networking",
        "--disable-breakpad",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--disable-gpu",
        "--disable-sync",
        // It looks nothing up: it has no business but with this machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        pageUrl,
      ],
      { directory, temporary, until: reported },
    ),
};

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
