import { Lexer, type Token } from "marked";
import ts from "typescript";
import { expect, test } from "vitest";
import { withoutControls } from "../../src/text/control-characters.ts";
import { createWorkspace } from "../support/workspace.ts";

// A document with each feature that generated files tell something of.
const FEATURES = {
  openapi: "3.1.0",
  info: { title: "Title", version: "1", description: "About" },
  servers: [
    { url: "https://a.example", description: "First", "x-oai-name": "main" },
    { url: "https://b.example", description: "Second", "x-oai-name": "other" },
  ],
  tags: [{ name: "Tag", description: "Of a tag" }],
  security: [{ key: [], bearer: [] }, { basic: [] }],
  paths: {
    "/users/{userId}": {
      post: {
        operationId: "inviteUser",
        tags: ["Tag"],
        summary: "Summary",
        description: "Description",
        parameters: [
          {
            name: "userId",
            in: "path",
            required: true,
            description: "P",
            schema: { type: "string" },
          },
          {
            name: "mode",
            in: "query",
            required: true,
            description: "Q",
            schema: { const: "fixed" },
          },
          { name: "X-Kind", in: "header", schema: { type: "string", enum: ["one", "two"] } },
        ],
        requestBody: {
          required: true,
          description: "Body",
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Invite" },
              examples: { first: { summary: "Sample", value: { email: "ada@example.com" } } },
            },
          },
        },
        responses: {
          201: {
            description: "Invited",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Invite" } } },
          },
          400: {
            description: "Refused",
            content: {
              "application/problem+json": {
                schema: { type: "object", properties: { why: { type: "string" } } },
              },
            },
          },
          default: { description: "Anything else" },
        },
      },
      get: {
        operationId: "getUser",
        deprecated: true,
        description: "Of one",
        parameters: [
          { name: "userId", in: "path", required: true, schema: { type: "integer", default: 1 } },
        ],
        responses: {
          200: { description: "Found", content: { "text/plain": { schema: { type: "string" } } } },
          404: { description: "None" },
        },
      },
    },
  },
  components: {
    schemas: {
      Invite: {
        type: "object",
        title: "An invitation",
        description: "Of a schema",
        required: ["email"],
        properties: {
          email: { type: "string", description: "Of a member", default: "nobody" },
          role: { type: "string", enum: ["admin", "member"], "x-extensible-enum": ["admin"] },
          tags: { type: "array", items: { $ref: "#/components/schemas/Label" } },
        },
      },
      Label: { type: "string", pattern: "^a", example: "label" },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Api-Key", description: "Of a key" },
      bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      basic: { type: "http", scheme: "basic", description: "Of a password" },
    },
  },
};

// What each would do, if it were read as more than text.
const PAYLOADS = {
  html: "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "an unclosed backtick ahead of HTML": "a ` b <script>alert(1)</script>",
  "odd backticks": "`` a ` b <b> ```` c <i>",
  "escapes that end too early": "\\` <script> \\\\` <img src=x> \\",
  "a picture":
    "![pixel](https://tracker.example/p.png) [![b](https://tracker.example/q.png)](https://x.example)",
  "a picture by reference": "![pixel][p]\n\n[p]: https://tracker.example/p.png",
  "a link to code":
    "[x](javascript:alert(1)) [y]( JaVaScRiPt:alert(1)) <javascript:alert(1)> [z](data:text/html,x)",
  "a fence": "x\n```\n\n```js\nalert(1)\n```\n\n~~~sh\nrm -rf /\n~~~",
  "a heading, a table and a comment": "\n# Heading\n\n| a |\n|---|\n| b |\n\n<!-- --> x --> y",
  "the end of a comment of code": "*/ alert(1); /* // alert(1)\nalert(1)",
  "the end of a text of code": ['"; alert(1); ', "'; alert(1); ", "`; $", "{alert(1)} \\"].join(""),
  "line breaks of every kind": "a\r\nalert(1)\u2028alert(1)\u2029alert(1)\u0085alert(1)\valert(1)",
  "what moves a terminal": "\u001b[2J\u001b]0;title\u0007\u009b31m\b\b",
  "what turns the direction": "\u202e/*\u2066 alert(1) \u2069\u2066",
  "a command of GitHub's": "\n::error::x\n##[error]y\n::set-output name=a::b",
  "names of every object": "__proto__",
  "half a character": "\ud83d x \udc00",
};

type Path = readonly (string | number)[];

/** Every place of a text: values, and names that the vendor chooses. */
function places(node: unknown, at: Path = []): { at: Path; isName: boolean }[] {
  if (typeof node === "string") {
    return [{ at, isName: false }];
  }
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) => {
    const own = [...at, Array.isArray(node) ? Number(key) : key];
    const isChosen = /^(properties|schemas|securitySchemes|examples|content|paths)$/.test(
      `${at.at(-1)}`,
    );
    return [...places(value, own), ...(isChosen ? [{ at: own, isName: true }] : [])];
  });
}

