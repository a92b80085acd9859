import { type Ended, runToEnd } from "../lib/run.ts";
import { asTool, type ToolOptions } from "../lib/run-tool.ts";

/** What the strict rules say of a document. */
export interface LintResult {
  readonly problems: number;
  /** The first few, each with its place. */
  readonly first: readonly string[];
}

const SHOWN = 5;

interface Report {
  readonly totals: { readonly errors: number; readonly warnings: number };
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly {
      readonly source: { readonly ref: string };
      readonly pointer?: string;
      readonly start?: { readonly line: number };
    }[];
  }[];
}

export async function lintDocument(name: string, options: ToolOptions): Promise<LintResult> {
  const parameters = ["lint", name, "--format=json", `--max-problems=${SHOWN}`];
  const ended = await runToEnd("redocly", parameters, asTool(options));
  const { totals, problems } = parse(ended);
  const first = problems.map(({ ruleId, message, location: [place] }) => {
    const where = [place?.source.ref, place?.start?.line ?? place?.pointer].filter(Boolean);
    return `${where.join(":")} ${message.split("\n")[0]} (${ruleId})`;
  });
  return { problems: totals.errors + totals.warnings, first };
}

function parse({ stdout, stderr }: Ended): Report {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf("{")));
  } catch {
    throw new Error(`\`redocly lint\` failed:\n${(stdout + stderr).trim()}`);
  }
}
