import type { DetailsOf, OperationMark } from "./outcome/operation-types.js";

/** Asks a call by operation for the details of its success. */
export interface DetailsOption<Asked> {
  /** Resolves with `{ data, status, headers, requestId, attempts, … }` in place of the body. Default: false. */
  readonly details?: Asked | undefined;
}

// biome-ignore lint/suspicious/noConfusingVoidType: nobody passes `void`, so it stands for what isn't asked
type Choice = boolean | void;

// `void` is also in the constraint, so `ReturnType` of a method is the body.
// biome-ignore lint/suspicious/noConfusingVoidType: as above
type Success<Asked, Operation, Data> = void extends Asked
  ? Data
  : Asked extends true
    ? DetailsOf<Operation>
    : Data;

/** A method of a client, which calls an operation. Resolves with the body, or with `details: true` with more. */
export interface OperationMethod<Operation, Input, Data> extends OperationMark<Operation> {
  <Asked extends Choice = void>(
    ...input: Record<never, never> extends Input
      ? [input?: Input & DetailsOption<Asked>]
      : [input: Input & DetailsOption<Asked>]
  ): Promise<Success<Asked, Operation, Data>>;
}
