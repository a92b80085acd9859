import { ConfigError } from "../outcome/errors.js";

/**
 * The base URL that a client sends to, without a slash at its end: https, or http to this machine, and
 * nothing but origin and path. Else a ConfigError, without the value, which may hold a password.
 */
export function checkBaseUrl(value: string | URL): string {
  const text = String(value);
  // URL drops control characters and turns backslashes, so what it reads needn't be what a person reads.
  if (
    !/^(https:\/\/(?!\/)|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])[^\0- \\?#@]*$/i.test(
      `${text}/`,
    ) ||
    !URL.canParse(text)
  ) {
    throw new ConfigError("baseUrl", "must be https, or http on loopback");
  }
  return text.replace(/\/+$/, "");
}
