import { isObject } from "@invitekit/generator/document";

/** Whether somewhere in a document a member of an object has the name `items`. */
export function hasItemsMember(node: unknown): boolean {
  if (Array.isArray(node)) {
    return node.some(hasItemsMember);
  }
  if (!isObject(node)) {
    return false;
  }
  const { properties } = node as { readonly properties?: unknown };
  const isNamed = isObject(properties) && "items" in properties;
  return isNamed || Object.values(node).some(hasItemsMember);
}
