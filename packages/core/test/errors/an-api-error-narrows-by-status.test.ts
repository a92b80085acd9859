import { expect, expectTypeOf, test } from "vitest";
import { ApiError, type ApiErrorOf, type InvitekitError, isApiError } from "../../src/index.js";
import type { operations, User } from "../support/schema.js";
import { json, rejection, startServer } from "../support/server.js";
import { createExampleClient } from "../support/vendor.js";

const dataOf = (status: number, body: unknown) => ({
  ...{ status, body },
  headers: new Headers(),
  retryAfterMs: undefined,
});
const record = { vendor: "example", id: "inviteUser" };
const error: unknown = new ApiError("no", record, dataOf(403, undefined));
const example = createExampleClient();

test("a listed status has its body", () => {
  expect.hasAssertions();
  if (isApiError(error, example.inviteUser)) {
    if (error.status === 403) {
      expectTypeOf(error.body).toEqualTypeOf<{ title: string } | string | undefined>();
    }
    if (error.status === 409) {
      expectTypeOf(error.body).toEqualTypeOf<{ existing: string } | string | undefined>();
    }
    expect(error.status).toBe(403);
    expectTypeOf(error.headers).toEqualTypeOf<Headers>();
    expectTypeOf(error.delivery).toEqualTypeOf<InvitekitError["delivery"]>();
  }
});

test("a switch narrows as well, the rest is unknown", () => {
  const bodyOf = (error: ApiErrorOf<operations["inviteUser"]>) => {
    switch (error.status) {
      case 403:
        expectTypeOf(error.body).toEqualTypeOf<{ title: string } | string | undefined>();
        return typeof error.body === "object" ? error.body.title : error.body;
      case 409:
        return typeof error.body === "object" ? error.body.existing : error.body;
      default:
        expectTypeOf(error.body).toEqualTypeOf<unknown>();
        return error.body;
    }
  };
  expect(bodyOf(new ApiError("no", {}, dataOf(403, { title: "no" })) as never)).toBe("no");
});

test("an unlisted status has an unknown body", () => {
  type InviteError = ApiErrorOf<operations["inviteUser"]>;
  const check = (error: InviteError) => {
    if (error.status === 500 || error.status === 404 || error.status === 429) {
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
    }
  };
  expect(check).toBeTypeOf("function");
});

test("a range holds for what has no entry of its own", () => {
  const check = (error: ApiErrorOf<operations["getUser"]>) => {
    if (error.status === 404) {
      expectTypeOf(error.body).toEqualTypeOf<{ title: string } | string | undefined>();
    }
    if (error.status === 403 || error.status === 429) {
      expectTypeOf(error.body).toEqualTypeOf<{ detail: string } | string | undefined>();
    }
    if (error.status === 503) {
      expectTypeOf(error.body).toEqualTypeOf<unknown>();
    }
  };
  expect(check).toBeTypeOf("function");
});

test("`default` holds for every other", () => {
  const check = (error: ApiErrorOf<operations["replaceUser"]>) => {
    if (error.status === 404 || error.status === 500) {
      expectTypeOf(error.body).toEqualTypeOf<{ fault: number } | string | undefined>();
    }
    expectTypeOf(error.body).toEqualTypeOf<{ fault: number } | string | undefined>();
  };
  expect(check).toBeTypeOf("function");
});

test("a success isn't among the statuses", () => {
  const check = (error: ApiErrorOf<operations["inviteUser"]>) => {
    // @ts-expect-error
    return error.status === 201;
  };
  expect(check).toBeTypeOf("function");
});

test("without an operation it is any ApiError", () => {
  expect.hasAssertions();
  if (isApiError(error)) {
    expectTypeOf(error.status).toEqualTypeOf<number>();
    expectTypeOf(error.body).toEqualTypeOf<unknown>();
    expect(error.status).toBe(403);
  }
});

const problem = { title: "no" };

test("by names: the type argument has the operations that are meant", () => {
  expect.hasAssertions();
  if (isApiError<Pick<operations, "inviteUser">>(error, "example", "inviteUser")) {
    if (error.status === 403) {
      expectTypeOf(error.body).toEqualTypeOf<typeof problem | string | undefined>();
    }
    expect(error.status).toBe(403);
  }
  // @ts-expect-error: the names are those of the type argument
  isApiError<Pick<operations, "inviteUser">>(error, "example", "getUser");
  // @ts-expect-error: a type alone says nothing of the error
  isApiError<operations["inviteUser"]>(error);
  // @ts-expect-error: not a method of a client
  isApiError(error, () => {});
});

test.each<[string, boolean, unknown, string?]>([
  ["its own method", true, example.inviteUser],
  ["another method", false, example.getUser],
  ["the method of another client of the vendor", true, createExampleClient().inviteUser],
  ["its names", true, "example", "inviteUser"],
  ["another vendor's name", false, "elsewhere", "inviteUser"],
  ["another operation's", false, "example", "getUser"],
  ["a vendor alone", false, "example"],
  ["a function without names", false, () => {}],
  ["a method that isn't there", false, undefined],
])("%s: %j", (_what, expected, method, id) => {
  const args = id === undefined ? [method] : [method, id];
  expect(isApiError(error, ...(args as [string, never]))).toBe(expected);
});

test("an error of `createFetch` is no operation's", () => {
  const other = new ApiError("no", {}, dataOf(403, undefined));
  expect(isApiError(other)).toBe(true);
  expect(isApiError(other, (() => {}) as never)).toBe(false);
});

test.each([new Error("x"), new TypeError("fetch failed"), null, undefined, "x", { status: 403 }])(
  "%s is none",
  (value) => {
    expect(isApiError(value)).toBe(false);
    expect(isApiError(value, example.inviteUser)).toBe(false);
  },
);

test("by path, `error` is narrowed without asking", async () => {
  const server = await startServer(json({ existing: "u" }, 409));
  const client = createExampleClient({ baseUrl: server.url });
  const { data, error } = await client.POST("/users/invite", {
    body: { email: "ada@example.com" },
  });
  expectTypeOf(data).toEqualTypeOf<User | undefined>();
  expect(isApiError(error)).toBe(true);
  if (error?.status === 409) {
    expectTypeOf(error.body).toEqualTypeOf<{ existing: string } | string | undefined>();
    expect(error.body).toEqual({ existing: "u" });
  }
});

test("by path, without an error there is data", async () => {
  const server = await startServer(json({ id: "u", email: "e" }));
  const client = createExampleClient({ baseUrl: server.url });
  const result = await client.GET("/users/{userId}", { params: { path: { userId: "u" } } });
  if (result.error) {
    expectTypeOf(result.data).toEqualTypeOf<undefined>();
    throw result.error;
  }
  expectTypeOf(result.data).toEqualTypeOf<User>();
  expectTypeOf(result.response).toEqualTypeOf<Response>();
  expect(result.data.id).toBe("u");
});

test("by operation, it is thrown", async () => {
  const server = await startServer(json({ title: "no" }, 403));
  const client = createExampleClient({ baseUrl: server.url });
  const error = await rejection(client.inviteUser({ body: { email: "ada@example.com" } }));
  const { inviteUser } = client;
  const isRefusal = isApiError(error, inviteUser) && error.status === 403;
  expect(isRefusal && typeof error.body === "object" && error.body.title).toBe("no");
});
