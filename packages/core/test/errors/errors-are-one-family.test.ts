import { inspect } from "node:util";
import { expect, expectTypeOf, test } from "vitest";
import {
  AbortError,
  ApiError,
  type Attempt,
  ConfigError,
  ConnectionError,
  DecodeError,
  type Delivery,
  InvitekitError,
  RedirectError,
  TimeoutError,
} from "../../src/index.js";

const classes = {
  AbortError,
  ApiError,
  ConfigError,
  ConnectionError,
  DecodeError,
  RedirectError,
  TimeoutError,
};
type Classes = typeof classes;

/** A request that took no time. */
function attempt(delivery: Delivery): Attempt {
  return { delivery, delayMs: 0, durationMs: 0 };
}

const call = {
  vendor: "example",
  id: "inviteUser",
  attempts: [{ ...attempt("unknown"), status: 502 }],
};

/** An error of each class, made by one copy of the package. */
function makeEach(copy: Classes): Record<keyof Classes, InvitekitError> {
  const { AbortError, ApiError, ConfigError, ConnectionError } = copy;
  const { DecodeError, RedirectError, TimeoutError } = copy;
  return {
    AbortError: new AbortError("it failed", call, { cause: "enough" }),
    ApiError: new ApiError("it failed", call, {
      status: 502,
      body: undefined,
      headers: new Headers(),
      retryAfterMs: undefined,
    }),
    ConfigError: new ConfigError("auth", "must be given", call),
    ConnectionError: new ConnectionError("it failed", call, { code: "ECONNRESET" }),
    DecodeError: new DecodeError("it failed", call, {
      status: 200,
      contentType: undefined,
      kind: "json",
      text: undefined,
    }),
    RedirectError: new RedirectError("it failed", call, { status: 302, location: undefined }),
    TimeoutError: new TimeoutError("it failed", call, { phase: "connect" }),
  };
}

/** Another installed version: the same source as a module of its own. */
async function otherCopy(): Promise<Classes & { InvitekitError: typeof InvitekitError }> {
  const source = "../../src/outcome/errors.ts?another-copy";
  return import(/* @vite-ignore */ source);
}

const names = Object.keys(classes) as (keyof Classes)[];

test.each(names)("%s has its own name and is of the family", (name) => {
  const error = makeEach(classes)[name];
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(InvitekitError);
  expect(error.name).toBe(name);
  expect(error.stack).toContain(`${name}: example.inviteUser: `);
  expect(inspect(error)).toContain(name);
  for (const other of names) {
    expect(error instanceof classes[other]).toBe(other === name);
  }
});

test.each(names)("%s of another copy is recognised", async (name) => {
  const copy = await otherCopy();
  expect(copy[name]).not.toBe(classes[name]);
  const theirs = makeEach(copy)[name];
  const ours = makeEach(classes)[name];
  for (const other of names) {
    expect(theirs instanceof classes[other]).toBe(other === name);
    expect(ours instanceof copy[other]).toBe(other === name);
  }
  expect(theirs).toBeInstanceOf(InvitekitError);
  expect(ours).toBeInstanceOf(copy.InvitekitError);
});

test.each<[string, unknown]>([
  ["an Error", new Error("x")],
  ["an Error of the same name", Object.assign(new Error("x"), { name: "ApiError" })],
  ["a plain object", { name: "ApiError", status: 404 }],
  ["null", null],
  ["undefined", undefined],
  ["text", "ApiError"],
  ["the class itself", ApiError],
])("%s is none of them", (_what, value) => {
  expect(value instanceof InvitekitError).toBe(false);
  expect(value instanceof ApiError).toBe(false);
});

test.each(names)(
  "%s's message begins with vendor and operation, and ends with the delivery",
  (name) => {
    const { message } = makeEach(classes)[name];
    expect(message).toMatch(/^example\.inviteUser: .+ \(delivery: unknown\)$/);
  },
);

test("without an operation the message begins with the vendor", () => {
  const error = new ConfigError("baseUrl", "must be https", { vendor: "example" });
  expect(error.message).toBe("example: `baseUrl` must be https (delivery: not-sent)");
  expect(error).toMatchObject({ vendor: "example", operation: undefined });
});

test("without either, with the problem", () => {
  const error = new ConfigError("baseUrl", "must be https", { attempts: [] });
  expect(error.message).toBe("`baseUrl` must be https (delivery: not-sent)");
  expect(error.operation).toBeUndefined();
});

test("before any request there are no attempts", () => {
  expect(new ConfigError("baseUrl", "must be https").attempts).toEqual([]);
});

test("the family's own name is there for an error of none of its classes", () => {
  expect(new InvitekitError("it failed", {}, {}).name).toBe("InvitekitError");
});

test.each<[Delivery, Delivery[]]>([
  ["not-sent", []],
  ["not-sent", ["not-sent", "not-sent"]],
  ["rejected", ["not-sent", "rejected"]],
  ["rejected", ["rejected", "not-sent"]],
  ["unknown", ["unknown", "rejected"]],
  ["unknown", ["not-sent", "unknown", "not-sent"]],
  ["applied", ["unknown", "applied"]],
  ["applied", ["applied", "unknown", "rejected", "not-sent"]],
])("the delivery is that of the worst attempt: %s of %j", (worst, deliveries) => {
  const attempts = deliveries.map(attempt);
  expect(new ConnectionError("x", { attempts }, { code: undefined })).toMatchObject({
    delivery: worst,
    attempts,
  });
});

test("the attempts are those of the time it was made", () => {
  const attempts = [attempt("rejected")];
  const error = new ConnectionError("x", { attempts }, { code: undefined });
  attempts.push(attempt("applied"));
  expect(error.attempts).toEqual([attempt("rejected")]);
});

test("types", () => {
  expectTypeOf<Delivery>().toEqualTypeOf<"not-sent" | "rejected" | "applied" | "unknown">();
  expectTypeOf<InvitekitError["delivery"]>().toEqualTypeOf<Delivery>();
  expectTypeOf<InvitekitError["operation"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ApiError["body"]>().toEqualTypeOf<unknown>();
  expectTypeOf<ApiError["headers"]>().toEqualTypeOf<Headers>();
  expectTypeOf<ConnectionError["code"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<RedirectError["status"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<ConfigError["option"]>().toEqualTypeOf<string>();
});

test("the data of each class is typed, member by member", () => {
  const makeMisspelt = () => [
    // @ts-expect-error: `statuz` is no member
    new RedirectError("it failed", call, { statuz: 302, location: undefined }),
    // @ts-expect-error: `phase` is missing
    new TimeoutError("it failed", call, {}),
    // @ts-expect-error: no phase is called that
    new TimeoutError("it failed", call, { phase: "conect" }),
    // @ts-expect-error: the code of a platform is text
    new ConnectionError("it failed", call, { code: 7 }),
    // @ts-expect-error: an ApiError has all of its members
    new ApiError("it failed", call, { status: 502, headers: new Headers() }),
  ];
  expect(makeMisspelt).not.toThrow();
  expect(new TimeoutError("it failed", call, { phase: "body", cause: "x" }).cause).toBe("x");
});
