import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answersOf } from "./answers.js";
import { credential, credentialSets } from "./credentials.js";
import { type Operation, operationsOf, readDocument } from "./document.js";
import { expectedKey, expectedRequest, type Sent } from "./expected-request.js";
import { type MockServer, startMockServer } from "./mock-server.js";
import { registeredApis } from "./registry.js";
import { samplesOf } from "./samples.js";
import { byOperation, byPath, type Client, type Surface } from "./surfaces.js";

/** Makes a client; it takes the options that all clients have in common. */
type CreateClient = (options: never) => object;

/**
 * Tests each operation of a registered API by operation and by path: with each example of the document as
 * its input and each as its answer, against a server that checks both. What is to be sent is worked out
 * from the document alone.
 */
export function describeOperations(api: string, create: CreateClient): void {
  const document = readDocument(api);
  const operations = operationsOf(document);
  let server: MockServer;
  beforeAll(async () => {
    server = await startMockServer(registeredApis().get(api) as string);
  });
  afterAll(() => server.close());

  /** Calls on one surface, and returns what was sent and what came of it. */
  async function call(operation: Operation, schemes: readonly string[], surface: Surface) {
    const sent: Sent[] = [];
    const auth = Object.fromEntries(schemes.map((scheme) => [scheme, credential(scheme)]));
    const client = create({
      ...(schemes.length > 0 && { auth }),
      baseUrl: server.baseUrl,
      fetch: (url: string, { method, headers, body }: RequestInit) => {
        sent.push({ url, method, headers: Object.fromEntries(new Headers(headers)), body });
        return fetch(url, { method, headers, body } as RequestInit);
      },
    } as never) as Client;
    const answer = await surface(client, operation);
    return { answer, sent };
  }

  test("the client has a method for each operation, and for each HTTP method of the document", () => {
    const client = create({} as never);
    const names = operations.flatMap(({ id, method }) => [id, method]);
    expect(Object.keys(client).sort()).toEqual([...new Set(names)].sort());
  });

  for (const operation of operations) {
    describe(operation.id, () => {
      for (const { sample, answer, schemes } of casesOf(operation, operations)) {
        const title = `${sample.name} -> ${answer.name}, with ${schemes.join(" and ")}`;
        const expected = expectedRequest(document, operation, sample, answer, schemes);

        test(`by operation: ${title}`, async () => {
          const result = await call(operation, schemes, byOperation(sample, answer));
          expect(result.answer).toEqual(answer.value);
          expect(result.sent).toEqual([{ ...expected, url: server.baseUrl + expected.url }]);
        });

        test(`by path: ${title}`, async () => {
          const result = await call(operation, schemes, byPath(sample, answer));
          const response = expect.objectContaining({ status: answer.status });
          const idempotencyKey = expectedKey(operation, sample);
          expect(result.answer).toEqual({ data: answer.value, response, idempotencyKey });
          expect(result.sent).toEqual([{ ...expected, url: server.baseUrl + expected.url }]);
        });
      }

      const { body, security } = operation;
      const [missing] = body?.schema.required ?? [];
      if (body && missing) {
        test(`without \`${missing}\`, sent past the types, the server refuses it`, async () => {
          const [sample = { name: "", parameters: [] }] = samplesOf(operation);
          const { [missing]: _, ...rest } = sample.body as Readonly<Record<string, unknown>>;
          const broken = { ...sample, body: rest };
          const refusal = expect.objectContaining({
            name: "ApiError",
            operation: operation.id,
            status: expect.toSatisfy((status: number) => status >= 400 && status < 500),
            delivery: "rejected",
          });
          const schemes = security[0] ?? [];
          await expect(call(operation, schemes, byOperation(broken))).rejects.toEqual(refusal);
          const { answer } = await call(operation, schemes, byPath(broken));
          const idempotencyKey = expectedKey(operation, broken);
          const response = expect.any(Response);
          expect(answer).toEqual({ error: refusal, response, idempotencyKey });
        });
      }
    });
  }
}

/** Every sample and every answer at least once, for each set of credentials that a client can have. */
function casesOf(operation: Operation, operations: readonly Operation[]) {
  const samples = samplesOf(operation);
  const answers = answersOf(operation);
  return credentialSets(operations).flatMap((schemes) =>
    Array.from({ length: Math.max(samples.length, answers.length) }, (_, index) => ({
      schemes,
      sample: at(samples, index),
      answer: at(answers, index),
    })),
  );
}

/** Begins again at the end. */
function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}
