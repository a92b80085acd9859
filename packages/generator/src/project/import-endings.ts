export type ImportExtension = ".js" | ".ts" | "";
export type ImportExtensionName = "js" | "ts" | "none";

/** What the words of the option `--import-extension` stand for. */
export const IMPORT_EXTENSIONS: Readonly<Record<ImportExtensionName, ImportExtension>> = {
  js: ".js",
  ts: ".ts",
  none: "",
};
