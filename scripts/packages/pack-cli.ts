// `npm run pack:packages -- DIRECTORY` packs what was built, and lists the tarballs with their checksums.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { inOrder } from "./in-order.ts";
import { packPackages } from "./pack.ts";

const repository = path.join(import.meta.dirname, "../..");
const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error("Where to? `npm run pack:packages -- DIRECTORY`");
  process.exit(1);
}
const destination = path.resolve(process.env.INIT_CWD ?? ".", directory);
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
