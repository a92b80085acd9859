/** What a warning is about: every kind that public documents have made so far. */
const KINDS: Readonly<Record<string, RegExp>> = {
  "renamed operation": /^Operation id `.+` (is|isn't|has) .+: it becomes `\w+`\.$/,
  "body of a GET": /^No client can send a body with (GET|HEAD): .+ is sent without it\.$/,
  "one media type": /^Clients of .+ send this body only as .+\.$/,
  "unreadable answer": /^Clients of .+ can't read .+: only JSON and text\.$/,
  "server of an operation": /^Servers of a single operation aren't supported: .+\.$/,
  "server over http": /^Clients send no credential over http, so this server is left out: .+$/,
  "server's variables": /^The server's variables are set to their defaults: .+$/,
  "no server": /^(The document names no server|No server is left), so clients need a `baseUrl`\.$/,
  "content of a parameter": /^Parameters with `content` aren't serialized: .+$/,
  cookie: /^Cookies aren't supported: `.+` is left out\.$/,
  "security scheme":
    /^Security scheme `.+` isn't supported: operations get no credential for it\.$/,
  "shared header": / share a header, so they can't be sent together\.$/,
  "OpenAPI 3.0 in 3.1":
    / is from OpenAPI 3\.0, and is read as it is meant there( \(\d+ times, first here\))?\.$/,
  "empty schema": /^An empty schema is read as one that allows any value/,
};

/** Undefined for a new kind. */
export function kindOf(message: string): string | undefined {
  return Object.keys(KINDS).find((kind) => KINDS[kind]?.test(message));
}
