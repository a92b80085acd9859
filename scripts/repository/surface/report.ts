/**
 * A package's report, of what API Extractor wrote of each entry: the declarations of the first, and what
 * others have of them. Whether something has a doc comment, which is all that the remarks say, changes
 * nothing for a program.
 */
export function report(packageName: string, extracted: ReadonlyMap<string, string>): string {
  const [[, main], ...others] = [...extracted].map(
    ([entry, text]) => [entry, declarationsIn(text, packageName)] as const,
  ) as [Extracted, ...Extracted[]];
  return `# API of ${packageName}

What programs can name and compilers check, without comments. What isn't exported is part of something that is. Written by \`npm run api-report\`: do not edit.

\`\`\`ts
${main}
\`\`\`
${others.map(([entry, text]) => listed(`${packageName}${entry.slice(1)}`, text)).join("")}`;
}

type Extracted = readonly [entry: string, declarations: string];

function declarationsIn(extracted: string, packageName: string): string {
  const declarations = /^```ts\n([\s\S]*?)^```$/m.exec(extracted)?.[1];
  if (declarations === undefined) {
    throw new Error(`API Extractor reported nothing of ${packageName}.`);
  }
  const lines = declarations.split("\n").filter((line) => !REMARK.test(line));
  return lines.join("\n").trim();
}

const REMARK = /^\s*\/\/ (@(public|beta|alpha|internal)\b.*|\(undocumented\)|\(No @packageDoc.*)$/;

/** The names that an entry exports; what they are is said above. */
function listed(entry: string, declarations: string): string {
  const names = [...declarations.matchAll(EXPORTED)].map(
    ([, declared, other]) => declared ?? other,
  );
  return `
## ${entry}

${names.map((name) => `- ${name}\n`).join("")}`;
}

/** `export class Cat`, `export { Cat_2 as Cat }` where the platform has a type of the name. */
const EXPORTED =
  /^export (?:(?:abstract )?(?:class|const|function|interface|type) (\w+)|\{ (?:\w+ as )?(\w+) \})/gm;
