/** Releases that are taken in before they are a week old, as `name@version`, each with its reason. */
export const urgent: Readonly<Record<string, string>> = {};
