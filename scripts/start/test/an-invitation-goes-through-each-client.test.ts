import { stripVTControlCharacters } from "node:util";
import { operationsOf, readDocument, registeredApis } from "@invitekit/testing";
import { expect, test } from "vitest";
import { PLACEHOLDER_CREDENTIAL } from "../../repository/invitation/client.ts";
import {
  createRegistry,
  quickstartHere,
  readDocument as readText,
  startQuickstart,
} from "./command.ts";

const NAMES = [...registeredApis().keys()].filter((name) =>
  operationsOf(readDocument(name)).some(
    ({ id, body }) => id === "inviteUser" && body?.examples.documentation !== undefined,
  ),
);

test("sends by operation and by path, then shows a failure", async () => {
  const { code, output, errors } = await quickstartHere();
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).not.toContain(PLACEHOLDER_CREDENTIAL);
  expect(output.split("\n").filter((line) => line.length > 100 || line.endsWith(" "))).toEqual([]);
  const [, ...sections] = output.split(/\n\n(?=\S)/);
  const titles = sections.map((section) => section.split("\n")[0]);
  expect(titles.slice(0, NAMES.length)).toEqual(NAMES);
  for (const section of sections.slice(0, NAMES.length)) {
    expect(section).toMatch(/^ {2}operation {4}inviteUser$/m);
    expect(section).toMatch(/^ {2}request {6}POST \/\S+$/m);
    expect(section).toMatch(/^ {2}sent to {6}http:\/\/127\.0\.0\.1:\d+, a mock of \S+\.yaml$/m);
    expect(section).toMatch(/^ {2}credentials {2}[\w-]+( and [\w-]+)*$/m);
    expect(section).toMatch(/^ {2}status {7}20\d, by operation and by path/m);
    expect(section).toMatch(/^ {2}invited {6}\S+ \(.+\)$/m);
    expect(section).toMatch(/^ {4}import \{ create\w+Client \} from "@invitekit\/[\w-]+";$/m);
  }
  const failure = sections[NAMES.length];
  expect(failure).toMatch(/without `email`/);
  expect(failure).toMatch(/^ {2}error {8}ApiError$/m);
  expect(failure).toMatch(/^ {2}status {7}422$/m);
  expect(failure).toMatch(/^ {2}delivery {5}rejected: /m);
  expect(failure).toMatch(/^ {2}reason {7}.*required.*email/m);
});

test("a document without the sample of its vendor's page is left out, with the reason", async () => {
  const [name = ""] = NAMES;
  const document = readText(`specs/${name}/openapi.yaml`);
  const foreign = document.replaceAll(/^( +)documentation:$/gm, "$1another:");
  const directory = createRegistry({ foreign, [name]: document });
  const { code, output, errors } = await quickstartHere(directory);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).toMatch(/^ {2}status {7}20\d, by operation and by path/m);
  expect(output.replaceAll(/\s+/g, " ")).toMatch(
    /Left out: \S*foreign\/openapi\.yaml: POST \S+ has no request example `documentation`\./,
  );
});

// A terminal, as far as Node looks at it.
const TERMINAL =
  "import tty from 'node:tty'; process.stdout.isTTY = true;" +
  "process.stdout.getColorDepth = tty.WriteStream.prototype.getColorDepth;";

test("is in colour only where that is supported", async () => {
  const [name = ""] = NAMES;
  // One says it for all: the rows are the same.
  const directory = createRegistry({ [name]: readText(`specs/${name}/openapi.yaml`) });
  const run = async (environment: Record<string, string>, preload = "") => {
    const options = { directory, environment: { TERM: "xterm-256color", ...environment }, preload };
    return (await startQuickstart(options).result).output;
  };
  const piped = await run({});
  const coloured = await run({}, TERMINAL);
  const uncoloured = await run({ NO_COLOR: "1" }, TERMINAL);
  const withoutPorts = (text: string) => text.replace(/(127\.0\.0\.1):\d+/g, "$1");
  expect(stripVTControlCharacters(piped)).toBe(piped);
  expect(withoutPorts(uncoloured)).toBe(withoutPorts(piped));
  expect(stripVTControlCharacters(coloured)).not.toBe(coloured);
  expect(withoutPorts(stripVTControlCharacters(coloured))).toBe(withoutPorts(piped));
});
