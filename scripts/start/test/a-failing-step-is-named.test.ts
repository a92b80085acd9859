import { registeredApis } from "@invitekit/testing";
import { expect, test } from "vitest";
import { type CommandOptions, createRegistry, readDocument, runQuickstart } from "./command.ts";

const [NAME = ""] = registeredApis().keys();
const DOCUMENT = readDocument(`specs/${NAME}/openapi.yaml`);

function registryOf(document: string, name = NAME): CommandOptions {
  return { directory: createRegistry({ [name]: document }) };
}

function changed(before: string, after: string): string {
  expect(DOCUMENT).toContain(before);
  return DOCUMENT.replace(before, after);
}

interface Failing {
  readonly title: string;
  readonly options: () => CommandOptions;
  readonly step: string;
  readonly reason: string | RegExp;
}

const FAILING: Failing[] = [
  {
    title: "a registry that is no YAML",
    options: () => ({ directory: createRegistry({ "a: [": DOCUMENT }) }),
    step: "reading redocly.yaml",
    reason: /redocly\.yaml: /,
  },
  {
    title: "a broken document, with its place",
    options: () => registryOf(changed("openapi: 3.1.0", "openapi: 3.1.0\npaths: []")),
    step: `reading ${NAME}/openapi.yaml`,
    reason: /openapi\.yaml:\d+:\d+ /,
  },
  {
    title: "no document that invites anybody",
    options: () => registryOf(changed("operationId: inviteUser", "operationId: inviteNobody")),
    step: `reading ${NAME}/openapi.yaml`,
    reason: "has no operation `inviteUser`",
  },
  {
    title: "a document without the sample",
    options: () => registryOf(DOCUMENT.replaceAll(/^( +)documentation:$/gm, "$1another:")),
    step: `reading ${NAME}/openapi.yaml`,
    reason: "has no request example `documentation`",
  },
  {
    title: "a mock server that can't start",
    options: () => ({
      preload:
        "import { Server } from 'node:net'; Server.prototype.listen = function () {" +
        " this.emit('error', new Error('listen EACCES')); };",
    }),
    step: `starting the mock server of specs/${NAME}/openapi.yaml`,
    reason: "listen EACCES",
  },
  {
    title: "a package that isn't built",
    options: () => registryOf(DOCUMENT, "unbuilt"),
    step: "creating the client of unbuilt",
    reason: "@invitekit/unbuilt isn't built: run `npm ci` and `npm run build`.",
  },
  {
    title: "a sample that its own document refuses, with the mock server's reason",
    options: () => registryOf(DOCUMENT.replaceAll(/^( +)email: john/gm, "$1mail: john")),
    step: `inviting by operation through ${NAME}`,
    reason: /inviteUser: status 422 .*required.*email/,
  },
  {
    title: "an unexpected status",
    options: () => ({
      preload: "globalThis.fetch = async () => new Response('', { status: 503 });",
    }),
    step: `inviting by operation through ${NAME}`,
    reason: "status 503",
  },
  {
    title: "an unexpected status by path alone",
    options: () => ({
      preload:
        "const { fetch } = globalThis; let calls = 0; globalThis.fetch = (...request) =>" +
        " calls++ === 1 ? Promise.resolve(new Response('', { status: 503 })) : fetch(...request);",
    }),
    step: `inviting by path through ${NAME}`,
    reason: "status 503",
  },
];

test.each(FAILING)("$title", async ({ options, step, reason }) => {
  const { code, errors } = await runQuickstart(options());
  expect(code).toBe(1);
  expect(errors).toContain(`The quickstart failed while ${step}:\n  `);
  expect(errors.replace(/\n {2}/g, " ")).toMatch(reason);
  expect(errors.split("\n").filter((line) => line.length > 100)).toEqual([]);
  // Neither a stack nor more than a person reads.
  expect(errors).not.toMatch(/^\s+at /m);
  expect(errors.trim().split("\n").length).toBeLessThan(9);
});
