import { fileURLToPath } from "node:url";
import {
  type Config,
  createConfig,
  getLineColLocation,
  lintFromString,
  loadConfig,
} from "@redocly/openapi-core";
import invitekit from "../src/index.js";

export interface Problem {
  readonly rule: string;
  readonly pointer: string;
  readonly line: number;
  readonly message: string;
}

/** The directory of the repository. */
export const repository: string = fileURLToPath(new URL("../../../", import.meta.url));

/** Problems that one rule of ours, alone, has with a document. */
export async function problemsOf(
  rule: string,
  document: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Problem[]> {
  const rules = { [`invitekit/${rule}`]: { severity: "error" as const, ...options } };
  return problems(document, await createConfig({ plugins: [invitekit()], rules }));
}

/** Problems that this repository's redocly.yaml has with a document. */
export async function problemsHere(document: string): Promise<Problem[]> {
  return problems(document, await loadConfig({ configPath: `${repository}redocly.yaml` }));
}

async function problems(source: string, config: Config): Promise<Problem[]> {
  const found = await lintFromString({ source, absoluteRef: "openapi.yaml", config });
  return found.map(({ ruleId, location: [location], message }) => {
    if (location?.pointer === undefined) throw new Error(`${ruleId} names no place: ${message}`);
    const { start } = getLineColLocation(location);
    return { rule: ruleId, pointer: location.pointer, line: start.line, message };
  });
}

/** A document of 3.1: two lines, then the fragment, which begins at the root. */
export function documentOf(fragment: string): string {
  return `openapi: 3.1.0\ninfo: { title: Users, version: "1" }\n${fragment}`;
}
