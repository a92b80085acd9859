// `npm run mock -- NAME [PORT]`: a server that checks requests against a registered document.

import { readRegistry } from "@invitekit/generator/registry";
import { startMockServer } from "@invitekit/testing/mock-server";

const { documents } = await readRegistry();
const [name = "", port = "4010"] = process.argv.slice(2);
const document = documents.get(name);
if (document === undefined || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  const names = [...documents.keys()].join(", ");
  console.error(
    `Name the document to mock: npm run mock -- NAME [PORT]. NAME is one of ${names}; PORT is at most 65535.`,
  );
  process.exitCode = 2;
} else {
  const { baseUrl } = await startMockServer(document, Number(port));
  console.log(`${name} is at ${baseUrl} until Ctrl-C. Requests are checked against its document.`);
}
