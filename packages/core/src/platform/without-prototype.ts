/** Inherits nothing. As a prototype it leaves objects in V8's fast mode, which `__proto__: null` doesn't. */
const NOTHING: object = Object.create(null);

/** A copy that inherits nothing: a polluted Object.prototype sets no option. */
export function withoutPrototype<Bag extends object, More extends object = Bag>(
  given: Bag | undefined,
  more?: More,
): Bag & More {
  return Object.assign(Object.create(NOTHING), given, more);
}
