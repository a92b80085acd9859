import type { OpenApiDocument } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { formatProblem, type Problem } from "../document/problems.ts";
import type { Api, ApiOperation } from "../simplify/normalise.ts";
import { type ApiBody, type ApiSuccess, readBody, readSuccess } from "./bodies.ts";
import { readDelivery } from "./delivery.ts";
import { readErrorWords } from "./error-words.ts";
import { type Examples, readExamples } from "./examples.ts";
import { type IdempotencyRules, readIdempotency } from "./idempotency.ts";
import { rateLimitHeaders } from "./rate-limit.ts";
import { responseHeaders } from "./response-headers.ts";
import { readSecurity, type Security } from "./security.ts";
import { type NamedServer, readServers } from "./servers.ts";
import { shownOperation } from "./shown-operation.ts";

export interface DescribedOperation extends ApiOperation {
  readonly body: ApiBody | undefined;
  readonly success: ApiSuccess;
  readonly security: readonly (readonly string[])[];
  readonly idempotency: IdempotencyRules | undefined;
  readonly delivery: Readonly<Record<string, string>> | undefined;
  readonly examples: Examples;
}

/** Everything that an API's package says about it. */
export interface Description {
  readonly document: OpenApiDocument;
  readonly operations: readonly DescribedOperation[];
  readonly security: Security;
  readonly servers: readonly NamedServer[];
  readonly requestId: string | undefined;
  /** Where errors have what is made for people. */
  readonly errorWords: readonly (readonly string[])[];
  /** The response headers that say what is left of a quota, and until when. */
  readonly rateLimit: readonly string[] | undefined;
  /** The operation that samples call. */
  readonly shown: DescribedOperation;
  readonly warnings: readonly Problem[];
}

/** Samples call the operation that is named, if one is. */
export function describe(
  { document, operations, warnings }: Api,
  places: Places,
  named?: string,
): Description {
  const security = readSecurity(document, operations, places);
  const servers = readServers(document, places);
  const described = operations.map(
    (operation): DescribedOperation => ({
      ...operation,
      body: readBody(operation, document),
      success: readSuccess(operation, document),
      security: security.byOperation.get(operation.id) ?? [],
      idempotency: readIdempotency(operation, places),
      delivery: readDelivery(operation, document, places),
      examples: readExamples(operation, document, places),
    }),
  );
  return {
    document,
    operations: described,
    security,
    servers: servers.servers,
    requestId: requestIdHeader(document, operations),
    errorWords: readErrorWords(operations, document),
    rateLimit: rateLimitHeaders(document, operations),
    shown: shownOperation(described, document, places, named),
    warnings: distinct([...warnings, ...servers.warnings, ...security.warnings]),
  };
}

function requestIdHeader(
  document: OpenApiDocument,
  operations: readonly ApiOperation[],
): string | undefined {
  const found = responseHeaders(document, operations).find(([, header]) => header["x-request-id"]);
  return found?.[0];
}

// Several operations may share what a warning is about.
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}
