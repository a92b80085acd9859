import { type CallRecord, ConfigError } from "../outcome/errors.js";

/** Refuses unknown names: a misspelt option must not be silently ignored. `given` inherits nothing. */
export function refuseUnknown(
  given: object,
  known: readonly string[],
  call?: CallRecord,
  path = "",
): void {
  for (const name in given) {
    if (!known.includes(name)) {
      throw new ConfigError(path + name, `is not one of ${known.join(", ")}`, call);
    }
  }
}
