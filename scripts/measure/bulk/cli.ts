// `npm run measure -- bulk`: many people are invited by a vendor that allows 10 a second.
import { readCommandLine } from "../../lib/command-line.ts";
import { installTools } from "../../lib/tools.ts";
import type { Client } from "../compare-faults/client.ts";
import { cloudflareClients } from "../compare-faults/clients/cloudflare.ts";
import { invitekitClients } from "../compare-faults/clients/invitekit.ts";
import { keepMeasure } from "../pages/pages.ts";
import { MOST_TIMES } from "./bulk-measure.ts";
import { TOLD } from "./quota-server.ts";
import { PER_SECOND, type Result, runBulk, type Setting, timesTheLeast } from "./run.ts";
import { bulkTable } from "./tables.ts";

const { short } = readCommandLine({
  call: "npm run measure -- bulk",
  help: `Invites 500 people, some at a time, and 1,000 at once, by a server that allows 10 a second, with our
client and another, and writes docs/reliability.md. Takes six minutes.

  npm run measure -- bulk
  npm run measure -- bulk --short   150 people, with our client alone; writes nothing

Exits with 1 if our client fails a call, invites somebody twice or not at all, or takes too long.
`,
  options: { short: { type: "boolean" } },
}).values;

// Where it is short, learning the pace is much of it.
const most = short ? 2 : MOST_TIMES;
const settings: Setting[] = TOLD.flatMap((told) =>
  short
    ? [4, 20, 150].map((atATime) => ({ told, people: 150, atATime }))
    : [
        ...[2, 4, 10, 20, 50].map((atATime) => ({ told, people: 500, atATime })),
        { told, people: 1000, atATime: 1000 },
      ],
);
const [ours] = (await invitekitClients()) as [Client];
const clients = [ours];
if (!short) {
  installTools("peers");
  clients.push(cloudflareClients()[0] as Client);
}
const results: Result[] = [];
for (const group of short ? [TOLD] : TOLD.map((told) => [told])) {
  // A run waits nearly all of its time, so that a dozen don't disturb each other.
  const runs = clients.flatMap((client) =>
    settings.filter(({ told }) => group.includes(told)).map((setting) => runBulk(client, setting)),
  );
  results.push(...(await Promise.all(runs)));
}
const measure = {
  node: process.versions.node,
  perSecond: PER_SECOND,
  clients: clients.map(({ name, version }) => ({ name, version })),
  results,
};
if (!short) {
  keepMeasure("bulk", measure);
}
console.log(bulkTable(measure));
const missed = results.filter(
  (each) =>
    each.client === ours.name &&
    (each.failed + each.invitedTwice + each.notInvited > 0 || timesTheLeast(each) > most),
);
for (const { told, atATime } of missed) {
  console.error(`missed: ${atATime} at a time, by a server that says ${told}`);
}
// A peer leaves a timer of a minute behind.
process.exit(missed.length > 0 ? 1 : 0);
