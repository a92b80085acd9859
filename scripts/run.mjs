// `node scripts/run.mjs COMMAND [ARGUMENT...]` runs a tool with the Node and the settings that it needs. With
// `--built` ahead of it the packages are built first, or with `--built=NAME` one and what it needs, by this
// process: a shell that npm stops between two commands would leave the first one running.
// Plain JavaScript, so that whatever Node a newcomer has can run it.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { noProxyToThisMachine } from "./lib/no-proxy.mjs";
import { removeStale } from "./lib/remove-stale.mjs";

const modules = path.join(import.meta.dirname, "../node_modules");
// On Linux the lockfile brings a Node. npm 11 links it into .bin; npm 10 takes the link away again
// together with the package for the other processor, whose command has the same name.
const toolchain = path.join(modules, `node-${process.platform}-${process.arch}/bin`);
const link = path.join(modules, ".bin/node");
const hasToolchain = existsSync(path.join(toolchain, "node"));
if (hasToolchain && !existsSync(link)) {
  symlinkSync(path.relative(path.dirname(link), path.join(toolchain, "node")), link);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (!hasToolchain && (major < 24 || (major === 24 && minor < 18))) {
  console.error(
    `The tools of this repository need Node >= 24.18; this is ${process.versions.node}.\n` +
      "On Linux (x64, arm64) `npm ci` installs it: run that first, without --omit=optional.\n" +
      "Elsewhere install Node 24 from https://nodejs.org. The published packages run on Node >= 20.19.",
  );
  process.exit(1);
}

const built = /^--built(?:=(.+))?$/.exec(process.argv[2] ?? "");
const command = process.argv.slice(built ? 3 : 2);
if (command.length === 0) {
  console.error("Usage: node scripts/run.mjs [--built[=PACKAGE]] COMMAND [ARGUMENT...]");
  process.exit(2);
}

let child;
// Ctrl-C reaches the command too; it decides how to end. Others reach only this process.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => child.kill("SIGTERM"));
if (built) {
  const only = built[1] === undefined ? [] : [`--filter=${built[1]}`];
  // What the command prints may be data, so that what is said of one package goes beside it.
  const stdout = only.length > 0 ? 2 : "inherit";
  const build = ["turbo", "run", "build", ...only, "--output-logs=errors-only"];
  process.exitCode = await run(build, stdout);
}
if (!process.exitCode) {
  process.exitCode = await run(command);
}

/** Resolves with the exit code. */
function run([program, ...parameters], stdout = "inherit") {
  if (program === "turbo") {
    removeStale(path.join(import.meta.dirname, ".."));
  }
  const preload = new URL("lib/closed-output.mjs", import.meta.url).href;
  child = spawn(program, [...(program === "node" ? ["--import", preload] : []), ...parameters], {
    stdio: ["inherit", stdout, "inherit"],
    shell: process.platform === "win32",
    env: {
      ...process.env,
      ...(program === "turbo" && turboEnvironment()),
      ...noProxyToThisMachine(process.env),
      PATH: [...(hasToolchain ? [toolchain] : []), process.env.PATH].join(path.delimiter),
      // None of the tools may report home, nor look for updates while it works.
      DO_NOT_TRACK: "1",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      REDOCLY_TELEMETRY: "off",
      SCARF_ANALYTICS: "false",
      TURBO_NO_UPDATE_NOTIFIER: "1",
      TURBO_TELEMETRY_DISABLED: "1",
    },
  });
  child.on("error", ({ message }) => {
    console.error(`${message}. Run this through npm, after \`npm ci\`.`);
  });
  return new Promise((resolve) => {
    // Null after a signal, negative where it could not be started.
    child.on("close", (code) => resolve(code === null || code < 0 ? 1 : code));
  });
}

function turboEnvironment() {
  const ownVersion = { version: process.versions.node };
  const { version } = hasToolchain
    ? JSON.parse(readFileSync(path.join(toolchain, "../package.json"), "utf8"))
    : ownVersion;
  return {
    // What turbo.json keys cached results on, since turbo itself looks at neither.
    INVITEKIT_NODE: version.replace(/^v/, ""),
    INVITEKIT_PLATFORM: `${process.platform}-${process.arch}`,
    // CI gives a fork an empty one, which turbo would refuse. Without any it just doesn't use the cache.
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: process.env.TURBO_REMOTE_CACHE_SIGNATURE_KEY || undefined,
    // The same few tools start once for each package. Compiled, they load in half the time.
    NODE_COMPILE_CACHE: path.join(modules, ".cache/node"),
  };
}
