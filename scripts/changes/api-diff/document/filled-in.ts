import {
  METHODS,
  type OpenApiDocument,
  type Parameter,
  resolve,
  type Schema,
} from "@invitekit/generator/document";
import type { Entry } from "./oasdiff.ts";

const REQUIRED = /^new-required-request-(default-)?parameter|^request-parameter-became-required$/;

/** Whether an entry is about a required parameter that the client sends by itself: no caller has to. */
export function isFilledIn(
  { id, text, path = "", operation }: Entry,
  head: OpenApiDocument,
): boolean {
  const method = METHODS.find((each) => each.toUpperCase() === operation);
  const names = /`(query|header)` request parameter `(.*?)`/.exec(text);
  if (!REQUIRED.test(id) || method === undefined || names === null) {
    return false;
  }
  const item = head.paths?.[path] ?? {};
  const all = [...(item[method]?.parameters ?? []), ...(item.parameters ?? [])];
  const parameter = all
    .map((each) => resolve<Parameter>(head, each))
    .find((each) => each.in === names[1] && each.name === names[2]);
  const schema: Schema = resolve(head, parameter?.schema ?? {});
  return schema.enum?.length === 1 || schema.const !== undefined || schema.default !== undefined;
}
