import { expect, test } from "vitest";
import { documentOf, problemsOf } from "./lint.js";

test("a server without a name and one with another's name are problems", async () => {
  const document = documentOf(`
servers:
  - url: https://api.example.com
    x-oai-name: eu
  - url: https://api.example.org
  - url: https://api.example.net
    x-oai-name: eu
paths:
  /users:
    get:
      servers:
        - { url: "https://users.example.com", x-oai-name: "" }
`);
  const rule = "invitekit/server-named";
  const missing = "The server has no name. Give it a short one in `x-oai-name`, such as `eu`.";
  expect(await problemsOf("server-named", document)).toEqual([
    { rule, pointer: "#/servers/1", line: 7, message: missing },
    {
      rule,
      pointer: "#/servers/2/x-oai-name",
      line: 9,
      message: "An earlier server is also named `eu`. Give this one another name.",
    },
    { rule, pointer: "#/paths/~1users/get/servers/0", line: 14, message: missing },
  ]);
});

test("servers with names of their own are none", async () => {
  const document = documentOf(`
servers:
  - { url: "https://api.example.com", x-oai-name: eu }
  - { url: "https://api.example.org", x-oai-name: us }
paths: {}
`);
  expect(await problemsOf("server-named", document)).toEqual([]);
});
