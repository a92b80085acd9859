/** Why npm has failed. */
export interface NpmFailure {
  /** npm's own, such as E404, if it has come that far. */
  readonly code: string | undefined;
  /** In one line. */
  readonly reason: string;
}

/** Reads what npm has printed under `--json`, or else the first line of what it complains of. */
export function npmFailure(stdout: string, complaint: string): NpmFailure {
  const { code, summary } = parse(stdout);
  const [line = ""] = (summary ?? complaint).trim().split("\n");
  const text = line.replace(/^FetchError: /, "");
  return { code, reason: code === undefined || text.includes(code) ? text : `${code}: ${text}` };
}

function parse(stdout: string): { readonly code?: string; readonly summary?: string } {
  try {
    return JSON.parse(stdout).error ?? {};
  } catch {
    return {};
  }
}
