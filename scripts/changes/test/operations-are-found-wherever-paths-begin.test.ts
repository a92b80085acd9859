import { expect, test } from "vitest";
import { compare } from "./compared-documents.ts";

interface Found {
  readonly ours: string;
  readonly theirs: string;
  readonly missing: readonly string[];
  readonly leftOut: number;
}

const USERS = ["GET /v1/users", "POST /v1/users/invite", "GET /v1/users/{id}"];

/** A document with these operations, whose ids are the same words. */
function documentOf(operations: readonly string[], ...urls: string[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const [method = "", path = ""] = operation.split(" ");
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { operationId: operation, responses: {} },
    };
  }
  return { openapi: "3.1.0", paths, servers: urls.map((url) => ({ url })) };
}

function find(ours: object, theirs: object): Found {
  const { beginning, missing, leftOut } = compare(ours, theirs);
  return { ...beginning, missing, leftOut };
}

const others = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => `GET /other-${number}/{id}`);

const ours = documentOf(USERS, "https://api.example.com");

test.each<[string, object, object, Partial<Found>]>([
  ["in the same place", ours, documentOf([...USERS, ...others(212)]), { leftOut: 212 }],
  [
    "below a version that is part of the server's URL",
    ours,
    documentOf(
      USERS.map((each) => each.replace("/v1", "")),
      "https://api.example.com/v1/",
    ),
    { ours: "/v1" },
  ],
  [
    "behind a gateway",
    ours,
    documentOf(USERS.map((each) => each.replace(" /", " /api/gateway/"))),
    { theirs: "/api/gateway" },
  ],
  [
    "below another version, though an operation ends like another",
    ours,
    documentOf([...USERS.map((each) => each.replace("/v1", "/v2")), "POST /teams/{id}/users"]),
    { ours: "/v1", theirs: "/v2", leftOut: 1 },
  ],
  [
    "below a version that is a parameter of ours",
    documentOf(USERS.map((each) => each.replace("/v1", "/v{version}"))),
    ours,
    { ours: "/v{}", theirs: "/v1" },
  ],
  [
    "with other names of parameters",
    ours,
    documentOf(USERS.map((each) => each.replace("{id}", "{userId}"))),
    {},
  ],
  [
    "in a service of its own, as its server says",
    documentOf([...USERS, ...others(9)]),
    documentOf(["GET /users"], "https://api.example.com/v1"),
    // Ours names no server here, and so nothing says where `/users` is.
    { missing: [...USERS, ...others(9)], leftOut: 1 },
  ],
  [
    "in a service of its own, as both servers say",
    documentOf([...USERS, ...others(9)], "https://api.example.com"),
    documentOf(["GET /users"], "https://api.example.com/v1"),
    { ours: "/v1", missing: [...USERS.slice(1), ...others(9)] },
  ],
  [
    "in this version, although the next has more of them",
    ours,
    documentOf([
      ...USERS.slice(0, 2),
      ...USERS.map((each) => each.replace("/v1", "/v2")),
      ...others(5),
    ]),
    { missing: USERS.slice(2), leftOut: 8 },
  ],
  [
    "nowhere, though others end alike",
    ours,
    documentOf(["GET /teams/{id}", "POST /teams/invite-all", ...others(3)]),
    { missing: USERS, leftOut: 5 },
  ],
])("%s", (_, our, their, expected) => {
  const nothing = { ours: "", theirs: "", missing: [], leftOut: 0 };
  expect(find(our, their)).toEqual({ ...nothing, ...expected });
});
