import { type CallRecord, ConfigError } from "../outcome/errors.js";

export const BROWSER_OPTION = "dangerouslyAllowBrowser";

/** Whether this is a browser. There, credentials are refused unless the caller accepts the risk. */
export function checkBrowser(
  given: { readonly auth?: unknown; readonly [BROWSER_OPTION]?: boolean | undefined },
  record: CallRecord,
): boolean {
  const inBrowser = /^Mozilla/.test(globalThis.navigator?.userAgent);
  if (inBrowser && given.auth && !given[BROWSER_OPTION]) {
    throw new ConfigError(
      "auth",
      `can be read by all who open this page, unless ${BROWSER_OPTION} accepts that`,
      record,
    );
  }
  return inBrowser;
}
