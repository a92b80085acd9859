import { factsOf, outcomeOf } from "./facts.ts";
import { type Client, createClient, type Vendor } from "./vendor.ts";

/** Where a case happens. */
export interface Scene {
  readonly vendor: Vendor;
  /** The case's own corner of the server, which answers as the case wants it. */
  readonly baseUrl: string;
  /** The same corner, where connections are kept. */
  readonly keepingUrl: string;
  /** A server that refuses connections. */
  readonly refusingUrl: string;
}

/** Does what a case is about and returns what was seen, as plain data. */
type Call = (scene: Scene) => Promise<object>;

/** The suite, by its cases' names: the same code in every runtime. */
export const calls = {
  "invites by operation": (scene) => outcomeOf(scene.vendor, invite(scene)),

  "invites by path": async (scene) => {
    const { data, error, response } = await inviteByPath(scene);
    return { data, error, status: response.status };
  },

  "throws a typed error": (scene) => outcomeOf(scene.vendor, invite(scene)),

  "has the error by path": async (scene) => {
    const { data, error, response } = await inviteByPath(scene);
    return { data, ...factsOf(scene.vendor, error), responded: response.status };
  },

  "refuses a redirect": (scene) => outcomeOf(scene.vendor, invite(scene)),

  "repeats after 429": async (scene) => {
    const attempts: Attempt[] = [];
    const onAttempt = (attempt: Attempt) => attempts.push(attempt);
    const outcome = await outcomeOf(scene.vendor, invite(scene, { onAttempt }));
    const [, repeat] = attempts;
    return {
      ...outcome,
      statuses: attempts.map(({ status }) => status),
      // As long as the server asked.
      hasWaited: repeat !== undefined && repeat.delayMs >= 1000,
    };
  },

  "times out": (scene) => outcomeOf(scene.vendor, invite(scene, { timeoutMs: 1500 })),

  "ends with an AbortError": async (scene) => {
    const controller = new AbortController();
    const reason = new Error("the caller's own");
    const call = invite(scene, {}, { signal: controller.signal });
    const outcome = call.then(
      () => ({}),
      (error: Error) => ({
        ...factsOf(scene.vendor, error),
        isOwnReason: error.cause === reason,
      }),
    );
    // The server answers once the invitation is there.
    await (await fetch(`${scene.baseUrl}?arrived`)).text();
    controller.abort(reason);
    return outcome;
  },

  "refuses a body without an end": (scene) =>
    outcomeOf(scene.vendor, invite(scene, { maxResponseBytes: 100_000 })),

  "refuses a body that decompresses to a huge one": (scene) =>
    outcomeOf(scene.vendor, invite(scene, { maxResponseBytes: 100_000 })),

  "notices a body that is cut off": (scene) => outcomeOf(scene.vendor, invite(scene)),

  "does not repeat after a reset connection": (scene) => outcomeOf(scene.vendor, invite(scene)),

  "does not repeat after a kept connection breaks": async ({ vendor, keepingUrl }) => {
    const client = create(vendor, { baseUrl: keepingUrl });
    const call = () => client[vendor.operation]?.(vendor.operationInput) as Promise<unknown>;
    await call();
    return outcomeOf(vendor, call());
  },

  "has no connection": ({ vendor, refusingUrl }) =>
    outcomeOf(vendor, invite({ vendor, baseUrl: refusingUrl }, { retry: false })),

  "asks for another credential after 401": async (scene) => {
    const reasons: unknown[] = [];
    const credential = async ({ reason }: { readonly reason: string }) => {
      reasons.push(reason);
      return reason === "unauthorized" ? "fresh" : "stale";
    };
    return { ...(await outcomeOf(scene.vendor, invite(scene, {}, {}, credential))), reasons };
  },

  "takes credentials": ({ vendor, baseUrl }) => {
    // Without `dangerouslyAllowBrowser`, as on a server.
    const call = async () =>
      createClient(vendor, CREDENTIAL, { baseUrl })[vendor.operation]?.(vendor.operationInput);
    return outcomeOf(vendor, call());
  },
} satisfies Readonly<Record<string, Call>>;

export type CaseName = keyof typeof calls;

interface PathResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

interface Attempt {
  readonly status?: number;
  readonly delayMs: number;
}

export const CREDENTIAL = "not-a-real-credential";

function create(vendor: Vendor, options: object, credential: unknown = CREDENTIAL): Client {
  return createClient(vendor, credential, { dangerouslyAllowBrowser: true, ...options });
}

async function invite(
  { vendor, baseUrl }: Pick<Scene, "vendor" | "baseUrl">,
  options: object = {},
  callOptions: object = {},
  credential: unknown = CREDENTIAL,
): Promise<unknown> {
  const client = create(vendor, { baseUrl, ...options }, credential);
  return client[vendor.operation]?.({ ...vendor.operationInput, ...callOptions });
}

async function inviteByPath({ vendor, baseUrl }: Scene): Promise<PathResult> {
  const { method, path, pathInput } = vendor;
  const client = create(vendor, { baseUrl });
  return client[method]?.(path, pathInput) as Promise<PathResult>;
}
