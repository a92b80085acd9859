import { globSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "@invitekit/testing";
import { expect, test } from "vitest";

const IGNORED = ["**/node_modules/**", "**/dist/**", "**/CHANGELOG.md", "**/package-lock.json"];
const find = (...patterns: string[]) =>
  globSync(patterns, { cwd: repository, exclude: IGNORED }).sort();
const read = (file: string) => readFileSync(path.join(repository, file), "utf8");

const documents = find("*.md", "{.changeset,docs,specs}/**/*.md", "packages/*/**/*.md");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

/** The commands of `npm run lint`, `measure`, …: a script whose folder has a list of them. */
const groups = new Map<string, readonly string[]>();
for (const [name, script] of Object.entries(scripts)) {
  const [list] = find(`${/scripts\/\w+(?=\/cli\.ts)/.exec(script)?.[0]}/commands.ts`);
  if (list !== undefined) {
    const { COMMANDS } = await import(pathToFileURL(path.join(repository, list)).href);
    groups.set(name, Object.keys(COMMANDS));
  }
}

/** What runs or tells npm's scripts. Tests may speak of those of other packages. */
const speakers = [
  ...documents,
  ...find(".ci/*", "{scripts,tools,packages}/**/*.{ts,mjs}", "*.yaml"),
  ...find(".github/**/*.yml", "tools/*/package.json"),
].filter((file) => !/\.test\.ts$|\/test\//.test(file));

/** Each `npm run NAME`, and the command of a group that follows it; also where a line ends in between. */
function commandsOf(text: string): { readonly name: string; readonly command: string }[] {
  const lines = text.replaceAll(/\n\s*(\/\/|\*|#)?\s*/g, " ");
  const found = lines.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)(?: -- ([a-z][\w-]*))?/g);
  return [...found].map(([, name = "", command = ""]) => ({ name, command }));
}

test("a command is found with its group, wherever the line ends", () => {
  const text = "// `npm run --silent measure --\n//   call --check`, npm run lint";
  expect(commandsOf(text)).toEqual([
    { name: "measure", command: "call" },
    { name: "lint", command: "" },
  ]);
});

test("each npm script that a document, a message or a workflow names is there", () => {
  const told = speakers.flatMap((file) =>
    commandsOf(read(file)).map((each) => ({ file, ...each })),
  );
  expect(told.length).toBeGreaterThan(150);
  expect([...groups.keys()].sort()).toEqual(["lint", "measure", "release", "suite"]);
  const unknown = told.filter(
    ({ name, command }) =>
      !(name in scripts) || (command !== "" && groups.get(name)?.includes(command) === false),
  );
  expect(unknown).toEqual([]);
});

/** Text without its blocks of code. */
const proseOf = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, "");

/** The anchors of a document, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

test.each(documents)("%s: each relative link leads to a file, and to a heading of it", (file) => {
  const links = [...proseOf(read(file)).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)];
  const broken = links
    .map(([, link = ""]) => link)
    .filter((link) => {
      const [target = "", anchor] = link.split("#");
      const found = target === "" ? file : path.join(path.dirname(file), target);
      // What GitHub shows of a folder is its README.
      const [place, page = place] = find(found, path.join(found, "README.md"));
      if (page === undefined) return true;
      return anchor !== undefined && !anchorsOf(read(page)).includes(anchor);
    });
  expect(broken).toEqual([]);
});

const byHand = find("*.md", "docs/*.md", "specs/*.md");
const roots = readdirSync(repository).filter(
  (name) => !/^(node_modules|\.git|\.turbo)$/.test(name),
);
const names = new Set(
  find("{.ci,.github,packages,scripts,specs,tools,docs}/**/*.*", "*.*").map((file) =>
    path.basename(file),
  ),
);

/** Where a path may begin: a page about one folder says so once. */
const BASES = ["", "packages/*/", "packages/*/src/"];

/** Placeholders, endings of names, and files that come and go with releases. */
const NOT_HERE = /\b[A-Z]{3,}\b(?!\.md)|^\.\w+$|^\.changeset\/|^CHANGELOG\.md$/;

/** What is written as code and looks like a path, or like a file of this repository. */
function pathsOf(text: string): string[] {
  const code = [...proseOf(text).matchAll(/`([\w.@<>*/-]+)`/g)].map(([, each = ""]) => each);
  const own = code.filter((each) => !NOT_HERE.test(each));
  const isFile = (each: string) => /\.(ts|mjs|ya?ml|md)$/.test(each);
  const isBelow = (each: string) => roots.includes(each.split("/")[0] as string);
  return own.filter((each) => isFile(each) || (each.includes("/") && isBelow(each)));
}

test.each(byHand)("%s: each path that it names is there", (file) => {
  const missing = pathsOf(read(file)).filter((each) => {
    const named = each.replace(/<vendor>|<name>|\bacme\b/, "*").replace(/\/$/, "");
    return !(names.has(named) || BASES.some((base) => find(base + named).length > 0));
  });
  expect(missing).toEqual([]);
});

test("ARCHITECTURE.md: each function is in a file that the page names, in its tables the one beside it", () => {
  const text = read("ARCHITECTURE.md");
  const sourceOf = (code: string) =>
    pathsOf(code)
      .flatMap((each) => BASES.flatMap((base) => find(base + each)))
      .filter((file) => file.endsWith(".ts"))
      .map(read)
      .join("\n");
  const isIn = (name: string, source: string) =>
    new RegExp(`\\b(function|const) ${name}\\b`).test(source);
  const whole = sourceOf(text);
  const functions = [...text.matchAll(/\b([a-z]\w+)\(\)/g)].map(([, name = ""]) => name);
  expect(functions.filter((name) => !isIn(name, whole))).toEqual([]);
  const rows = [...text.matchAll(/^\| (`\S+`) +\| `(\w+)\(\)`/gm)];
  expect(rows.length).toBeGreaterThan(20);
  const misplaced = rows.filter(([, file = "", name = ""]) => !isIn(name, sourceOf(file)));
  expect(misplaced.map(([row]) => row)).toEqual([]);
});
