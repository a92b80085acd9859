import { expect, test } from "vitest";
import { OK, operation } from "../support/documents.ts";
import { createWorkspace } from "../support/workspace.ts";

const COMPONENTS = "components: { securitySchemes: { key: { type: http, scheme: bearer } } }";

// The recommended rules of typescript-eslint refuse an interface without members.
test("neither an input nor the options of a client are an empty interface", async () => {
  const workspace = createWorkspace();
  workspace.write("pets.yaml", operation(OK, `security: [{ key: [] }, {}]\n${COMPONENTS}`));
  expect(await workspace.generate("pets.yaml", "--out", "acme")).toMatchObject({ code: 0 });
  const inputs = workspace.read("acme/inputs.gen.ts");
  const vendor = workspace.read("acme/vendor.gen.ts");
  expect(inputs).toContain("export type AddPetInput = CallOptions;");
  expect(vendor).toContain(
    "export type AcmeClientOptions = ClientOptions<AcmeAuth, AcmeServer, AcmeHeaders>;",
  );
  expect(inputs + vendor).not.toMatch(/^export interface .*\{\s*\}/m);
});
