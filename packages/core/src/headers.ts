import type { SchemeDescription } from "./description.js";
import { type CallRecord, ConfigError } from "./errors.js";

/** Headers as callers give them; undefined is left out. */
export type HeaderValues = Readonly<Record<string, string | undefined>>;

/** Credentials of any scheme, and what belongs to the connection (RFC 9110, section 7.6.1). */
const MANAGED =
  /^(authorization|connection|content-length|cookie|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

/** Adds the caller's headers. One that is no header's or the client's to set is a ConfigError. */
export function addHeaders(
  headers: Headers,
  given: HeaderValues | Headers | undefined,
  schemes: Readonly<Record<string, SchemeDescription>>,
  call?: CallRecord,
): void {
  const credentials = Object.values(schemes).map(({ header }) => header.toLowerCase());
  for (const [name, value] of given instanceof Headers ? given : Object.entries({ ...given })) {
    if (MANAGED.test(name) || credentials.includes(name.toLowerCase())) {
      throw new ConfigError(`headers.${name}`, "is the client's to set, from `auth`", call);
    }
    setHeader(headers, name, value, `headers.${name}`, call);
  }
}

/** Sets a header, else a ConfigError that names `option` and not the value, as the platform's would. */
export function setHeader(
  headers: Headers,
  name: string,
  value: unknown,
  option: string,
  call?: CallRecord,
): void {
  try {
    if (value !== undefined) {
      // Neither null nor an object is meant to be sent as its name: NUL is refused.
      headers.set(name, typeof value === "object" ? "\0" : (value as string));
    }
  } catch {
    throw new ConfigError(option, "can't stand in a header", call);
  }
}
