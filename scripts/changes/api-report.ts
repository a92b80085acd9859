// `npm run api-report`: writes what is reviewed of each published package, `api-report.md` and
// `tarball.txt`. With `--check` it writes nothing, and fails if one of them isn't as it should be.
import path from "node:path";
import { parseArgs } from "node:util";
import { applyChanges, FilesError, findChanges, recover } from "@invitekit/generator/files";
import { tellToolErrors } from "../lib/tool-error.ts";
import { surfaceFiles } from "../repository/surface/surface.ts";

const values = readOptions();
const repository = path.join(import.meta.dirname, "../..");
await tellToolErrors(report, FilesError);

async function report(): Promise<void> {
  if (!values.check) {
    recover(repository, "api-report");
  }
  const changes = await findChanges(surfaceFiles(repository));
  for (const { path: file, kind } of changes) {
    const name = path.relative(repository, file);
    console.log(values.check ? `${name} ${kind}` : `${name} written`);
  }
  if (!values.check) {
    await applyChanges(changes, repository, "api-report");
  } else if (changes.length > 0) {
    console.error(
      "The public surface of a package has changed: run `npm run api-report`, and commit what it writes.",
    );
    process.exitCode = 1;
  }
}

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: "boolean", default: false } } }).values;
  } catch (error) {
    console.error(
      `${(error as Error).message}\nThere is \`npm run api-report\`, and \`-- --check\`.`,
    );
    process.exit(2);
  }
}
