// Recognises secrets. A placeholder too many is better than a key in a public repository.

/** @type {readonly (readonly [string, RegExp])[]} */
const PATTERNS = [
  ["a JSON web token", /\beyJ[\w-]{6,}\.[\w-]{6,}/],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ["a secret key", /\b[sr]k[_-][A-Za-z0-9_-]{6,}/],
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["an API token", /\bidt:TKN-[\d-]+:[^\s]+/],
  ["a token of a code host", /\b(?:gh[opsru]_|github_pat_|glpat-|npm_|xox[abprs]-)[\w-]{10,}/],
  ["a Google API key", /\bAIza[\w-]{30,}/],
  // Only as the whole value: "The bearer token is missing." is prose.
  ["a credential", /^bearer\s+\S+$/i],
  ["a credential", /\bauthorization["']?\s*[:=]\s*["']?(?:basic|bearer)\s+[^\s"']+/i],
  ["a password in a URL", /\/\/[^/\s:@]+:[^/\s@]+@/],
  [
    "a secret in a URL",
    /[?&](?:access_?token|api_?key|password|secret|sig(?:nature)?|token)=[^&\s]+/i,
  ],
];

// Ids that are random by design: a UUID, a W3C traceparent.
const ID =
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\b00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}\b/gi;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const PLACEHOLDER = /<[^<>]+>/g;

// Looks at the last words of a name, because `tokenType` and `passwordChangedAt` aren't secrets.
const SECRET_NAME =
  /(?:^| )(?:authorization|cookie|credentials?|jwt|passphrase|passwd|passwords?|secrets?|tokens?|(?:access|api|private|secret|signing) ?keys?)$/;
// A page token is a position in a list.
const PAGE_TOKEN = /(?:^| )(?:continuation|cursor|next|page|pagination|previous|sync) tokens?$/;

/**
 * Says what kind of secret a string looks like, or undefined. Placeholders in angle brackets never do.
 * @param {string} text
 * @returns {string | undefined}
 */
export function secretIn(text) {
  const rest = text.replace(PLACEHOLDER, "").trim();
  for (const [kind, pattern] of PATTERNS) {
    if (pattern.test(rest)) return kind;
  }
  const words = BASE64.test(rest) ? [rest] : rest.replace(ID, " ").split(/[^A-Za-z0-9_-]+/);
  return words.some(isRandom) ? "a long random string" : undefined;
}

/**
 * True for the name of a member, parameter or header that carries a secret.
 * @param {string} name
 */
export function isSecretName(name) {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
  return SECRET_NAME.test(words) && !PAGE_TOKEN.test(words);
}

/**
 * True for what may replace a secret: nothing, a placeholder or a mask.
 * @param {string} text
 */
export function isPlaceholder(text) {
  return /^[*•]*$/.test(text) || (text.match(PLACEHOLDER) !== null && secretIn(text) === undefined);
}

/**
 * Whether 32 or more characters are spread as evenly as random ones. Words with a few digits stay
 * below 4.1 bits per character, or 4.3 in mixed case, while nearly all random strings have more.
 * Hexadecimal has at most 4 bits. With fewer than 40 characters it is an id rather than a key.
 * @param {string} word
 */
function isRandom(word) {
  const characters = word.replace(/[_=-]/g, "");
  const digits = characters.replace(/\D/g, "").length;
  if (word.length < 32 || digits < 2 || digits === characters.length) return false;
  if (/^[0-9a-f]+$/i.test(characters)) return characters.length >= 40 && entropy(characters) > 3;
  if (/[a-z]/.test(word) && /[A-Z]/.test(word)) return entropy(characters) > 4.3;
  return digits > 2 && entropy(characters) > 4.1;
}

/**
 * Shannon entropy in bits per character.
 * @param {string} text
 */
function entropy(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}
