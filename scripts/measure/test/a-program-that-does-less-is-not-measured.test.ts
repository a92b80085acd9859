import { AssertionError } from "node:assert";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkProgram } from "../bench/install/check-program.ts";
import { exchangeOf, readPrograms } from "../bench/programs.ts";

const directory = mkdtempSync(path.join(tmpdir(), "program-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const byHand = readPrograms().find(({ name }) => name === "fetch");
if (!byHand) {
  throw new Error("There is no program by hand.");
}
const code = readFileSync(path.join(byHand.directory, "invite.ts"), "utf8");
const exchange = exchangeOf(byHand);

/** The program by hand, changed in one place. */
function changed(from: string, to: string): string {
  expect(code).toContain(from);
  const script = path.join(directory, "invite.ts");
  writeFileSync(script, code.replace(from, to));
  return script;
}

test("a program that does all of it is measured", async () => {
  await checkProgram(path.join(byHand.directory, "invite.ts"), exchange);
});

const refusal = "if (!response.ok) {";

test.each([
  ["the credential", "authorization:", '"x-nothing":'],
  ["the content type", '"content-type": "application/json",', ""],
  ["a required header", '"x-disable-hooks": "true",', ""],
  ["the person's name", 'name: "Ada", ', ""],
  ["the right path", "/v1/users/invite", "/v1/users"],
  ["the id in its answer", "data.id", "data.name"],
  ["a failure where it is refused", refusal, 'if (!response.ok) return "sent"; else if (false) {'],
  ["an invitation of its own", "const response = await", 'return "us_usr_YOUR_ID";'],
  ["only one request", refusal, "await fetch(response.url); if (!response.ok) {"],
])("a program without %s isn't", async (_, from, to) => {
  await expect(checkProgram(changed(from, to), exchange)).rejects.toThrow(AssertionError);
});
