/** The samples of a README as files beside the package `out`, by their names. */
export function sampleFiles(readme: string, name = "@acme/pets"): Record<string, string> {
  const samples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)];
  const files = samples.map(([, code = ""], index) => [
    `sample${index}.mts`,
    code
      .replaceAll(`"${name}"`, '"./out/src/index.js"')
      // Those that only create a client leave it to the reader to use it.
      .replaceAll(/^const (?=\w+ = create)/gm, "export const "),
  ]);
  return Object.fromEntries(files);
}
