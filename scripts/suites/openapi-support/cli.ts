// `npm run suite -- openapi-support`: writes the table of OpenAPI's features, docs/openapi-support.md. A test
// shows that the table is true.
import { writeFileSync } from "node:fs";
import { relativePath } from "../../generate/paths.ts";
import { PAGE, supportPage } from "./page.ts";
import { readFeatures } from "./read-features.ts";

const groups = readFeatures();
writeFileSync(PAGE, supportPage(groups));
const count = groups.flatMap(({ features }) => features).length;
console.log(`Wrote ${relativePath(PAGE)}: ${count} features.`);
