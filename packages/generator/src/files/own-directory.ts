import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { isRunning, processMark } from "./process-mark.ts";

/**
 * Makes a directory of this process's own in `root`: on its file system, so that files move from it by
 * renaming, and by a name that can't be foreseen, so that nobody can lay a link there. Git ignores it.
 */
export function createOwnDirectory(root: string, command: string): string {
  mkdirSync(root, { recursive: true });
  return mkdtempSync(path.join(root, `.invitekit-${command}-${processMark()}-`));
}

/** Takes over the directories that killed runs of a command have left, each for this process only. */
export function claimLeftDirectories(root: string, command: string): string[] {
  const name = new RegExp(`^\\.invitekit-${command}-(\\d+\\.\\d+)-[a-zA-Z\\d]{6}$`);
  return listDirectory(root).flatMap((each) => {
    const mark = name.exec(each)?.[1];
    const left = path.join(root, each);
    if (mark === undefined || isRunning(mark) || !lstatSync(left).isDirectory()) {
      return [];
    }
    const own = left.replace(`-${mark}-`, `-${processMark()}-`);
    try {
      renameSync(left, own);
    } catch {
      // Another run was faster.
      return [];
    }
    return [own];
  });
}

function listDirectory(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}
