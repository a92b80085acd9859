import { Server } from "node:net";
import { registeredApis } from "@invitekit/testing";
import { afterEach, expect, test, vi } from "vitest";
import { createRegistry, quickstartHere, readDocument } from "./command.ts";

const [NAME = ""] = registeredApis().keys();
const DOCUMENT = readDocument(`specs/${NAME}/openapi.yaml`);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function registryOf(document: string, name = NAME): string {
  return createRegistry({ [name]: document });
}

function changed(before: string, after: string): string {
  expect(DOCUMENT).toContain(before);
  return DOCUMENT.replace(before, after);
}

interface Failing {
  readonly title: string;
  /** The directory of its registry. */
  readonly directory: () => string;
  /** What goes wrong in the process. */
  readonly break?: () => void;
  readonly step: string;
  readonly reason: string | RegExp;
}

const FAILING: Failing[] = [
  {
    title: "a registry that isn't YAML",
    directory: () => registryOf(DOCUMENT, "a: ["),
    step: "reading redocly.yaml",
    reason: /redocly\.yaml: /,
  },
  {
    title: "a broken document, with its place",
    directory: () => registryOf(changed("openapi: 3.1.0", "openapi: 3.1.0\npaths: []")),
    step: `reading ${NAME}/openapi.yaml`,
    reason: /openapi\.yaml:\d+:\d+ /,
  },
  {
    title: "no document that invites anybody",
    directory: () => registryOf(changed("operationId: inviteUser", "operationId: inviteNobody")),
    step: `reading ${NAME}/openapi.yaml`,
    reason: "has no operation `inviteUser`",
  },
  {
    title: "a document without the sample",
    directory: () => registryOf(DOCUMENT.replaceAll(/^( +)documentation:$/gm, "$1another:")),
    step: `reading ${NAME}/openapi.yaml`,
    reason: "has no request example `documentation`",
  },
  {
    title: "a mock server that can't start",
    directory: () => registryOf(DOCUMENT),
    break: () =>
      vi.spyOn(Server.prototype, "listen").mockImplementation(function (this: Server) {
        this.emit("error", new Error("listen EACCES"));
        return this;
      }),
    step: `starting the mock server of ${NAME}/openapi.yaml`,
    reason: "listen EACCES",
  },
  {
    title: "a package that isn't built",
    directory: () => registryOf(DOCUMENT, "unbuilt"),
    step: "creating the client of unbuilt",
    reason: "@invitekit/unbuilt isn't built: run `npm ci` and `npm run build`.",
  },
  {
    title: "a sample that its own document refuses, with the mock server's reason",
    directory: () => registryOf(DOCUMENT.replaceAll(/^( +)email: john/gm, "$1mail: john")),
    step: `inviting by operation through ${NAME}`,
    reason: /inviteUser: status 422 .*required.*email/,
  },
  {
    title: "an unexpected status",
    directory: () => registryOf(DOCUMENT),
    break: () => vi.stubGlobal("fetch", async () => new Response("", { status: 503 })),
    step: `inviting by operation through ${NAME}`,
    reason: "status 503",
  },
  {
    title: "an unexpected status by path alone",
    directory: () => registryOf(DOCUMENT),
    break: () => {
      const { fetch } = globalThis;
      let calls = 0;
      vi.stubGlobal("fetch", (...request: Parameters<typeof fetch>) =>
        calls++ === 1 ? new Response("", { status: 503 }) : fetch(...request),
      );
    },
    step: `inviting by path through ${NAME}`,
    reason: "status 503",
  },
];

test.each(FAILING)("$title", async ({ directory, break: breakProcess, step, reason }) => {
  const registry = directory();
  breakProcess?.();
  const { code, errors } = await quickstartHere(registry);
  expect(code).toBe(1);
  expect(errors).toContain(`The quickstart failed while ${step}:\n  `);
  expect(errors.replace(/\n {2}/g, " ")).toMatch(reason);
  expect(errors.split("\n").filter((line) => line.length > 100)).toEqual([]);
  // Neither a stack nor more than a person reads.
  expect(errors).not.toMatch(/^\s+at /m);
  expect(errors.trim().split("\n").length).toBeLessThan(9);
});
