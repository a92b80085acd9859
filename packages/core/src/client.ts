import { callOperation, type Input, type Operation } from "./call/call-operation.js";
import type { Parameters } from "./call/parameters.js";
import { type ClientOptions, readOptions } from "./client-options.js";
import type {
  OperationDescription,
  ParameterDescription,
  VendorDescription,
} from "./description/description.js";
import { CALL_OPTIONS } from "./options/transport-options.js";
import { ConfigError } from "./outcome/errors.js";
import { withoutPrototype } from "./platform/without-prototype.js";

/** An operation with what all of the vendor's share. */
type Whole = OperationDescription & Pick<Operation, "id" | "vendor">;

/** What openapi-fetch's methods take, except what would bypass the transport: fetch, middleware, … */
interface PathInit extends Input {
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Creates a client from a generated description. It has a method for each operation id, and one for
 * each HTTP method, which calls by path. Throws a ConfigError for an unusable option.
 */
export function createClient<Client extends object>(
  vendor: VendorDescription,
  options: ClientOptions<unknown>,
): Client {
  const settings = readOptions(vendor, options);
  const client: Record<string, (...args: never[]) => Promise<unknown>> = {};
  const routes: Record<string, Operation | undefined> = withoutPrototype({});
  for (const [id, description] of Object.entries(vendor.operations)) {
    const { common, requestIdHeader, rateLimit, vendor: name, words } = vendor;
    // The generator makes sure that the two together are complete.
    const shared = { vendor: name, id, requestIdHeader, rateLimit, words, ...common };
    const whole = { ...shared, ...description } as Whole;
    const parameters = { ...common?.parameters, ...description.parameters };
    const operation = expand(whole, parameters);
    const { method } = operation;
    routes[operation.route] = operation;
    client[id] = Object.assign(
      (input?: Input) => callOperation(settings, operation, input),
      // By these `isApiError` knows whose error it is.
      { vendor: name, operation: id },
    );
    client[method] = async (path: string, init: PathInit) => {
      const found = routes[`${method} ${path}`];
      if (!found) {
        const problem = `is not one of ${Object.keys(routes).join(", ")}`;
        throw new ConfigError("path", problem, vendor);
      }
      return callOperation(settings, found, flatten(found, init), true);
    };
  }
  return client as Client;
}

function expand(description: Whole, others: Parameters): Operation {
  const [method, path] = description.route.split(" ") as [string, string];
  const parameters: Record<string, ParameterDescription> = {};
  // Path parameters come first: they must be filled in before a query is added.
  for (const [, name] of path.matchAll(/\{(.+?)\}/g)) {
    if (!(`path.${name}` in others)) {
      parameters[name as string] = { in: "path", required: true };
    }
  }
  for (const [name, parameter] of Object.entries(others)) {
    parameters[name] = withoutPrototype(parameter);
  }
  const own = Object.keys(description.body ? { ...parameters, body: 1 } : parameters);
  const names = ["details", "headers", "signal", ...CALL_OPTIONS, ...own];
  return withoutPrototype(description, { method, path, parameters, names });
}

/** Turns `{ params: { path: { userId } }, body }` into `{ userId, body }`. */
function flatten({ parameters }: Operation, init: PathInit): Input {
  const { params, ...input }: PathInit & Record<string, unknown> = withoutPrototype(init);
  for (const [location, values] of Object.entries(params ?? {})) {
    for (const [name, value] of Object.entries(values ?? {})) {
      const known = parameters[name];
      input[known && (known.in ?? "query") === location ? name : `${location}.${name}`] = value;
    }
  }
  return input;
}
