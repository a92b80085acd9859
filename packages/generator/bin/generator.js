#!/usr/bin/env node
// Read by older Nodes, too: nothing is imported before their version is known.
const [major, minor] = process.versions.node.split(".").map(Number);
if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) {
  import("../dist/cli.js").then(async ({ generate }) => {
    process.exitCode = await generate(process.argv.slice(2));
  });
} else {
  console.error(
    `@invitekit/generator needs Node 20.19 or a later 20, or 22.12 or newer. This is ${process.versions.node}.`,
  );
  process.exitCode = 1;
}
