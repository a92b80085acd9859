import type { Feature } from "./feature.ts";

/** What a feature's program exports. */
export interface FeatureProgram {
  create(fetch: typeof globalThis.fetch): object;
  readonly calls: readonly ((client: object) => Promise<unknown>)[];
}

/** A program beside the package's `src`, which calls the client as the feature says. */
export function featureProgram({ options = "", calls = [], types = "", schemas }: Feature): string {
  const functions = calls.map(({ call }) => `  async (client: ThingsClient) => ${call},\n`);
  return `import { createThingsClient, type ThingsClient } from "./src/index.js";
import type * as api from "./src/index.js";
type components = api.components;
type operations = api.operations;
type Thing = ${schemas ? 'components["schemas"]["Thing"]' : "never"};
type Same<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

export const create = (fetch: typeof globalThis.fetch) => createThingsClient({ fetch, ${options} });
export const calls = [
${functions.join("")}];
export type Used = [components, operations, Thing, Same<1, 1>];
export async function types(client: ThingsClient) {
${types}
  return client;
}
`;
}
