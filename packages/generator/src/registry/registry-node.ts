import type { Place, Places } from "../document/place.ts";
import { UsageError } from "../document/problems.ts";

/** An object of redocly.yaml, and where it stands. */
export interface RegistryNode {
  readonly value: Readonly<Record<string, unknown>>;
  /** An error about the object or one of its members. The message begins with what it is about. */
  refusal(message: string, key?: string, isAboutMember?: boolean): UsageError;
}

export function registryNode(
  value: Readonly<Record<string, unknown>>,
  name: string,
  places: Places,
): RegistryNode {
  return {
    value,
    refusal(message, key, isAboutMember = false) {
      const place: Place | undefined = places.of(value, key);
      const subject = isAboutMember ? `${name}.${key}` : name;
      return new UsageError(`${subject} ${message}`, place);
    },
  };
}
