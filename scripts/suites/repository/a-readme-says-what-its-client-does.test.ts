import { readFileSync } from "node:fs";
import path from "node:path";
import { type Description, describeDocument, typePrefix } from "@invitekit/generator";
import { registeredApis, repository } from "@invitekit/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Row = Readonly<Record<string, string>>;
type Call = (input: object) => Promise<unknown>;

// So that a repeat comes at once.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

const apis = await Promise.all(
  [...registeredApis()].map(async ([name, file]) => {
    return { name, api: await describeDocument(file) };
  }),
);

describe.each(apis)("$name", ({ name, api }) => {
  const readme = readFileSync(path.join(repository, "packages", name, "README.md"), "utf8");
  const [, main = ""] = /^`(\w+)` documents:$/m.exec(readme) ?? [];

  test("every operation is named, with its method and path", () => {
    const rows = rowsOf(readme, "## Operations\n");
    const told = rows.map(({ operation, request }) => [operation, request]);
    expect(told).toEqual(
      api.operations.map(({ id, method, path }) => [
        `\`${id}\``,
        `\`${method.toUpperCase()} ${path}\``,
      ]),
    );
  });

  test("links lead out of the package, since npm shows no other file of the repository", () => {
    const links = [...readme.matchAll(/\]\(([^)]*)\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);
  });

  const statuses = rowsOf(readme, `\`${main}\` documents:\n`).filter(({ status = "" }) =>
    /^[45]\d\d$/.test(status),
  );
  test.each(statuses)("$status: `delivery` and repeats are those of the client", async (row) => {
    const { status = "", "`delivery`": delivery = "", "sent again": again = "" } = row;
    const [outright = "", afterwards = outright] = delivery.split(/ with a Retry-After, else /);
    const plain = await outcome(name, api, main, Number(status), {});
    expect(plain).toEqual({ delivery: word(afterwards), isRepeated: again === "yes" });
    if (afterwards !== outright || again === "with a Retry-After") {
      const asked = await outcome(name, api, main, Number(status), { "retry-after": "0" });
      expect(asked).toEqual({ delivery: word(outright), isRepeated: true });
    }
  });
});

/** What a real client says of an answer, and whether it asks again. */
async function outcome(
  name: string,
  { operations }: Description,
  operation: string,
  status: number,
  headers: Record<string, string>,
) {
  const packageName = `@invitekit/${name}`;
  const members = await import(packageName);
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return new Response("{}", { status, headers });
  };
  const security = operations.find(({ id }) => id === operation)?.security;
  const auth = Object.fromEntries((security?.[0] ?? []).map((scheme) => [scheme, "secret"]));
  const client = members[`create${typePrefix(packageName)}Client`]({ auth, fetch });
  const call = client[operation] as Call;
  const { delivery } = await call({ body: {} }).then(
    () => expect.unreachable(),
    (error: { delivery: string }) => error,
  );
  return { delivery, isRepeated: requests > 1 };
}

/** The rows of the first table after a text, by the heads of their columns. */
function rowsOf(markdown: string, after: string): Row[] {
  const [, rest = ""] = markdown.split(after);
  const [table = ""] = /^\|.*\n(\|.*\n)+/m.exec(rest) ?? [];
  const [head = [], , ...rows] = table.trim().split("\n").map(cellsOf);
  return rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [head[index], cell])));
}

function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function word(code: string): string {
  return code.replaceAll("`", "");
}
