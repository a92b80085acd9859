import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CopiedRepository, createCopy } from "./copied-repository.ts";

const MINUTES = 60_000;
let repository: CopiedRepository;
beforeAll(async () => {
  repository = await createCopy();
}, 5 * MINUTES);
afterAll(() => repository?.close());

interface Failing {
  readonly title: string;
  readonly told: RegExp;
  /** Makes a step fail; returns how to mend it. */
  readonly damage: () => () => void;
}

const FAILING: readonly Failing[] = [
  {
    title: "npm fails",
    told: /npm install .* failed \(exit code 1\):\nno npm today/,
    damage: () => withCommand("npm", "echo no npm today >&2; exit 1"),
  },
  {
    title: "npm is killed when it has written the lockfile",
    told: /npm install .* failed/,
    damage: () => withCommand("npm", "echo '{}' > package-lock.json; kill -9 $$"),
  },
  {
    title: "the build fails",
    told: /turbo run build/,
    damage: () => replaced("tsconfig.base.json", "{ nonsense"),
  },
  {
    title: "the formatter fails",
    told: /biome check/,
    damage: () => replaced("biome.json", "{ nonsense"),
  },
  {
    title: "the linter fails",
    told: /redocly lint/,
    damage: () => replaced("packages/redocly-rules/src/index.js", "throw new Error('broken');"),
  },
  {
    title: "a test fails",
    told: /turbo run typecheck test/,
    damage: () => replaced("vitest.config.ts", "throw new Error('broken');"),
  },
];

test.each(FAILING)(
  "all is as it was when $title",
  ({ told, damage }) => {
    const mend = damage();
    try {
      const before = repository.look();
      const { status, stderr } = repository.add("pets", "--spec", repository.spec);
      expect(stderr).toMatch(told);
      expect(stderr).toContain("Everything is as it was.");
      expect(status).toBe(1);
      expect(repository.look()).toEqual(before);
    } finally {
      mend();
    }
  },
  5 * MINUTES,
);

// Ctrl-C reaches the tools that are at work as well.
test.each([
  ["SIGINT", 130, "writing specs/pets"],
  ["SIGINT", 130, "linking the workspace"],
  ["SIGINT", 130, "building"],
  ["SIGTERM", 143, "linting the document"],
  ["SIGINT", 130, "checking types"],
  ["SIGTERM", 143, "writing what users see"],
] as const)(
  "all is as it was after %s (%i) at: %s",
  async (signal, code, step) => {
    const before = repository.look();
    const ended = await interrupt(step, ({ pid = 0 }) =>
      process.kill(signal === "SIGINT" ? -pid : pid, signal),
    );
    expect(ended).toBe(code);
    expect(repository.look()).toEqual(before);
  },
  5 * MINUTES,
);

test.each(["linking the workspace", "building", "checking types"])(
  "all is as it was once a vendor is added again, after SIGKILL at: %s",
  async (step) => {
    const before = repository.look();
    await interrupt(step, ({ pid = 0 }) => process.kill(-pid, "SIGKILL"));
    expect(repository.look()).not.toEqual(before);
    // It comes back before the plan is made, which fails here.
    const { stderr } = repository.add("pets", "--spec", "nowhere.json");
    expect(stderr).toContain("nowhere.json doesn't exist.");
    expect(repository.look()).toEqual(before);
  },
  5 * MINUTES,
);

/** Adds a vendor, and does something to that when a step begins. Returns how it ended. */
async function interrupt(
  step: string,
  act: (child: ReturnType<CopiedRepository["start"]>) => void,
): Promise<unknown> {
  const child = repository.start("pets", "--spec", repository.spec);
  const ended = new Promise((resolve) => child.on("close", resolve));
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const isNew = !output.includes(step);
    output += chunk;
    if (isNew && output.includes(step)) {
      act(child);
    }
  });
  const code = await ended;
  expect(output).toContain(step);
  return code;
}

function withCommand(name: string, script: string): () => void {
  const { environment, scratch } = repository;
  const directory = path.join(scratch, "commands");
  const { PATH } = environment;
  mkdirSync(directory);
  writeFileSync(path.join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  environment.PATH = `${directory}${path.delimiter}${PATH}`;
  return () => {
    environment.PATH = PATH;
    rmSync(directory, { recursive: true });
  };
}

function replaced(file: string, content: string): () => void {
  const before = repository.read(file);
  const place = path.join(repository.copy, file);
  writeFileSync(place, content);
  return () => writeFileSync(place, before);
}
