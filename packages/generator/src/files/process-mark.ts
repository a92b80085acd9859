import { readFileSync } from "node:fs";

/** What identifies a running process, even among later ones with the same number. */
export function processMark(pid: number = process.pid): string | undefined {
  if (process.platform === "linux") {
    return linuxMark(pid);
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") {
      return undefined;
    }
  }
  return `${pid}.0`;
}

export function isRunning(mark: string): boolean {
  return processMark(Number.parseInt(mark, 10)) === mark;
}

// proc_pid_stat(5): after the name in parentheses, the first field is the state and the twentieth the
// time at which the process started.
function linuxMark(pid: number): string | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  return state === "Z" || state === "X" ? undefined : `${pid}.${fields[19]}`;
}
