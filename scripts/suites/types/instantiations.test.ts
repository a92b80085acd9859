import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { repository } from "@invitekit/testing";
import { afterAll, expect, test } from "vitest";
import { codeSamples } from "../../lib/samples.ts";

// What a client's types may cost a compiler over none at all. By path, openapi-fetch's own cost 15,000.
const ALLOWANCE = 200;
// Which body goes with which of some fifty statuses is worked out where a program asks for it.
const NARROWING_ALLOWANCE = 1_500;

const BY_HAND = `
const actorRoles = [{ roleId: "us_rol_YOUR_ID", resourceId: "us_acc_YOUR_ID" }];
const body = { email: "ada@example.com", name: "Ada Lovelace", actorRoles };
const response = await fetch("https://api.x.flatfile.com/v1/users/invite", {
  method: "POST",
  headers: {
    authorization: "Bearer <access-token>",
    "content-type": "application/json",
    "x-disable-hooks": "true",
  },
  body: JSON.stringify(body),
});
if (response.ok) {
  const { data: user }: { data: { id: string; email: string } } = await response.json();
  console.log(user.email, user.id);
} else {
  console.error(response.status, await response.text());
}
export {};
`;

const BY_OPERATION = `
import { createFlatfileClient } from "@invitekit/flatfile";
const flatfile = createFlatfileClient({ auth: { bearer: "<access-token>" } });
const actorRoles = [{ roleId: "us_rol_YOUR_ID", resourceId: "us_acc_YOUR_ID" }];
const body = { email: "ada@example.com", name: "Ada Lovelace", actorRoles };
const { data: user } = await flatfile.inviteUser({ body });
console.log(user.email, user.id);
`;

const directory = mkdtempSync(path.join(repository, "node_modules/.instantiations-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const byHand = instantiations(BY_HAND);

test("an invitation by operation costs the type checker what fetch by hand does", () => {
  expect(instantiations(BY_OPERATION) - byHand).toBeLessThanOrEqual(ALLOWANCE);
});

test("narrowing an error, as the README's sample does, costs a tenth of a call by path", () => {
  const [sample] = codeSamples().filter(({ place }) => place.startsWith("README.md"));
  expect(sample?.code).toContain("isApiError(");
  expect(instantiations(sample?.code ?? "") - byHand).toBeLessThanOrEqual(NARROWING_ALLOWANCE);
});

/** Type instantiations of a program, as the pipeline's TypeScript 5.9 counts them. */
function instantiations(program: string): number {
  writeFileSync(path.join(directory, "program.mts"), program);
  const compilerOptions = {
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    module: "NodeNext",
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: "ES2022",
    types: [],
  };
  const config = path.join(directory, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ["program.mts"] }));
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const parameters = [compiler, "-p", config, "--extendedDiagnostics"];
  const report = execFileSync(process.execPath, parameters, { encoding: "utf8" });
  return Number(report.match(/^Instantiations:\s+(\d+)$/m)?.[1]);
}
