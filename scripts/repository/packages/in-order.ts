import type { PublishedPackage } from "./published.ts";

/** Packages in the order in which they can be published: each after those that it depends on. */
export function inOrder<T extends Pick<PublishedPackage, "name" | "dependencies">>(
  packages: readonly T[],
): T[] {
  const ordered = new Set<T>();
  const add = (each: T) => {
    packages.filter(({ name }) => name in each.dependencies).forEach(add);
    ordered.add(each);
  };
  packages.forEach(add);
  return [...ordered];
}
