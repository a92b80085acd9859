import type { SchemeDescription } from "../description/description.js";
import { type CallRecord, ConfigError } from "../outcome/errors.js";
import type { HeaderValues } from "./call-options.js";

/** Credentials of any scheme, and what belongs to the connection or to how the request is sent. */
const MANAGED: readonly string[] = [
  "connection", // of the connection alone, as the others with "7.6.1" (RFC 9110)
  "content-length", // the platform writes it (8.6)
  "cookie", // a credential, as the next
  "authorization",
  "expect", // 10.1.1
  "host", // 7.2
  "keep-alive", // 7.6.1
  "te", // 7.6.1
  "trailer", // 6.6.2
  "transfer-encoding", // 7.6.1
  "upgrade", // 7.6.1
];

/** Adds the caller's headers. One that is no header's or the client's to set is a ConfigError. */
export function addHeaders(
  headers: Record<string, string>,
  given: HeaderValues | Headers | undefined,
  schemes: Readonly<Record<string, SchemeDescription>>,
  call?: CallRecord,
): void {
  for (const [key, value] of given instanceof Headers ? given : Object.entries(given ?? {})) {
    const name = key.toLowerCase();
    const isCredential = Object.values(schemes).some((each) => each.header.toLowerCase() === name);
    // `proxy-` as fetch's standard forbids it: whatever comes after it.
    if (isCredential || MANAGED.includes(name) || name.startsWith("proxy-")) {
      throw new ConfigError(`headers.${key}`, "can't be set", call);
    }
    setHeader(headers, name, value, `headers.${key}`, call);
  }
}

/** Sets a header, else a ConfigError that names `option` and not the value, as the platform's would. */
export function setHeader(
  headers: Record<string, string>,
  name: string,
  value: unknown,
  option: string,
  call?: CallRecord,
): void {
  if (value === undefined) {
    return;
  }
  // Neither an object nor a symbol is meant to be sent as its name.
  const text =
    typeof value === "object" || typeof value === "symbol"
      ? "\0"
      : `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
  // A token, and a field value (RFC 9110, section 5.5).
  if (!/^[\w!#$%&'*+.^`|~-]+\n[\t -~\x80-\xff]*$/.test(`${name}\n${text}`)) {
    throw new ConfigError(option, "can't be sent", call);
  }
  headers[name.toLowerCase()] = text;
}
