// `npm run measure -- faults`: our client and its peers meet the same faults. What came of it is printed,
// kept in docs/measures, and drawn in docs/reliability.md.
import { readCommandLine } from "../../lib/command-line.ts";
import { installTools } from "../../lib/tools.ts";
import { keepMeasure } from "../pages/pages.ts";
import { invitationCell } from "./cells.ts";
import { FAULTS } from "./faults.ts";
import { faultsMeasure } from "./faults-measure.ts";
import { allClients, compare } from "./run.ts";
import { matrix, summary } from "./tables.ts";

readCommandLine({
  call: "npm run measure -- faults",
  help: "Drives our client and its peers into the same faults, and writes docs/reliability.md.\n",
});
installTools("peers");
const clients = await allClients();
const observations = await compare(clients, ({ title }) => console.error(`done: ${title}`));
const found = faultsMeasure(clients, FAULTS, observations);
keepMeasure("faults", found);

const columns = found.clients.filter(({ credential }) => credential === "bearer");
console.log(`
How often the person was invited, by how many requests:

${matrix(found, found.faults, columns, invitationCell)}

${summary(found, columns)}

Wrote docs/measures/faults.json and docs/reliability.md, which has the other tables and what they mean.`);
// A peer leaves a timer of a minute behind.
process.exit();
