import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startRecordingProxy } from "@invitekit/test-servers";
import { repository } from "@invitekit/testing";
import { expect, onTestFinished, test } from "vitest";
import { type Caller, createCaller, type Ended } from "../testing/caller.ts";
import { type PrivateRegistry, startPrivateRegistry } from "../testing/private-registry.ts";

interface Company {
  readonly caller: Caller;
  readonly registry: PrivateRegistry;
  /** Installs what a lockfile names, as a script of this repository does. */
  install(environment?: NodeJS.ProcessEnv, kind?: Kind): Promise<Installed>;
}

type Kind = "dependencies" | "devDependencies" | "optionalDependencies";
type Installed = Ended & { readonly isInstalled: boolean };

const WORKS = { status: 0, isInstalled: true };

async function createCompany(options: { host?: string; token?: string } = {}): Promise<Company> {
  const caller = createCaller();
  onTestFinished(caller.remove);
  const registry = await startPrivateRegistry({ ...options, directory: caller.directory });
  onTestFinished(registry.close);
  return {
    caller,
    registry,
    async install(environment, kind = "dependencies") {
      const project = createProject(caller.directory, registry, kind);
      const ended = await caller.run(installing(project), environment);
      const manifest = path.join(project, "node_modules/tiny/package.json");
      return { ...ended, isInstalled: existsSync(manifest) };
    },
  };
}

function createProject(directory: string, { tiny }: PrivateRegistry, kind: Kind): string {
  const project = mkdtempSync(path.join(directory, "project-"));
  const root = { name: "project", [kind]: { tiny: tiny.version } };
  const kinds = { dev: kind === "devDependencies", optional: kind === "optionalDependencies" };
  const packages = { "": root, "node_modules/tiny": { ...tiny, ...kinds } };
  const lockfile = { name: "project", lockfileVersion: 3, requires: true, packages };
  writeFileSync(path.join(project, "package.json"), JSON.stringify(root));
  writeFileSync(path.join(project, "package-lock.json"), JSON.stringify(lockfile));
  return project;
}

function installing(project: string): string[] {
  const tools = JSON.stringify(path.join(repository, "scripts/lib/tools.ts"));
  const errors = JSON.stringify(path.join(repository, "scripts/lib/tool-error.ts"));
  const source = `import { installLocked } from ${tools}; import { tellToolErrors } from ${errors};
    await tellToolErrors(async () => installLocked(${JSON.stringify(project)}));`;
  return ["node", "--input-type=module", "--eval", source];
}

test("a certificate and a registry of the environment", async () => {
  const { registry, install } = await createCompany();
  const npm_config_registry = registry.url;
  const untrusted = await install({ npm_config_registry });
  expect(untrusted).toMatchObject({ status: 1, isInstalled: false });
  // As a command of ours ends that can't install what it needs.
  expect(untrusted.stderr).toMatch(
    /^`npm ci` in \S+ has failed: DEPTH_ZERO_SELF_SIGNED_CERT: request to .*\n$/,
  );
  const environment = { npm_config_registry, NODE_EXTRA_CA_CERTS: registry.authority };
  expect(await install(environment)).toMatchObject(WORKS);
});

test("a certificate and a registry of the user's .npmrc", async () => {
  const { caller, registry, install } = await createCompany();
  caller.writeUserSettings(`registry=${registry.url}`, `cafile=${registry.authority}`);
  expect(await install()).toMatchObject(WORKS);
});

test("a certificate and a registry of the npmrc beside the caller's Node", async () => {
  const { caller, registry, install } = await createCompany();
  caller.writeGlobalSettings(`registry=${registry.url}`, `cafile=${registry.authority}`);
  expect(await install()).toMatchObject(WORKS);
});

test("a token that the user's .npmrc takes from a variable", async () => {
  const token = "a-token-of-the-company";
  const { caller, registry, install } = await createCompany({ token });
  const account = `//localhost:${registry.port}/:_authToken=\${COMPANY_TOKEN}`;
  caller.writeUserSettings(`registry=${registry.url}`, `cafile=${registry.authority}`, account);
  const refused = await install({ COMPANY_TOKEN: "another" });
  expect(refused).toMatchObject({ status: 1, isInstalled: false });
  expect(refused.stderr).toContain("E401");
  expect(await install({ COMPANY_TOKEN: token })).toMatchObject(WORKS);
});

test.each(["the environment", "the user's .npmrc"])("a proxy of %s", async (place) => {
  const host = "registry.company.test";
  const { caller, registry, install } = await createCompany({ host });
  const proxy = await startRecordingProxy({ [host]: registry.port });
  onTestFinished(proxy.close);
  const settings = [`registry=${registry.url}`, `cafile=${registry.authority}`];
  caller.writeUserSettings(...settings);
  expect(await install()).toMatchObject({ status: 1, isInstalled: false });
  if (place === "the environment") {
    expect(await install({ HTTPS_PROXY: proxy.url })).toMatchObject(WORKS);
  } else {
    caller.writeUserSettings(...settings, `https-proxy=${proxy.url}`);
    expect(await install()).toMatchObject(WORKS);
  }
  expect(new Set(proxy.requests)).toEqual(new Set([`CONNECT ${host}:${registry.port}`]));
});

test("a cache, which is all that is there once the registry is gone", async () => {
  const { caller, registry, install } = await createCompany();
  const settings = [`registry=${registry.url}`, `cafile=${registry.authority}`];
  const cache = path.join(caller.directory, "cache-of-the-company");
  mkdirSync(cache);
  caller.writeUserSettings(...settings, `cache=${cache}`);
  expect(await install()).toMatchObject(WORKS);
  await registry.close();
  expect(await install()).toMatchObject(WORKS);
  caller.writeUserSettings(...settings, `cache=${cache}-that-is-empty`);
  expect(await install()).toMatchObject({ status: 1, isInstalled: false });
});

test.each(["devDependencies", "optionalDependencies"] as const)(
  "%s are installed, though the caller leaves them out of his own projects",
  async (kind) => {
    const { caller, registry, install } = await createCompany();
    const settings = [`registry=${registry.url}`, `cafile=${registry.authority}`];
    caller.writeUserSettings(...settings, "omit[]=dev", "omit[]=optional");
    expect(await install({}, kind)).toMatchObject(WORKS);
  },
);

test("a task of turbo's, which sees none of it, is told so at once", async () => {
  const { registry, install } = await createCompany();
  const environment = {
    npm_config_registry: registry.url,
    NODE_EXTRA_CA_CERTS: registry.authority,
    TURBO_HASH: "0123456789abcdef",
  };
  const { status, stderr } = await install(environment);
  expect(status).toBe(1);
  expect(stderr).toContain("A task of turbo's can't ask a registry");
});
