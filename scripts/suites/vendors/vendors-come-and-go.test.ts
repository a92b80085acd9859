import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CopiedRepository, createCopy } from "./copied-repository.ts";

const MINUTES = 60_000;
let repository: CopiedRepository;
beforeAll(async () => {
  repository = await createCopy();
}, 5 * MINUTES);
afterAll(() => repository?.close());

test(
  "two vendors, one after the other: what they add passes every check, and goes again",
  () => {
    const { add, command, environment, lasting, read, remove, spec } = repository;
    const before = lasting();

    // A foreign document.
    environment.TURBO_RUN_SUMMARY = "true";
    const { status, stdout, stderr } = add("odd-pets", "--spec", spec);
    delete environment.TURBO_RUN_SUMMARY;
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /`npx redocly lint odd-pets` reports in .* \d+ problems\. The first 5:\n {3}specs\/odd-pets/,
    );
    expect(read("packages/odd-pets/test/operations.test.ts")).toContain("client.listPets()");
    expect(read("specs/odd-pets/openapi.yaml")).toContain("operationId: list-pets!");
    expect(read("README.md")).toContain("| [@invitekit/odd-pets](packages/odd-pets) ");
    expect(read("packages/odd-pets/api-report.md")).toContain("createOddPetsClient");
    expect(builtAgain()).toEqual(["@invitekit/odd-pets#build"]);
    expect(add("odd-pets", "--spec", spec).stderr).toMatch(/odd-pets is taken: redocly\.yaml/);
    const between = lasting();

    // None: a sketch that the strict rules accept, all of whose operations are tested.
    const sketched = add("sketched");
    expect(sketched.stdout).not.toContain("redocly lint");
    expect(sketched.status).toBe(0);
    expect(command("redocly", "lint", "sketched").status).toBe(0);
    expect(read("packages/sketched/test/operations.test.ts")).toContain("describeOperations(");

    checkAll();
    expect(remove("sketched")).toMatchObject({ status: 0, stderr: "" });
    expect(lasting()).toEqual(between);
    expect(remove("odd-pets")).toMatchObject({ status: 0, stderr: "" });
    expect(lasting()).toEqual(before);
  },
  10 * MINUTES,
);

test("a dry run prints what it would write, and writes nothing", () => {
  const before = repository.look();
  const { status, stdout } = repository.add("odd-pets", "--spec", repository.spec, "--dry-run");
  expect(status).toBe(0);
  expect(stdout).toContain("  packages/odd-pets/src/index.ts\n");
  expect(repository.look()).toEqual(before);
});

test("a folder that was left behind is not written into", () => {
  const left = path.join(repository.copy, "specs/pets");
  mkdirSync(left);
  const { stderr } = repository.add("pets", "--spec", repository.spec);
  expect(stderr).toMatch(/pets is taken: specs\/pets exists/);
  rmSync(left, { recursive: true });
});

test("a vendor that isn't there can't be removed", () => {
  const { status, stderr } = repository.remove("nobody");
  expect(status).toBe(2);
  expect(stderr).toMatch(/doesn't register "nobody", only: /);
});

/** The builds that turbo ran, though all but the vendor's own had been built before. */
function builtAgain(): string[] {
  const runs = globSync(".turbo/runs/*.json", { cwd: repository.copy });
  expect(runs).not.toEqual([]);
  const tasks = runs.flatMap((file): Task[] => {
    const text = readFileSync(path.join(repository.copy, file), "utf8");
    return JSON.parse(text).tasks;
  });
  const missed = tasks.filter(({ task, cache }) => task === "build" && cache.status === "MISS");
  return missed.map(({ taskId }) => taskId);
}

interface Task {
  readonly task: string;
  readonly taskId: string;
  readonly cache: { readonly status: string };
}

/** What CI does. */
function checkAll(): void {
  const { command, copy } = repository;
  const scripts = path.join(copy, "scripts");
  for (const [name, ...args] of [
    ["node", path.join(copy, "packages/generator/bin/generator.js"), "--check"],
    ["biome", "check", "--error-on-warnings", "."],
    ["node", path.join(scripts, "release/publish/check-changesets.ts")],
    ["vitest", "run", "--root", scripts, "--config", "../vitest.config.ts", ...SHAPE],
  ] as const) {
    const { status, stdout, stderr } = command(name, ...args);
    expect(status, stdout + stderr).toBe(0);
  }
}

// They go through every vendor.
const SHAPE = ["every-vendor-package", "packages-are-as", "a-readme-says"].map(
  (name) => `suites/repository/${name}`,
);
