/** An empty prototype: V8 keeps objects fast with it, but not with `__proto__: null`. */
const NOTHING: object = Object.create(null);

/** Copies an object so that it inherits nothing: a polluted Object.prototype can't set an option. */
export function withoutPrototype<Bag extends object, More extends object = Bag>(
  given: Bag | undefined,
  more?: More,
): Bag & More {
  return Object.assign(Object.create(NOTHING), given, more);
}