/** The same document, with a text in one place, behind what stands there. */
function withText(place: { at: Path; isName: boolean }, text: string): string {
  const document = structuredClone(FEATURES);
  const parents = place.at.slice(0, -1);
  const last = place.at.at(-1) as never;
  const parent = parents.reduce((node: object, key) => node[key as never], document);
  const { [last]: value } = parent;
  if (!place.isName) {
    Object.assign(parent, { [last]: `${value}${text}` });
  } else {
    delete parent[last];
    Object.defineProperty(parent, `${last as string}${text}`, { value, enumerable: true });
  }
  return JSON.stringify(document);
}

test.each(Object.entries(PAYLOADS))("%s is text in every place", async (_, text) => {
  for (const place of places(FEATURES)) {
    const workspace = createWorkspace();
    workspace.write("openapi.json", withText(place, text));
    const ran = await workspace.generate("openapi.json", "--out", "out", "--name", "@acme/pets");
    const where = place.at.join("/");
    const printed = `${ran.output}${ran.errors}`;
    expect(printed.replaceAll("\n", ""), where).toBe(withoutControls(printed).replaceAll("\n", ""));
    expect(printed, where).not.toMatch(/^\s*(::|##\[)/m);
    if (ran.code !== 0) {
      // Refused, with the place: so the text goes nowhere.
      expect(ran, where).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/^openapi\.json:1:\d+ /),
      });
      continue;
    }
    for (const file of workspace.list().filter((each) => each.startsWith("out/src/"))) {
      expectOnlyDeclarations(workspace.read(file), `${where} in ${file}`);
    }
    expectPlainMarkdown(workspace.read("out/README.md"), where);
    const manifest = workspace.read("out/package.json");
    expect(manifest, where).not.toMatch(/[<`]|!\[/);
    expect(JSON.parse(manifest), where).toMatchObject({ name: "@acme/pets", type: "module" });
  }
});

/** No statement calls anything but `createClient`, and nothing is left unparsed. */
function expectOnlyDeclarations(text: string, where: string): void {
  const source = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ESNext, true);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  expect(
    parseDiagnostics.map(({ messageText }) => messageText),
    where,
  ).toEqual([]);
  const called: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) ||
      ts.isTaggedTemplateExpression(node) ||
      ts.isNewExpression(node)
    ) {
      called.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  expect(
    called.filter((each) => !each.startsWith("createClient(")),
    where,
  ).toEqual([]);
  expect(text.replaceAll("\n", ""), where).toBe(withoutControls(text).replaceAll("\n", ""));
}

const HEADINGS =
  /^(@acme\/pets|Install|Create a client|Call|Invite|Credentials|Servers?|Errors|Operations|Repeats|Runtimes)$/;

/** Only what the generator writes itself is more than text, code or a link to the web. */
function expectPlainMarkdown(text: string, where: string): void {
  const told: Token[] = [];
  const visit = (token: Token): void => {
    told.push(token);
    const { tokens, items, header, rows } = token as unknown as Record<string, unknown>;
    for (const below of [tokens, items, header, rows]) {
      (Array.isArray(below) ? (below.flat() as Token[]) : []).forEach(visit);
    }
  };
  new Lexer({ gfm: true }).lex(text).forEach(visit);
  const [comment, ...html] = told.filter(({ type }) => type === "html");
  expect(comment?.raw, where).toMatch(/^<!-- Generated from openapi\.json [^<>]* -->\n*$/);
  expect(html, where).toEqual([]);
  expect(
    told.filter(({ type }) => ["image", "def", "checkbox"].includes(type)),
    where,
  ).toEqual([]);
  const codes = told.filter(({ type }) => type === "code") as { lang?: string; text: string }[];
  expect(
    codes.map(({ lang }) => lang).every((lang) => lang === "ts" || lang === "sh"),
    where,
  ).toBe(true);
  for (const { lang, text: code } of codes.filter(({ lang }) => lang === "ts")) {
    const { parseDiagnostics } = ts.createSourceFile(
      `a.${lang}`,
      code,
      ts.ScriptTarget.ESNext,
    ) as never as {
      parseDiagnostics: unknown[];
    };
    expect(parseDiagnostics, where).toEqual([]);
    expect(code, where).not.toMatch(/^\s*alert/m);
  }
  for (const link of told.filter(({ type }) => type === "link") as { href: string }[]) {
    expect(link.href, where).toMatch(/^(https?:|#)/);
  }
  for (const heading of told.filter(({ type }) => type === "heading") as { text: string }[]) {
    expect(heading.text, where).toMatch(HEADINGS);
  }
  expect(text.replaceAll("\n", ""), where).toBe(withoutControls(text).replaceAll("\n", ""));
}
