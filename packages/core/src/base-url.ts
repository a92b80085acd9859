import { ConfigError } from "./errors.js";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The base URL that a client sends to, without a trailing slash: https, or http to this machine, and
 * nothing but origin and path. Else a ConfigError that names the option; the value may hold a password.
 */
export function checkBaseUrl(value: string | URL): URL {
  const text = String(value);
  const refuse = (problem: string) => new ConfigError("baseUrl", problem);
  // URL drops line breaks and turns backslashes, so what it reads needn't be what a person reads.
  if (/[\s\\]/.test(text) || !URL.canParse(text)) {
    throw refuse("is no absolute URL, such as https://api.example.com");
  }
  const url = new URL(text);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname))) {
    throw refuse("must start with https:// (http:// is for this machine only)");
  }
  if (/[?#]/.test(text) || url.username !== "" || url.password !== "") {
    throw refuse("must have no user name, password, query or fragment");
  }
  url.pathname = url.pathname.replace(/\/+$/, "");
  return url;
}
