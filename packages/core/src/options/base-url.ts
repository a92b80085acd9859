import { type CallRecord, ConfigError } from "../outcome/errors.js";

/**
 * Checks a client's base URL, and returns it without a slash at the end. It must be https, or http to
 * this machine, and have only an origin and a path. The ConfigError leaves out the value, which may
 * hold a password.
 */
export function checkBaseUrl(value: string | URL, record: CallRecord): string {
  const text = String(value);
  // URL drops control characters and turns backslashes round, so it may read another URL than a person.
  if (
    !/^(https:\/\/(?!\/)|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])[^\0- \\?#@]*$/i.test(
      `${text}/`,
    ) ||
    !URL.canParse(text)
  ) {
    const problem = "must be https (http on loopback) without user or query";
    throw new ConfigError("baseUrl", problem, record);
  }
  return text.replace(/\/+$/, "");
}
