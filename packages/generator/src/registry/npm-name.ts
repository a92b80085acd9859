/** The names that npm accepts for a new package. */
export const NPM_NAME: RegExp = /^(@[a-z\d~-][a-z\d._~-]*\/)?[a-z\d~-][a-z\d._~-]*$/;
