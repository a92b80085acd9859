// `npm run release -- reproduce` builds the last commit twice, in different surroundings, and compares the tarballs.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readCommandLine } from "../../lib/command-line.ts";
import { ownTemporaryDirectory } from "../../lib/temporary.ts";
import { buildCommit } from "./build.ts";
import { differences } from "./compare.ts";

readCommandLine({
  call: "npm run release -- reproduce",
  help: "Builds the last commit twice, in different surroundings, and compares the tarballs.\n",
});
const repository = path.join(import.meta.dirname, "../../..");
const git = (...parameters: string[]) =>
  execFileSync("git", parameters, { cwd: repository, encoding: "utf8" }).trim();
const commit = git("rev-parse", "HEAD");
console.log(`commit ${commit}`);
if (git("status", "--porcelain") !== "") {
  console.log("What isn't committed is left out.");
}

const directory = ownTemporaryDirectory("reproduce");
const [first, second] = [path.join(directory, "first"), path.join(directory, "second")];
const builds = await Promise.allSettled([
  buildCommit(repository, commit, first, {
    directory: path.join(directory, "a"),
    umask: 0o022,
    environment: { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  }),
  buildCommit(repository, commit, second, {
    directory: path.join(directory, "a much longer path", "with other words in it"),
    umask: 0o077,
    environment: { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  }),
]);
for (const build of builds) {
  if (build.status === "rejected") {
    throw build.reason;
  }
}
const lines = readFileSync(path.join(first, "SHA512SUMS"), "utf8").trim().split("\n");
const found = lines.map((line) => {
  const [checksum, tarball = ""] = line.split("  ");
  const different = differences(path.join(first, tarball), path.join(second, tarball));
  console.log(`${different.length === 0 ? "same" : "DIFFERENT"} ${tarball} sha512 ${checksum}`);
  for (const each of different) {
    console.log(`  ${each}`);
  }
  return different.length;
});
process.exitCode = found.some((count) => count > 0) ? 1 : 0;
