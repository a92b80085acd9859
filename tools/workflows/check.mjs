// Prints what GitHub's language service finds in the workflow files that it is given, a line each.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";

// The service is written for bundlers, which need not be told that a JSON file is JSON.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { registerLogger, validate } = await import("@actions/languageservice");

// It says what it can't check in its log alone.
const fail = (message) => {
  throw new Error(message);
};
registerLogger({ error: fail, warn: fail, info: () => {}, log: () => {} });

for (const file of process.argv.slice(2)) {
  const uri = pathToFileURL(path.resolve(file)).href;
  const document = TextDocument.create(uri, "yaml", 0, readFileSync(file, "utf8"));
  for (const { range, message } of await validate(document)) {
    console.log(`${file}:${range.start.line + 1}: ${message}`);
  }
}
