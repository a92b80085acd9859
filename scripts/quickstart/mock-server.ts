/** A server that checks every request against a document, and answers with its examples. */
export interface MockServer {
  readonly url: string;
  /** What it had to complain about so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts Prism on a free port of this machine. It runs in this process, which is several times
 * faster than processes of its own, and so it ends with this process however that ends.
 */
export async function startMockServer(spec: string): Promise<MockServer> {
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
  const operations = await getHttpOperationsFromSpec(spec);
  for (const operation of operations) {
    // To a bad request Prism answers with the document's own error, if there is one, whose example
    // knows nothing of this request. Without it Prism says what is wrong.
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
  const url = await server.listen(0, "127.0.0.1");
  return { url, complaints, close: () => server.close() };
}
