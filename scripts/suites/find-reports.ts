import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";

/** What vitest.config.ts calls a report, unless the command names it. */
const DEFAULT = "test-results.json";

/** The reports of the tests that there are: one of a task that is gone may still lie about. */
export function findReports(repository: string): string[] {
  const manifests = globSync("{packages/*,scripts}/package.json", { cwd: repository });
  const ofTasks = manifests.flatMap((manifest) => {
    const { scripts = {} } = JSON.parse(readFileSync(path.join(repository, manifest), "utf8")) as {
      readonly scripts?: Readonly<Record<string, string>>;
    };
    const commands = Object.values(scripts).filter((command) => command.startsWith("vitest run"));
    return commands.map((command) => {
      const [, name = DEFAULT] = /--outputFile\.json=(\S+)/.exec(command) ?? [];
      return path.join(path.dirname(manifest), name);
    });
  });
  const settings = globSync("scripts/suites/*/vitest.config.ts", { cwd: repository });
  const ofSuites = settings.map((file) => path.join(path.dirname(file), DEFAULT));
  return [...ofTasks, ...ofSuites]
    .map((file) => path.join(repository, file))
    .filter((file) => existsSync(file));
}
