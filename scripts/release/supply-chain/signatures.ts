/** What `npm audit signatures` means. */
export interface Verdict {
  readonly passes: boolean;
  readonly message: string;
}

/** npm's words, if the registry offers no keys. Some registries and most mirrors don't. */
const NOT_OFFERED = /found no dependencies to audit that were installed from a supported registry/;

/** The codes of a connection that fails. npm fetches from elsewhere which keys are to be trusted. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|CERT_\w+)\b/;

/** A missing or wrong signature fails everywhere; what can't be checked fails only in CI. */
export function verdict(
  status: number | null,
  stdout: string,
  stderr: string,
  isCi: boolean,
): Verdict {
  if (status === 0) {
    return { passes: true, message: "Every package is signed by its registry." };
  }
  if (NOT_OFFERED.test(stderr)) {
    return { passes: true, message: "SKIPPED: the registry offers no signatures." };
  }
  const [code] = UNREACHABLE.exec(stderr) ?? [];
  if (code !== undefined && stdout.trim() === "") {
    const outcome = isCi ? "FAILED" : "SKIPPED";
    return {
      passes: !isCi,
      message: `${outcome}: the signing keys can't be fetched from here (${code}).`,
    };
  }
  return { passes: false, message: `FAILED: not every signature is valid.\n${stderr.trim()}` };
}
