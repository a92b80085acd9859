import { quoted } from "../text/control-characters.ts";
import { lowerFirst, upperFirst } from "../text/words.ts";

/** `pet-store` -> `PetStore`, `GET /v1/users` -> `GETV1Users`. */
export function pascalCase(text: string): string {
  return words(text).map(upperFirst).join("");
}

/** `get-user` -> `getUser` */
export function camelCase(text: string): string {
  return lowerFirst(pascalCase(text));
}

export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/** A member's name as it stands in an object or an interface. */
export function memberName(name: string): string {
  const isPlain = isIdentifier(name) || /^(0|[1-9]\d{0,8})$/.test(name);
  return isPlain ? name : quoted(name);
}

/**
 * The package's name without its scope, as the start of a type's name. What ends in "client" is called a
 * client anyway: `acme-client` gives `Acme`, as `@acme/client` does.
 */
export function typePrefix(packageName: string): string {
  const [name = "", scope = ""] = packageName.split("/").reverse();
  const client = /(^|[^\p{L}\p{Nd}])client$/iu;
  const pascal = pascalCase(name.replace(client, "") || (client.test(name) ? scope : name));
  // Core's PathClient is what the client extends.
  const isFree = isIdentifier(pascal) && pascal !== "Path";
  return isFree ? pascal : `Api${pascal}`;
}

/** The package's name without its scope: what errors and events call the vendor. */
export function vendorName(packageName: string): string {
  return packageName.replace(/^.*\//, "");
}

/** The name, or the first of `name2`, `name3`, … that isn't taken. */
export function unusedName(name: string, isTaken: (name: string) => boolean): string {
  let unused = name;
  for (let count = 2; isTaken(unused); count += 1) {
    unused = `${name}${count}`;
  }
  return unused;
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}
