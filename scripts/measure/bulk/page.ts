import type { BulkMeasure } from "./bulk-measure.ts";
import { bulkTable } from "./tables.ts";

/** The part of docs/reliability.md about many people. */
export function bulkSection(measure: BulkMeasure): string {
  const { clients, perSecond, node } = measure;
  return `## Many people, and a quota

A list of people is invited by a plain loop of workers. The server allows ${perSecond} invitations a second, counted by its clock, and refuses the others with 429. It says \`Retry-After: 1\`, or nothing, or how many are left (\`X-RateLimit-Remaining\`, \`X-RateLimit-Reset\`; no document here describes those, so our client doesn't read them). 500 people take 50 s at least, and 1,000 take 100 s. Every client has its own defaults. This run was on Node ${node}.

\`\`\`sh
npm run measure -- bulk
\`\`\`

${bulkTable(measure)}

- "failed": calls that didn't resolve. "twice": people who were invited more than once.
- "×": the time as a multiple of the least possible. A client whose calls fail is done sooner.
- The goal of ours: none failed, nobody twice, at most 1.15 times the least, however many at a time.
- ${clients.map(({ name, version }) => `${name} is ${version}`).join("; ")}. Octokit's throttling plugin isn't there: its defaults make writing calls one by one, a second apart, so that it takes 500 s.

![Calls that failed, in percent, by how many are under way at a time](measures/bulk-failed.svg)

![How many times the least possible our client took](measures/bulk-time.svg)
`;
}
