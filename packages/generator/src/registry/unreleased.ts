/** The version of a package that has never been released. No release has this version. */
export const UNRELEASED = "0.0.0";
