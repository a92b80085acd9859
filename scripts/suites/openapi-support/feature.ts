/** How far a feature of OpenAPI reaches a client. */
export const SUPPORT = ["yes", "partly", "with a warning", "ignored", "no"] as const;
export type Support = (typeof SUPPORT)[number];

/** Where something is said of a document. */
export interface Remark {
  /** What stands at its place, up to the end of the line. */
  readonly at: string;
  readonly says: string;
}

/** A call of the generated client, and what is to come of it. */
export interface FeatureCall {
  /** TypeScript, in terms of `client`. */
  readonly call: string;
  /** Method and path; the whole URL where the server is what it is about. */
  readonly sends?: string;
  /** What they begin with. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Text; else the value that is sent as JSON. */
  readonly body?: unknown;
  /** A part of the body. */
  readonly has?: string;
  /** Default: 204. */
  readonly answer?: {
    readonly status: number;
    readonly type?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** Text, or JSON of any other value. */
    readonly body?: unknown;
  };
  readonly returns?: unknown;
  /** What the error says, where the call fails. */
  readonly fails?: string;
}

/** One row of the table: a small document, and what its client does. */
export interface Feature {
  readonly feature: string;
  readonly support: Support;
  readonly note?: string;
  /** Default: 3.1.0 */
  readonly openapi?: string;
  /** Default: `get` */
  readonly method?: string;
  /** Default: `/things` */
  readonly path?: string;
  /** What the operation has beside its id `act`. */
  readonly operation?: object;
  /** What the path has beside the operation. */
  readonly item?: object;
  /** Components, of which the operation answers with `Thing`, and takes it where it isn't a GET. */
  readonly schemas?: object;
  /** What the document has beside the path. */
  readonly document?: object;
  /** Other files beside the document. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** The client's options, as TypeScript. */
  readonly options?: string;
  readonly calls?: readonly FeatureCall[];
  /** What stands in a file of the package. */
  readonly contains?: Readonly<Record<string, string>>;
  /** What doesn't. */
  readonly lacks?: Readonly<Record<string, string>>;
  /** TypeScript that must compile, in terms of `client` and the package's types. */
  readonly types?: string;
  readonly warnings?: readonly Remark[];
  /** Why nothing is generated. */
  readonly refused?: Remark;
}

/** Features that belong together: a file of `features/`. */
export interface FeatureGroup {
  readonly title: string;
  readonly features: readonly Feature[];
}
