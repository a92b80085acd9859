import { type DescribedOperation, type Description, sampleInput } from "@invitekit/generator";
import { literal } from "@invitekit/generator/text";
import type { Vendor } from "./vendor.ts";

/** A call that a mock server of the document answered. */
export interface SmokeCall {
  readonly id: string;
  readonly auth: Readonly<Record<string, string>> | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The calls to try, the simplest first. */
export function smokeCalls(description: Description): SmokeCall[] {
  return [...description.operations]
    .sort((one, other) => effort(one) - effort(other))
    .map((operation) => ({
      id: operation.id,
      auth: credentials(operation, description),
      input: sampleInput(operation, description.document),
    }));
}

/** The text of the test that a package begins with whose document doesn't pass the linter yet. */
export function smokeTest({ name, packageName, prefix }: Vendor, call?: SmokeCall): string {
  const create = `create${prefix}Client`;
  const imports = `import { registeredApis, startMockServer } from "@invitekit/testing";
import { expect, test } from "vitest";
import { ${create} } from "${packageName}";
`;
  if (call === undefined) {
    return `import { expect, test } from "vitest";
import { ${create} } from "${packageName}";

test("the client is created, and has methods", () => {
  const client = ${create}({ baseUrl: "http://127.0.0.1" } as never);
  expect(Object.keys(client)).not.toEqual([]);
});
`;
  }
  const { id, auth, input } = call;
  const given = Object.keys(input).length > 0 ? literal(input, "    ", 60) : "";
  return `${imports}
test("${id} passes a server that checks requests against the document", async () => {
  const server = await startMockServer(registeredApis().get("${name}") as string);
  try {
    const { baseUrl } = server;
    const client = ${create}({ ${auth ? `auth: ${literal(auth, "    ", 60)}, ` : ""}baseUrl });
    await expect(client.${id}(${given})).resolves.not.toThrow();
  } finally {
    await server.close();
  }
});
`;
}

/** Reading is simpler than writing, and nothing is simpler than a body. */
function effort({ method, parameters, body, node, success }: DescribedOperation): number {
  return (
    (node.deprecated ? 1000 : 0) +
    (body ? 100 : 0) +
    (method === "get" ? 0 : 50) +
    (success === undefined ? 20 : 0) +
    parameters.filter(({ required }) => required).length
  );
}

/** A set that the client takes, with what the operation asks for in it. */
function credentials(
  { security: [needed = []] }: DescribedOperation,
  { security }: Description,
): SmokeCall["auth"] {
  const { alternatives } = security;
  const fitting = alternatives.find((each) => needed.every((name) => each.includes(name)));
  const schemes = fitting ?? alternatives[0];
  return schemes && Object.fromEntries(schemes.map((name) => [name, `<${name}>`]));
}
