/** A client's methods, called by their names. */
export type Client = Readonly<Record<string, (...given: unknown[]) => Promise<unknown>>>;

/** What its document says of a vendor's invitation: plain data. */
export interface VendorFacts {
  readonly name: string;
  readonly packageName: string;
  /** The name of the function that creates its client. */
  readonly factory: string;
  readonly schemes: readonly string[];
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly operationInput: object;
  readonly pathInput: { readonly body: unknown };
}

/** A vendor whose package is loaded, here. */
export interface Vendor extends VendorFacts {
  readonly members: Members;
}

/** What every client's package exports, beside its factory. */
export interface Members {
  readonly [name: string]: unknown;
  readonly ApiError: ErrorClass;
  readonly InvitekitError: ErrorClass;
  readonly TimeoutError: ErrorClass;
  readonly isApiError: (error: unknown) => boolean;
}

type ErrorClass = abstract new (...given: never[]) => Error;

/** Creates the vendor's client with a credential, or a function for one, as each scheme's. */
export function createClient(vendor: Vendor, credential: unknown, options: object): Client {
  const create = vendor.members[vendor.factory] as (options: object) => Client;
  const auth = Object.fromEntries(vendor.schemes.map((name) => [name, credential]));
  return create({ auth, ...options });
}
