import {
  type CallOptions,
  type ClientOptions,
  type Credential,
  createClient,
  type OperationDescription,
  type OperationMethod,
  type PathClient,
  type VendorDescription,
} from "../../src/index.js";
import type { operations, paths, User } from "./schema.js";

/** A small API as the generator would describe it: what a `vendor.gen.ts` holds. */
export const vendor: VendorDescription = {
  vendor: "example",
  userAgent: "example-users/1.2.3",
  servers: { eu: "https://eu.example.com/api", us: "https://us.example.com/api" },
  schemes: {
    bearer: { header: "Authorization", prefix: "Bearer " },
    apiKey: { header: "x-api-key" },
    session: { header: "x-session" },
  },
  requestIdHeader: "x-request-id",
  operations: {
    inviteUser: {
      route: "POST /users/invite",
      security: [["bearer"]],
      body: { type: "application/json", required: true },
      success: { 201: "json" },
    },
    getUser: {
      route: "GET /users/{userId}",
      security: [["apiKey"], ["bearer"]],
      parameters: {
        fields: {},
        filter: {},
        "x-tenant": { in: "header" },
      },
      success: { 200: "json" },
    },
    replaceUser: {
      route: "PUT /users/{userId}",
      security: [["bearer"]],
      body: { type: "application/json" },
      success: { 200: "json", 202: "" },
    },
    deleteUser: {
      route: "DELETE /users/{userId}",
      security: [["bearer"]],
      success: { 204: "" },
    },
    listUsers: {
      route: "GET /users",
      security: [["bearer"]],
      parameters: {
        page: { required: true },
        version: { value: 1 },
        "x-notify": { in: "header", value: true },
      },
      success: { 200: "json" },
    },
    listSessions: {
      route: "GET /sessions",
      security: [["bearer", "session"]],
      success: { 200: "json" },
    },
    ping: { route: "GET /ping", security: [], success: { 200: "text/plain" } },
  },
};

export interface ExampleAuth {
  readonly bearer?: Credential;
  readonly apiKey?: Credential;
  readonly session?: Credential;
}

type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Content } };
}
  ? Content
  : never;

export interface GetUserInput extends CallOptions {
  readonly userId: string;
  readonly fields?: string;
  readonly filter?: string;
  readonly "x-tenant"?: string;
}

/** What a generated client's interface looks like. */
export interface ExampleClient extends PathClient<paths> {
  readonly inviteUser: OperationMethod<
    operations["inviteUser"],
    CallOptions & { readonly body: Body<"inviteUser"> },
    User
  >;
  readonly getUser: OperationMethod<operations["getUser"], GetUserInput, User>;
  readonly replaceUser: OperationMethod<
    operations["replaceUser"],
    CallOptions & { readonly userId: string; readonly body?: unknown },
    User | undefined
  >;
  readonly deleteUser: OperationMethod<
    operations["deleteUser"],
    CallOptions & { readonly userId: string },
    undefined
  >;
  listUsers(
    input: CallOptions & {
      readonly page: number;
      readonly version?: number;
      readonly "x-notify"?: boolean;
    },
  ): Promise<User[]>;
  listSessions(input?: CallOptions): Promise<string[]>;
  readonly ping: OperationMethod<operations["ping"], CallOptions, string>;
}

export type ExampleOptions = ClientOptions<ExampleAuth, "eu" | "us">;

/** Secrets as distinctive as they can be, so that a search for them finds every leak. */
export const secrets = {
  bearer: "bearer-5ecret-4f1d",
  apiKey: "apikey-5ecret-77ab",
  session: "session-5ecret-c0de",
};

export function createExampleClient(options: ExampleOptions = {}): ExampleClient {
  return createClient<ExampleClient>(vendor, { auth: secrets, ...options });
}

/** A client of one operation, for what the small API hasn't got. It needs no credential. */
export function createOneOperation(
  description: Partial<OperationDescription>,
  options: ClientOptions = {},
): (input?: Readonly<Record<string, unknown>>) => Promise<unknown> {
  const call = { route: "POST /it", security: [], success: { 200: "json" }, ...description };
  const client = createClient<{
    it(input?: Readonly<Record<string, unknown>>): Promise<unknown>;
  }>({ ...vendor, operations: { it: call } }, options as never);
  return (input) => client.it(input);
}
