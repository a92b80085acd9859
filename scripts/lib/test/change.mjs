// `node change.mjs ROOT MODE` changes the files that CHANGES lists.
import { allOrNothing } from "../all-or-nothing/all-or-nothing.ts";
import { recover } from "../all-or-nothing/recover.ts";
import { replaceFiles } from "../all-or-nothing/replace-files.ts";

const [root, mode] = process.argv.slice(2);
recover(root, "change");
if (mode !== "recover") {
  const files = JSON.parse(process.env.CHANGES);
  await allOrNothing(root, "change", (journal) => {
    replaceFiles(files, journal);
    if (mode === "change and die") {
      process.kill(process.pid, "SIGKILL");
    }
  });
}
