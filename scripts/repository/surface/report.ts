/**
 * A package's report, of what API Extractor wrote: its declarations alone. Whether something has a doc
 * comment, which is all that the remarks say, changes nothing for a program.
 */
export function report(packageName: string, extracted: string): string {
  const declarations = /^```ts\n([\s\S]*?)^```$/m.exec(extracted)?.[1];
  if (declarations === undefined) {
    throw new Error(`API Extractor reported nothing of ${packageName}.`);
  }
  const lines = declarations.split("\n").filter((line) => !REMARK.test(line));
  return `# API of ${packageName}

What programs can name and compilers check, without comments. What isn't exported is part of something that is. Written by \`npm run api-report\`: do not edit.

\`\`\`ts
${lines.join("\n").trim()}
\`\`\`
`;
}

const REMARK = /^\s*\/\/ (@(public|beta|alpha|internal)\b.*|\(undocumented\)|\(No @packageDoc.*)$/;
