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
const error: unknown = new ApiError("no", { attempts: [] }, dataOf(403, undefined));

test("a listed status has its body", () => {
  expect.hasAssertions();
  if (isApiError<operations["inviteUser"]>(error)) {
    if (error.status === 403) {
      expectTypeOf(error.body).toEqualTypeOf<{ title: string }>();
    }
    if (error.status === 409) {
      expectTypeOf(error.body).toEqualTypeOf<{ existing: string }>();
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
        expectTypeOf(error.body).toEqualTypeOf<{ title: string }>();
        return error.body.title;
      case 409:
        return error.body.existing;
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
      expectTypeOf(error.body).toEqualTypeOf<{ title: string }>();
    }
    if (error.status === 403 || error.status === 429) {
      expectTypeOf(error.body).toEqualTypeOf<{ detail: string }>();
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
      expectTypeOf(error.body).toEqualTypeOf<{ fault: number }>();
    }
    expectTypeOf(error.body).toEqualTypeOf<{ fault: number }>();
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

test.each([new Error("x"), new TypeError("fetch failed"), null, undefined, "x", { status: 403 }])(
  "%s is none",
  (value) => {
    expect(isApiError(value)).toBe(false);
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
    expectTypeOf(error.body).toEqualTypeOf<{ existing: string }>();
    expect(error.body.existing).toBe("u");
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
  expect(
    isApiError<operations["inviteUser"]>(error) && error.status === 403 && error.body.title,
  ).toBe("no");
});
