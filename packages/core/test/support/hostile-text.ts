import fc from "fast-check";

/** What ends, splits or moves something for one reader of URLs and headers or another. */
const LOADED = [
  ...["..", ".", "...", "%2e", "%2E%2e", ".%2e", "%252e", "．"],
  ...["/", "\\", "%2f", "%5C", "%252f", ";", "%3b", "://", "//", "／"],
  ...["\r\n", "\n", "\r", "\0", "\t", " ", "%0d%0a", "%00", "\u2028", "\u0085", "\x7f", "\x1b"],
  ...["?", "#", "&", "=", "+", ",", "|", "%", "%25", "%zz", "[", "]", "@", ":", "'", '"', "<"],
  ...["{first}", "{second}", "$&", "$1", "__proto__", "user:password@evil.example"],
  ...["\r\nx-injected: yes", " HTTP/1.1\r\nhost: evil.example\r\n\r\n", "https://evil.example/"],
];

const loneSurrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => {
  return String.fromCharCode(unit);
});

/** Text that is made to break out of its place, mixed with letters of every script. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...LOADED) },
      { weight: 3, arbitrary: fc.string({ maxLength: 4 }) },
      { weight: 2, arbitrary: fc.string({ maxLength: 4, unit: "grapheme" }) },
      { weight: 2, arbitrary: fc.string({ maxLength: 4, unit: "binary" }) },
      { weight: 1, arbitrary: loneSurrogate },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

/** Whether half of a surrogate pair stands alone: such text has no UTF-8 form. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Hostile text that can be written as UTF-8. */
export const hostileUtf8: fc.Arbitrary<string> = hostileText.filter(
  (text) => !hasLoneSurrogate(text),
);
