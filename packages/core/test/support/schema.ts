// A small API as openapi-typescript would describe it: what a `schema.gen.ts` holds.

export interface User {
  id: string;
  email: string;
}

interface Problem {
  title: string;
}

interface Json<Body> {
  headers: { [name: string]: unknown };
  content: { "application/json": Body };
}

interface Empty {
  headers: { [name: string]: unknown };
  content?: never;
}

interface NoParameters {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}

export interface operations {
  inviteUser: {
    parameters: NoParameters;
    requestBody: { content: { "application/json": { email: string; name?: string } } };
    responses: {
      201: Json<User> & { headers: { "x-quota"?: number; "x-plan": "free" | "paid" } };
      403: Json<Problem>;
      409: Json<{ existing: string }>;
    };
  };
  getUser: {
    parameters: {
      query?: { fields?: string; filter?: string };
      header?: { "x-tenant"?: string };
      path: { userId: string };
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<User>; 404: Json<Problem>; "4XX": Json<{ detail: string }> };
  };
  replaceUser: {
    parameters: Omit<NoParameters, "path"> & { path: { userId: string } };
    requestBody?: { content: { "application/json": unknown } };
    responses: { 200: Json<User>; 202: Empty; default: Json<{ fault: number }> };
  };
  deleteUser: {
    parameters: Omit<NoParameters, "path"> & { path: { userId: string } };
    requestBody?: never;
    responses: { 204: Empty };
  };
  listUsers: {
    parameters: {
      query: { page: number; version?: number };
      header?: { "x-notify"?: boolean };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: { 200: Json<User[]> };
  };
  listSessions: {
    parameters: NoParameters;
    requestBody?: never;
    responses: { 200: Json<string[]> };
  };
  ping: {
    parameters: NoParameters;
    requestBody?: never;
    responses: { 200: { headers: { [name: string]: unknown }; content: { "text/plain": string } } };
  };
}

interface Method<Name extends string, Operation> {
  parameters: NoParameters;
  get: Name extends "get" ? Operation : never;
}

export interface paths {
  "/users/invite": { parameters: NoParameters; post: operations["inviteUser"] };
  "/users/{userId}": {
    parameters: NoParameters;
    get: operations["getUser"];
    put: operations["replaceUser"];
    delete: operations["deleteUser"];
  };
  "/users": Method<"get", operations["listUsers"]>;
  "/sessions": Method<"get", operations["listSessions"]>;
  "/ping": Method<"get", operations["ping"]>;
}
