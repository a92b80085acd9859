import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/**
 * Milliseconds of CPU that a new process needs to import a file, without those of its start. Other
 * work of the machine counts for less in them than in the time that passes.
 */
export function importTime(file: string): number {
  const code = `
    const before = process.cpuUsage();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000));`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" }),
  );
}
