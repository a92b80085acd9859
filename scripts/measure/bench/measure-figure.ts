// `node measure-figure.ts NAME` measures one figure of every way to invite in a process of its own, whose code was
// compiled for nothing else, and writes the samples as JSON.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { checkAnswer, checkWay } from "./check-way.ts";
import { FIGURES } from "./figures.ts";
import { type Fetch, invitation } from "./invitation.ts";
import { allocation, countRequests, cpuTime, type Measure, requests, time } from "./measures.ts";
import { inRounds } from "./rounds.ts";

const figure = FIGURES.find(({ name }) => name === process.argv[2]);
if (!figure) {
  throw new Error(`Name a figure: ${FIGURES.map(({ name }) => name).join(", ")}.`);
}

const measures: Record<typeof figure.name, Measure> = {
  stub: time,
  cpu: cpuTime,
  loopback: time,
  heap: allocation,
  requests,
};
const isStubbed = figure.name !== "loopback" && figure.name !== "requests";

const { answer, ways } = invitation;
const text = JSON.stringify(answer);
const stub: Fetch = async () =>
  new Response(text, { status: 200, headers: { "content-type": "application/json" } });

const server = isStubbed ? undefined : new Worker(new URL("loopback-server.ts", import.meta.url));
const baseUrl = server
  ? `http://127.0.0.1:${(await once(server, "message"))[0]}`
  : "https://api.example.com";
const fetch = server ? globalThis.fetch : stub;

for (const each of ways) {
  await checkWay(each, baseUrl, fetch);
}
if (figure.name === "requests") {
  countRequests();
}
const clients = ways.map(({ name, create }) => ({ name, invite: create(baseUrl, fetch) }));
for (const { invite } of clients) {
  for (let call = 0; call < figure.warmUp; call += 1) {
    await invite();
  }
}

const measure = measures[figure.name];
const samples = await inRounds(clients, figure.rounds, async ({ invite }) => {
  const value = await measure(invite, figure.calls);
  checkAnswer(await invite());
  return value;
});
await server?.terminate();
console.log(JSON.stringify(samples));
