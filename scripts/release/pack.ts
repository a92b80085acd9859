// `npm run release -- pack DIRECTORY` packs what was built, and lists the tarballs with their checksums.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { oneDirectory, readCommandLine, sayWhy } from "../lib/command-line.ts";
import { inOrder } from "../repository/packages/in-order.ts";
import { packPackages } from "../repository/packages/pack.ts";

const destination = readCommandLine(
  {
    call: "npm run release -- pack",
    help: `Packs what was built, and lists the tarballs with their checksums.

  npm run release -- pack DIRECTORY   writes them there, and SHA512SUMS beside them
`,
    takesWords: true,
  },
  ({ positionals }) => oneDirectory(positionals),
);
const repository = path.join(import.meta.dirname, "../..");
sayWhy(() => {
  const tarballs = inOrder(packPackages(repository, destination));
  // As `sha512sum --check` reads it.
  const checksums = tarballs.map(({ integrity, file }) => {
    const checksum = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
    return `${checksum}  ${path.basename(file)}\n`;
  });
  writeFileSync(path.join(destination, "SHA512SUMS"), checksums.join(""));
  for (const { name, version, integrity } of tarballs) {
    console.log(`${name} ${version} ${integrity}`);
  }
});
