/** Whether this runs in CI, where what can't be checked fails instead of being skipped. */
export function isCi(): boolean {
  const { CI = "" } = process.env;
  return CI !== "" && CI !== "false";
}
