// `npm run measure -- faults`: our client and its peers meet the same faults. What came of it is printed and
// written to docs/reliability.md.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readCommandLine } from "../../lib/command-line.ts";
import { installTools } from "../../lib/tools.ts";
import { invitationCell } from "./cells.ts";
import { FAULTS } from "./faults.ts";
import { report } from "./report.ts";
import { allClients, compare } from "./run.ts";
import { matrix, summary } from "./tables.ts";

readCommandLine({
  call: "npm run measure -- faults",
  help: "Drives our client and its peers into the same faults, and writes docs/reliability.md.\n",
});
const file = path.join(import.meta.dirname, "../../../docs/reliability.md");

installTools("peers");
const clients = await allClients();
const observations = await compare(clients, ({ title }) => console.error(`done: ${title}`));
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, report(clients, observations));

const columns = clients.filter(({ credential }) => credential === "bearer");
console.log(`
How often the person was invited, by how many requests:

${matrix(FAULTS, columns, observations, invitationCell)}

${summary(columns, observations, FAULTS.length)}

Wrote ${path.relative(process.cwd(), file)}, which has the other tables and what they mean.`);
// A peer leaves a timer of a minute behind.
process.exit();
