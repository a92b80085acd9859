// `npm run suite -- openapi-support`: writes the table of OpenAPI's features, docs/openapi-support.md. A test
// shows that the table is true.
import { writeFileSync } from "node:fs";
import { relativePath } from "@invitekit/generator/document";
import { readCommandLine } from "../../lib/command-line.ts";
import { PAGE, supportPage } from "./page.ts";
import { readFeatures } from "./read-features.ts";

readCommandLine({
  call: "npm run suite -- openapi-support",
  help: "Writes docs/openapi-support.md. A test shows that it is true.\n",
});
const groups = readFeatures();
writeFileSync(PAGE, supportPage(groups));
const count = groups.flatMap(({ features }) => features).length;
console.log(`Wrote ${relativePath(PAGE)}: ${count} features.`);
