import { checkBaseUrl } from "./base-url.js";
import { type Answer, type CallSettings, makeCall } from "./call.js";
import type { AuthOption, Credentials } from "./credentials.js";
import type { VendorDescription } from "./description.js";
import { ConfigError } from "./errors.js";
import { checkHeaders } from "./headers.js";
import { ownProperties, readOperationInput, readPathInput, refuseUnknown } from "./input.js";
import type { ClientOptions } from "./options.js";
import { createTransport } from "./transport.js";
import { userAgent } from "./user-agent.js";

/**
 * Makes a client of a generated description: a method for each operation id, and one for each HTTP
 * method that calls by path. Throws a ConfigError for an unusable option.
 */
export function createClient<Client extends object>(
  vendor: VendorDescription,
  options: ClientOptions<never>,
): Client {
  const settings = readOptions(vendor, options);
  const client: Record<string, unknown> = {};
  const idsByRoute = new Map<string, string>();
  for (const [id, operation] of Object.entries(vendor.operations)) {
    idsByRoute.set(`${operation.method} ${operation.path}`, id);
    client[id] = async (given?: object) => {
      const input = readOperationInput(id, operation, given);
      const { data, error } = await makeCall(settings, id, operation, input);
      if (error !== undefined) {
        throw error;
      }
      return data;
    };
  }
  for (const method of ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]) {
    client[method] = async (path: string, given?: object): Promise<Answer> => {
      const id = idsByRoute.get(`${method} ${path}`);
      const operation = id === undefined ? undefined : vendor.operations[id];
      if (id === undefined || operation === undefined) {
        throw new ConfigError("path", `is not documented for ${method}: use the document's template`);
      }
      return makeCall(settings, id, operation, readPathInput(id, operation, given));
    };
  }
  return client as Client;
}

const OPTIONS = ["auth", "server", "baseUrl", "headers", "fetch"];

function readOptions(vendor: VendorDescription, given: ClientOptions<never>): CallSettings {
  const options = ownProperties(given) as ClientOptions<never>;
  refuseUnknown(undefined, Object.keys(options), OPTIONS);
  const { schemes } = vendor;
  const credentialHeaders = new Set(
    Object.values(schemes).map((scheme) => scheme.header.toLowerCase()),
  );
  const baseUrl = checkBaseUrl(chooseServer(vendor, options));
  const auth = options.auth as AuthOption<Credentials> | undefined;
  if (typeof auth === "object") {
    refuseUnknown(
      undefined,
      Object.keys(auth).map((name) => `auth.${name}`),
      Object.keys(schemes).map((name) => `auth.${name}`),
    );
  }
  return {
    send: createTransport({ auth, schemes, origin: baseUrl.origin }, options.fetch),
    baseUrl,
    headers: { ...userAgent(vendor), ...checkHeaders(options.headers, credentialHeaders, {}) },
    credentialHeaders,
    requestId: vendor.requestId,
  };
}

function chooseServer(
  { servers }: VendorDescription,
  { server, baseUrl }: ClientOptions<never>,
): string | URL {
  if (baseUrl !== undefined) {
    if (server !== undefined) {
      throw new ConfigError("server", "and `baseUrl` exclude each other: give one of them");
    }
    return baseUrl;
  }
  const names = Object.keys(servers);
  const name = server ?? names[0];
  if (name === undefined) {
    throw new ConfigError("baseUrl", "is missing: the document names no server");
  }
  const url = Object.hasOwn(servers, name) ? servers[name] : undefined;
  if (url === undefined) {
    throw new ConfigError("server", `is not one of ${names.join(", ")}`);
  }
  return url;
}
