// `node change.mjs ROOT MODE` changes the files that CHANGES lists.
import { rmSync } from "node:fs";
import path from "node:path";
import { allOrNothing } from "../all-or-nothing/all-or-nothing.ts";
import { recover } from "../all-or-nothing/recover.ts";
import { replaceFiles } from "../all-or-nothing/replace-files.ts";
import { tellToolErrors } from "../tool-error.ts";

const [root, mode] = process.argv.slice(2);
await tellToolErrors(async () => recover(root, "change"));
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
