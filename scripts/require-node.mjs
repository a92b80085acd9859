// Plain JavaScript, so that the old Node which it complains about can run it.
// On Linux the lockfile brings a Node of its own, which npm puts first on every script's PATH;
// elsewhere the system's has to do.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 18)) {
  console.error(
    `The tools of this repository need Node >= 24.18; this is ${process.versions.node}.\n` +
      "On Linux (x64, arm64) `npm ci` installs it: run that first, without --omit=optional.\n" +
      "Elsewhere install Node 24 from https://nodejs.org. The published packages run on Node >= 20.19.",
  );
  process.exit(1);
}
