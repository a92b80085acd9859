/**
 * A package's report, of what API Extractor wrote of each entry: the declarations of the first, what others
 * have of them, and the declarations of those that have more. Whether something has a doc comment, which is all that the remarks say, changes
 * nothing for a program.
 */
export function report(packageName: string, extracted: ReadonlyMap<string, string>): string {
  const [[, main], ...others] = [...extracted].map(
    ([entry, text]) => [entry, declarationsIn(text, packageName)] as const,
  ) as [Extracted, ...Extracted[]];
  return `# API of ${packageName}

What programs can use and compilers check, without comments. What isn't exported is part of something that is. Written by \`npm run api-report\`: do not edit.

\`\`\`ts
${main}
\`\`\`
${others.map(([entry, text]) => section(`${packageName}${entry.slice(1)}`, text, main)).join("")}`;
}

type Extracted = readonly [entry: string, declarations: string];

function declarationsIn(extracted: string, packageName: string): string {
  const declarations = /^```ts\n([\s\S]*?)^```$/m.exec(extracted)?.[1];
  if (declarations === undefined) {
    throw new Error(`API Extractor reported nothing for ${packageName}.`);
  }
  const lines = declarations.split("\n").filter((line) => !REMARK.test(line));
  return lines.join("\n").trim();
}

const REMARK = /^\s*\/\/ (@(public|beta|alpha|internal)\b.*|\(undocumented\)|\(No @packageDoc.*)$/;

/** What an entry exports: the names, if what they are is said above. */
function section(entry: string, declarations: string, main: string): string {
  const names = exportedNames(declarations);
  const above = exportedNames(main);
  const text = names.every((name) => above.includes(name))
    ? names.map((name) => `- ${name}\n`).join("")
    : `\`\`\`ts\n${declarations}\n\`\`\`\n`;
  return `\n## ${entry}\n\n${text}`;
}

function exportedNames(declarations: string): string[] {
  return [...declarations.matchAll(EXPORTED)].map(
    ([, declared = "", other]) => declared || (other as string),
  );
}

/** `export class Cat`, `export { Cat_2 as Cat }` where the platform has a type of the name. */
const EXPORTED =
  /^export (?:(?:abstract )?(?:class|const|function|interface|type) (\w+)|\{ (?:\w+ as )?(\w+) \})/gm;
