import { heading, paragraph, row } from "../../lib/terminal.ts";
import { type Check, growthOf } from "./check.ts";
import type { Sample } from "./marks.ts";
import type { Run } from "./run.ts";
import type { Settings } from "./settings.ts";
import { type Counts, tally } from "./tally.ts";

/** Problems of one check that are shown; the others are probably of the same kind. */
const SHOWN = 5;

export function introduction({ calls, inFlight, seed }: Settings): string {
  return paragraph(
    `${counted(calls)} invitations, ${inFlight} at a time, to a server on this machine that fails ` +
      `at random, with seed ${seed}.`,
  );
}

/** The memory in use at a mark, when nothing is in flight. */
export function markRow({ name, calls, bytes }: Sample): string {
  return row(name, `${counted(calls).padStart(6)} calls, ${megabytes(bytes)} in use`);
}

/** What the run came to; nothing if it didn't come to its end. */
export function figures(run: Run): string {
  const { settings, load } = run;
  if (!load) {
    return "";
  }
  const { ends, outcomes, faults, requests, repeats, delivered } = tally(run, load);
  const sum = [...ends].map(([name, calls]) => `${counted(calls)} ${name}`).join(" + ");
  const perCall = [...requests].sort().map(([made, calls]) => `${made} in ${counted(calls)}`);
  return (
    heading("How calls ended, with the delivery that the caller was told") +
    table(outcomes) +
    heading("What requests met") +
    table(faults) +
    heading("Figures") +
    row("calls", `${counted(settings.calls)} = ${sum}`) +
    row("delivered", `${counted(delivered)} invitations`) +
    row("requests", `${perCall.join(", ")} of the calls`) +
    row(
      "repeats",
      `${counted(repeats)}, with ${load.credentials} credentials one after the other`,
    ) +
    row("memory", `${megabytes(growthOf(load))} more at the end than at two thirds`) +
    row("duration", `${(load.durationMs / 1000).toFixed(1)} s`)
  );
}

export function checkRows(checks: readonly Check[]): string {
  return heading("Checks") + checks.map(checkRow).join("");
}

/** What failed, and how to see the same again; undefined if nothing did. */
export function failureText(settings: Settings, checks: readonly Check[]): string | undefined {
  const { seed, calls, inFlight } = settings;
  const failed = checks.filter(({ problems }) => problems.length > 0);
  if (failed.length === 0) {
    return undefined;
  }
  const names = failed.map(({ name }) => `  ${name}\n`).join("");
  const command = `npm run measure -- soak --seed ${seed} --calls ${calls} --in-flight ${inFlight}`;
  return `\nThe soak failed. These checks don't hold:\n${names}To run the same again: ${command}`;
}

function checkRow({ name, problems }: Check): string {
  if (problems.length === 0) {
    return row("ok", name, "green");
  }
  const shown = problems.slice(0, SHOWN).map((problem) => row("", problem));
  return row("FAILED", `${name}: failed ${counted(problems.length)}×`, "red") + shown.join("");
}

/** The most frequent first. */
function table(counts: Counts): string {
  return [...counts]
    .sort(([, some], [, others]) => others - some)
    .map(([name, count]) => `  ${counted(count).padStart(7)}  ${name}\n`)
    .join("");
}

function counted(count: number): string {
  return count.toLocaleString("en");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
