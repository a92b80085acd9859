import { describeDocument } from "@invitekit/generator";
import { type RequestBody, resolve, type Schema, sampleValue } from "@invitekit/generator/document";
import type { Target } from "@invitekit/generator/registry";
import { findInvited, type Invited } from "./invited.ts";
import { NoInvitationError } from "./no-invitation.ts";
import { requiredPart } from "./required-part.ts";
import { readSample } from "./sample.ts";

const OPERATION = "inviteUser";

/** A parameter that a caller has to give. */
interface Argument {
  /** Its name by operation. */
  readonly key: string;
  /** Its name by path, below its place. */
  readonly name: string;
  readonly in: string;
  readonly value: unknown;
}

/** An invitation as the vendor's page shows it, and how its document says that it is sent. */
export interface Invitation {
  readonly vendor: Target;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** The names of the credentials that are sent together. */
  readonly schemes: readonly string[];
  readonly parameters: readonly Argument[];
  readonly body: Readonly<Record<string, unknown>>;
  /** What the document requires of the body. */
  readonly requiredBody: unknown;
  /** The members that the body must have. */
  readonly required: readonly string[];
  readonly invited: Invited;
}

/** Reads from a vendor's document how to invite a user. */
export async function readInvitation(vendor: Target): Promise<Invitation> {
  const { operations, document } = await describeDocument(vendor.spec);
  const operation = operations.find(({ id }) => id === OPERATION);
  if (operation?.body === undefined) {
    throw new NoInvitationError(
      `${vendor.specLabel} has no operation \`${OPERATION}\` with a request body.`,
    );
  }
  const { method, path, node, parameters, security } = operation;
  const { mediaType } = operation.body;
  const place = ["paths", path, method, "requestBody", "content", mediaType, "examples"];
  const body = await readSample(vendor, place);
  const content = resolve<RequestBody>(document, node.requestBody ?? { content: {} }).content;
  const bodySchema = content[mediaType]?.schema ?? {};
  const { required = [] } = resolve<Schema>(document, bodySchema);
  return {
    ...{ vendor, operation: OPERATION, method: method.toUpperCase(), path },
    schemes: security[0] ?? [],
    parameters: parameters
      .filter((parameter) => parameter.required)
      .map(({ key, node: { in: place, name, schema } }) => {
        return { key, name, in: place, value: sampleValue(document, schema, name) };
      }),
    body,
    requiredBody: requiredPart(document, bodySchema, body),
    required: required.filter((name) => name in body),
    invited: findInvited(body),
  };
}

/** What an operation takes by its id: the parameters and a body. */
export function operationInput({ parameters }: Invitation, body: unknown): Record<string, unknown> {
  return { ...Object.fromEntries(parameters.map(({ key, value }) => [key, value])), body };
}

/** What an operation takes by its path. */
export function pathInput({ parameters, body }: Invitation): Record<string, unknown> {
  const params: Record<string, Record<string, unknown>> = {};
  for (const { in: place, name, value } of parameters) {
    params[place] = { ...params[place], [name]: value };
  }
  return { params, body };
}
