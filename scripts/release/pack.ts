// `npm run release -- pack DIRECTORY` packs what was built, and lists the tarballs with their checksums.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../generate/problems.ts";
import { inOrder } from "../repository/packages/in-order.ts";
import { packPackages } from "../repository/packages/pack.ts";

function pack([directory]: readonly string[]): void {
  if (directory === undefined || directory.startsWith("-")) {
    throw new UsageError("Where to? `npm run release -- pack DIRECTORY`");
  }
  const destination = path.resolve(process.env.INIT_CWD ?? ".", directory);
  const repository = path.join(import.meta.dirname, "../..");
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
}

try {
  pack(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}
