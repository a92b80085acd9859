/** A server that checks every request against a document, and answers with its examples. */
export interface MockServer {
  readonly baseUrl: string;
  /** What it had to complain about so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts Prism with a document, on a free port of this machine or the one given. It runs in this
 * process, and so ends with it however that ends. A request that the document doesn't allow gets
 * problem details; `Prefer: code=…, example=…` chooses the answer.
 */
export async function startMockServer(document: string, port = 0): Promise<MockServer> {
  // Only now: loading it takes most of the time, and if it can't be loaded this step has failed.
  const [{ createLogger }, { getHttpOperationsFromSpec }, { createServer }] = await Promise.all([
    import("@stoplight/prism-core"),
    import("@stoplight/prism-http"),
    import("@stoplight/prism-http-server"),
  ]);
  const complaints: string[] = [];
  const destination = {
    write: (line: string) => complaints.push((JSON.parse(line) as { msg: string }).msg),
  };
  const operations = await getHttpOperationsFromSpec(document);
  for (const operation of operations) {
    // To a bad request Prism answers with the document's own error, if there is one, whose example
    // knows nothing of this request; without it Prism says what is wrong. And it can't answer with
    // one of any media type (`*/*`).
    const responses = operation.responses.filter(({ code }) => code.startsWith("2"));
    Object.assign(operation, { responses });
  }
  const server = createServer(operations, {
    cors: false,
    config: {
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    components: { logger: createLogger("mock server", { level: "warn" }, destination) },
  });
  const baseUrl = await server.listen(port, "127.0.0.1");
  return { baseUrl, complaints, close: () => server.close() };
}
