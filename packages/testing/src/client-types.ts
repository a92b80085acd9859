import type { CallOptions, DetailsOption, PathResult } from "@invitekit/core";

type AnyMethod = (input: never) => Promise<unknown>;

/** The operations of a client. Its methods by path are those in capitals. */
type OperationsOf<Client> = Exclude<keyof Client, Uppercase<string>>;

/**
 * What each operation takes besides the options of every call; a union with undefined where the whole
 * input may be left out.
 */
export type InputsOf<Client> = {
  [Id in OperationsOf<Client>]: Client[Id] extends AnyMethod
    ? Plain<Parameters<Client[Id]>[0]>
    : never;
};

/** What each operation resolves with. */
export type AnswersOf<Client> = {
  [Id in OperationsOf<Client>]: Client[Id] extends AnyMethod
    ? Awaited<ReturnType<Client[Id]>>
    : never;
};

/** What each operation yields as `data` by path. */
export type AnswersByPath<Operations extends object> = {
  // biome-ignore lint/suspicious/noExplicitAny: openapi-fetch's own constraint
  [Id in keyof Operations]: Operations[Id] extends Record<string, any>
    ? Extract<PathResult<Operations[Id]>, { readonly error?: never }>["data"]
    : never;
};

/** Writable, and undefined only where a member may be left out. */
type Plain<Input> = Input extends object
  ? {
      -readonly [Name in keyof Input as Name extends
        | keyof CallOptions
        | keyof DetailsOption<boolean>
        ? never
        : Name]: Exclude<Input[Name], undefined>;
    }
  : Input;

/**
 * The members that aren't identical in both. Unlike expect-type's equality this tells an open enum from
 * a string, and it sees into every depth, as long as neither side is made of nested mapped types.
 */
export type Different<Left, Right> = {
  [Name in keyof Left | keyof Right]: Name extends keyof Left & keyof Right
    ? Same<Merged<Left[Name]>, Merged<Right[Name]>> extends true
      ? never
      : Name
    : Name;
}[keyof Left | keyof Right];

/** `A & B` as one object. */
type Merged<Value> = Value extends object ? { [Name in keyof Value]: Value[Name] } : Value;

/** Whether two types are identical, to the last `readonly` and `?`. */
export type Same<Left, Right> =
  (<Type>() => Type extends Left ? 1 : 2) extends <Type>() => Type extends Right ? 1 : 2
    ? true
    : false;

/** Only for the type checker: nothing is called. */
export function uncalled(..._calls: readonly (() => unknown)[]): void {}
