/** A place where JavaScript runs. */
export interface Runtime {
  readonly name: string;
  /** It asks servers of another origin before it sends, and hides redirects from scripts. */
  readonly isBrowser?: boolean;
  /** Its `fetch` says with a code why there was no answer. */
  readonly givesCodes?: boolean;
  /** Its program is over when the suite is. */
  readonly endsByItself?: boolean;
  /** Its program, or why there is none. */
  find(): Found;
  /** Runs the suite, and resolves when that is over. */
  run(program: string, suite: Suite): Promise<Ending>;
}

export type Found = { readonly program: string } | { readonly missing: string };

/** The suite as files, and as a page. */
export interface Suite {
  /** Below a directory where the packages are installed. `program.js` there exports `run`. */
  readonly directory: string;
  /** An ES module that runs it. */
  readonly start: string;
  /** A page that does so, with all that it needs in one file. */
  readonly pageUrl: string;
  /** For the runtime's own files. Removed afterwards. */
  readonly temporary: string;
  /** Resolves when everything has been reported. */
  readonly reported: Promise<void>;
}

/** How a program ended. */
export interface Ending {
  /** Null if it had to be stopped. */
  readonly status: number | null;
  /** What it wrote. */
  readonly output: string;
  /** What it left in its directory, beside what was there. */
  readonly added: readonly string[];
}
