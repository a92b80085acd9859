import { type CallRecord, ConfigError } from "./errors.js";

/** A misspelt name must not be left out in silence. */
export function refuseUnknown(given: object, known: readonly string[], call?: CallRecord): void {
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) {
      throw new ConfigError(name, `is unknown: known are ${known.join(", ")}`, call);
    }
  }
}

/** A copy that inherits nothing: a polluted Object.prototype sets no option. */
export function withoutPrototype<Bag extends object>(given: Bag | undefined): Bag {
  return Object.assign(Object.create(null), given);
}
