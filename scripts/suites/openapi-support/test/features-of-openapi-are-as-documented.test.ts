import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startRecordingServer } from "@invitekit/test-servers";
import { repository } from "@invitekit/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { typeCheck } from "../../../lib/type-check.ts";
import type { Feature, FeatureCall, Remark } from "../feature.ts";
import { SERVER } from "../feature-document.ts";
import type { FeatureProgram } from "../feature-program.ts";
import { type GeneratedFeature, generateFeature } from "../generate-feature.ts";
import { PAGE, supportPage } from "../page.ts";
import { readFeatures } from "../read-features.ts";

// Below node_modules, where the programs find core as it was built.
const directory = mkdtempSync(path.join(repository, "node_modules/.features-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const groups = readFeatures();
const features = groups.flatMap((group) => group.features);
const generated = new Map<Feature, GeneratedFeature>();
let complaints: string[] = [];

// All are compiled at once, which takes hardly longer than one.
beforeAll(async () => {
  for (const feature of features) {
    generated.set(feature, await generateFeature(feature, path.join(directory, nameOf(feature))));
  }
  complaints = await compile();
});

test("the table is made of the features below", () => {
  expect(readFileSync(PAGE, "utf8")).toBe(supportPage(groups));
});

test("no two features have the same name", () => {
  const names = features.map(({ feature }) => feature);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(groups)("$title", (group) => {
  describe.each(group.features)("$feature", (feature) => {
    test("every remark is made, at its place, and once", () => {
      const { warnings, refused } = generated.get(feature) as GeneratedFeature;
      expectRemarks(warnings, feature.warnings ?? []);
      expectRemarks(refused, feature.refused ? [feature.refused] : []);
      const isTold = feature.refused !== undefined || feature.warnings !== undefined;
      expect(isTold).toBe(["with a warning", "no"].includes(feature.support));
    });

    test.each(Object.entries(feature.contains ?? {}))("%s has %j", (file, text) => {
      const content = readFileSync(path.join(directory, nameOf(feature), file), "utf8");
      expect(content).toContain(text);
    });

    test.each(Object.entries(feature.lacks ?? {}))("%s lacks %j", (file, text) => {
      const content = readFileSync(path.join(directory, nameOf(feature), file), "utf8");
      expect(content).not.toContain(text);
    });

    test("what is generated compiles", () => {
      const own = `${nameOf(feature)}/`;
      expect(complaints.filter((line) => line.startsWith(own))).toEqual([]);
    });

    test.each((feature.calls ?? []).map((call, index) => ({ ...call, index })))(
      "$call",
      async (call) => expectCall(feature, call, call.index),
    );
  });
});

function nameOf(feature: Feature): string {
  return `feature-${features.indexOf(feature)}`;
}

function expectRemarks(found: readonly Remark[], wanted: readonly Remark[]): void {
  const beginnings = found.map(({ at, says }, index) => ({
    at: at.slice(0, wanted[index]?.at.length),
    says,
  }));
  expect(beginnings).toEqual(
    wanted.map(({ at, says }) => ({ at, says: expect.stringContaining(says) })),
  );
}

async function expectCall(feature: Feature, wanted: FeatureCall, index: number): Promise<void> {
  const { status = 204, type, body, headers } = wanted.answer ?? {};
  const server = await startRecordingServer({
    status,
    headers: { ...headers, ...(type !== undefined && { "content-type": type }) },
    body,
  });
  onTestFinished(() => server.close());
  const program = path.join(directory, "dist", nameOf(feature), "out/use.js");
  const { create, calls }: FeatureProgram = await import(program);
  const result = calls[index]?.(create(server.fetch as typeof fetch));
  if (wanted.fails !== undefined) {
    await expect(result).rejects.toThrow(wanted.fails);
  } else {
    expect(await result).toEqual(wanted.returns);
  }
  expect(server.requests.length).toBe(wanted.sends === undefined ? 0 : 1);
  for (const { method, target, headers, body } of server.requests) {
    const [url] = server.urls;
    const sent = wanted.sends?.includes("://") ? url : target;
    expect(`${method} ${sent}`).toBe(wanted.sends);
    for (const [name, value] of Object.entries(wanted.headers ?? {})) {
      expect(headers[name]?.slice(0, value.length)).toBe(value);
    }
    expectBody(body, wanted);
    expect(url?.startsWith(SERVER) || feature.document !== undefined).toBe(true);
  }
}

function expectBody(sent: string, { body = "", has }: FeatureCall): void {
  if (has !== undefined) {
    expect(sent).toContain(has);
  } else {
    expect(typeof body === "string" ? sent : JSON.parse(sent)).toEqual(body);
  }
}

/** Compiles everything to `dist`, and returns the complaints. */
async function compile(): Promise<string[]> {
  const compilerOptions = {
    ...{ target: "ES2022", lib: ["ES2022"], module: "NodeNext", types: ["node"] },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ noUnusedLocals: true, skipLibCheck: false, rootDir: ".", outDir: "dist" },
  };
  writeFileSync(path.join(directory, "package.json"), '{ "type": "module" }');
  writeFileSync(
    path.join(directory, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*/out/src", "*/out/use.ts"] }),
  );
  const output = await typeCheck(directory);
  return output.split("\n").filter((line) => line !== "");
}
