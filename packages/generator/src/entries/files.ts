// Changes of files, all or none.
export { allOrNothing, StoppedError } from "../files/all-or-nothing.ts";
export { FilesError } from "../files/files-error.ts";
export type { Journal } from "../files/journal.ts";
export { recover } from "../files/recover.ts";
export { replaceFiles } from "../files/replace-files.ts";
export type { WantedFile } from "../files/wanted-file.ts";
export { applyChanges, type Change, findChanges } from "../files/write.ts";
