import { expect, test } from "vitest";
import { SIMPLE } from "../support/documents.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

function contents(workspace: Workspace): Record<string, string> {
  return Object.fromEntries(workspace.list().map((file) => [file, workspace.read(file)]));
}

test("two machines get the same files", async () => {
  const [one, other] = [createWorkspace(), createWorkspace()];
  for (const workspace of [one, other]) {
    workspace.register({ cats: SIMPLE, dogs: SIMPLE });
    expect(await workspace.generate()).toMatchObject({ code: 0 });
  }
  expect(contents(one)).toEqual(contents(other));
});

test("no file tells when or where it was made", async () => {
  const workspace = createWorkspace();
  await workspace.generatePackage(SIMPLE);
  const text = Object.values(contents(workspace)).join();
  expect(text).not.toContain(workspace.directory);
  expect(text).not.toContain(String(new Date().getFullYear()));
});
