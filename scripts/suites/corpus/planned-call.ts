import {
  isJson,
  type OpenApiDocument,
  type Parameter,
  type Response,
  resolve,
} from "@invitekit/generator/document";
import { credentialOf } from "./credential.ts";
import { sampleOf } from "./example.ts";
import { type PlannedBody, planBody } from "./planned-body.ts";
import { simpleParameters } from "./simple-parameters.ts";
import type { SourceOperation } from "./source-document.ts";

/** A call, what it is to send and what it is answered, as the document alone has it. */
export interface PlannedCall {
  /** `GET /pets` */
  readonly route: string;
  /** False where clients have no way to send what it asks for. */
  readonly isAuthorized: boolean;
  readonly auth: Readonly<Record<string, string>> | undefined;
  readonly parameters: readonly { readonly node: Parameter; readonly value: unknown }[];
  readonly sent: {
    readonly method: string;
    readonly path: string;
    readonly query: readonly (readonly [string, string])[];
    readonly headers: Readonly<Record<string, string>>;
    readonly body: PlannedBody | undefined;
  };
  readonly answer: { readonly status: number; readonly body?: unknown };
}

/** Undefined for an operation that takes or gives what these tests can't work out by themselves. */
export function planCall(
  document: OpenApiDocument,
  operation: SourceOperation,
): PlannedCall | undefined {
  const { method, path, node } = operation;
  const parameters = simpleParameters(document, operation);
  const answer = planAnswer(document, operation);
  const body = planBody(document, operation);
  if (parameters === undefined || answer === undefined || body === "unknown") {
    return undefined;
  }
  const requirements = node.security ?? document.security ?? [];
  const credential = credentialOf(document, requirements);
  const of = (place: Parameter["in"]) => parameters.filter((each) => each.node.in === place);
  const sentPath = of("path").reduce(
    (at, { node: { name }, value }) => at.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
  const headers = of("header").map(({ node: { name }, value }) => [
    name.toLowerCase(),
    String(value),
  ]);
  const isSecured = requirements.some((each) => Object.keys(each).length > 0);
  return {
    route: `${method.toUpperCase()} ${path}`,
    isAuthorized: !isSecured || credential !== undefined,
    auth: credential?.auth,
    parameters,
    sent: {
      method: method.toUpperCase(),
      path: sentPath,
      query: of("query").flatMap(({ node: { name }, value }) =>
        [value].flat().map((each) => [name, String(each)] as const),
      ),
      headers: { ...Object.fromEntries(headers), ...credential?.headers },
      body,
    },
    answer,
  };
}

function planAnswer(document: OpenApiDocument, { method, node }: SourceOperation) {
  if (node.responses === undefined) {
    return { status: 200 };
  }
  const status = Object.keys(node.responses).find((each) => /^2\d\d$/.test(each));
  if (status === undefined) {
    return undefined;
  }
  const { content = {} } = resolve<Response>(document, node.responses[status] ?? {});
  const mediaType = Object.keys(content).find(isJson);
  const isBodiless = method === "head" || status === "204" || status === "205";
  if (isBodiless || Object.keys(content).length === 0) {
    return { status: Number(status) };
  }
  const body = mediaType && sampleOf(document, content[mediaType]);
  return body === undefined ? undefined : { status: Number(status), body };
}
