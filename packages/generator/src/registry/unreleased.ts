/** The version of a package that has never been released: no release has it. */
export const UNRELEASED = "0.0.0";
