import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { registeredApis, repository } from "@invitekit/testing";
import { codeSamples } from "../../lib/samples.ts";

// What the type tests import is compiled with them, and nothing of it runs. The types of vitest itself
// ask for a newer TypeScript; of what isn't a type, the tests that run are the judge.
const VITEST = `
export { expectTypeOf } from "expect-type";
export declare const expect: any;
export declare function test(name: string, body: () => unknown): void;
`;
const RECORDING_SERVER = `
export declare function startRecordingServer(answer: object): Promise<{
  baseUrl: string;
  requests: { headers: { [name: string]: string } }[];
  close(): Promise<void>;
}>;
`;

/** Where the programs find what is no package of theirs, as the `paths` of a tsconfig beside them. */
export const stubs = { vitest: ["./vitest.ts"], "@invitekit/testing": ["./testing.ts"] };

/**
 * Writes, as programs of a user, each client's type tests, which say what compiles, what doesn't and how
 * errors narrow, and the samples of all documentation. Returns their names.
 */
export function writeTypePrograms(directory: string): string[] {
  mkdirSync(directory, { recursive: true });
  const clientTypes = path.join(repository, "packages/testing/src/client-types.ts");
  const testing = readFileSync(clientTypes, "utf8") + RECORDING_SERVER;
  writeFileSync(path.join(directory, "vitest.ts"), VITEST);
  writeFileSync(path.join(directory, "testing.ts"), testing);

  const typeTests = [...registeredApis().keys()].map((api) => {
    const source = path.join(repository, "packages", api, "test/types.test.ts");
    copyFileSync(source, path.join(directory, `${api}.ts`));
    return `${api}.ts`;
  });
  const samples = codeSamples().map(({ place, code }, index) => {
    const file = `sample${index}.ts`;
    writeFileSync(path.join(directory, file), `// ${place}\n${code}`);
    return file;
  });
  return [...typeTests, ...samples];
}
