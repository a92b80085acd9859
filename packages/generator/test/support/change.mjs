// `node change.mjs ROOT MODE` changes the files that CHANGES lists.
import { rmSync } from "node:fs";
import path from "node:path";
import { allOrNothing } from "../../src/files/all-or-nothing.ts";
import { FilesError } from "../../src/files/files-error.ts";
import { recover } from "../../src/files/recover.ts";
import { replaceFiles } from "../../src/files/replace-files.ts";

const [root, mode] = process.argv.slice(2);
try {
  recover(root, "change");
} catch (error) {
  if (!(error instanceof FilesError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = 1;
}
const files = JSON.parse(process.env.CHANGES);
if (mode === "half-remove and die") {
  await allOrNothing(root, "change", (journal) => {
    journal.keep(files[0].path);
    rmSync(path.join(files[0].path, ".settings"), { recursive: true });
    process.kill(process.pid, "SIGKILL");
  });
} else if (mode !== "recover") {
  await allOrNothing(root, "change", (journal) => {
    replaceFiles(files, journal);
    if (mode === "change and die") {
      process.kill(process.pid, "SIGKILL");
    }
  });
}
