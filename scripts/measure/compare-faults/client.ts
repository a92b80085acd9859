/** Where a client sends, and with what. */
export interface Connection {
  readonly baseUrl: string;
  readonly token: string;
  /** Set where a server falls silent, for clients that have a limit. Else their defaults hold. */
  readonly timeoutMs?: number;
}

/** How a call ended. */
export type Outcome =
  | { readonly kind: "sent" }
  /** It resolved, and neither holds data nor an error. */
  | { readonly kind: "nothing" }
  | {
      readonly kind: "failed";
      readonly name: string;
      readonly status?: number;
      /** That of an error of ours. */
      readonly delivery?: string;
    }
  | { readonly kind: "waiting" };

/** The same, with the error itself, which may hold anything. */
export type Ending = Outcome & { readonly error?: unknown };

/** A client under comparison, behind one face. */
export interface Client {
  /** The head of its column. */
  readonly name: string;
  readonly version: string;
  /** How its credential travels: `Authorization`, or a header of the vendor's own. */
  readonly credential: "bearer" | "own header";
  /** What its vendor answers to an invitation. */
  readonly answer: object;
  /** What it does unless told otherwise, and how it is told, for the reading notes. */
  readonly repeats: string;
  readonly timeLimit: string;
  readonly redirects: string;
  /** Makes a client, and gives the call that invites a person by e-mail address. */
  connect(connection: Connection): (email: string) => Promise<Ending>;
}

/** The outcome of a client whose calls resolve with data, or reject. */
export async function outcomeOf(call: PromiseLike<unknown>): Promise<Ending> {
  try {
    await call;
    return { kind: "sent" };
  } catch (error) {
    return failure(error);
  }
}

/** The failure that an error reports. */
export function failure(error: unknown): Ending {
  const { status, statusCode = status, delivery } = Object(error) as Record<string, unknown>;
  const { name } = (error as Error).constructor;
  return {
    kind: "failed",
    error,
    name,
    ...(typeof statusCode === "number" && { status: statusCode }),
    ...(typeof delivery === "string" && { delivery }),
  };
}
