import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { userAgentOf } from "@invitekit/generator";
import { startMockServer } from "@invitekit/testing/mock-server";
import { runStep } from "../../lib/step.ts";
import type { Invitation } from "../../repository/invitation/invitation.ts";
import type { Tarball } from "../../repository/packages/pack.ts";
import { inviteFrom } from "../publish/call.ts";
import { type Installed, inspectInstalled } from "./inspect.ts";
import { localNpm } from "./npm.ts";
import type { Release, Stage } from "./release.ts";

/** A project of somebody who uses one client. */
export interface Consumer {
  readonly invitation: Invitation;
  readonly directory: string;
}

/** Makes a project that has nothing, and installs one client by its name. */
export async function installClient(stage: Stage, invitation: Invitation): Promise<Consumer> {
  const { packageName, title } = invitation.vendor;
  const directory = path.join(stage.sandbox.directory, "consumers", title);
  mkdirSync(directory, { recursive: true });
  const manifest = { name: `consumer-of-${title}`, private: true, type: "module" };
  writeFileSync(path.join(directory, "package.json"), JSON.stringify(manifest));
  await npmOf(stage, invitation)(directory, "install", packageName);
  return { invitation, directory };
}

/** Takes the newest versions that the project's own ranges allow. */
export async function upgrade(stage: Stage, { invitation, directory }: Consumer): Promise<void> {
  await npmOf(stage, invitation)(directory, "update");
}

/** Looks at what is installed, and invites through it. Resolves with what was found, for people. */
export async function trial(
  stage: Stage,
  consumer: Consumer,
  { tarballs }: Release,
): Promise<string> {
  const { packageName } = consumer.invitation.vendor;
  const { versions, files } = await runStep(`trying ${packageName}`, () =>
    tryConsumer(stage, consumer, tarballs),
  );
  const names = Object.keys(versions);
  const others = tarballs.map(({ name }) => name).filter((name) => name !== packageName);
  const ours = [packageName, ...others].filter((name) => names.includes(name));
  const listed = ours.map((name) => `${name}@${versions[name]}`).join(" with ");
  return `${listed}: ${names.length} packages, ${files} files as built, and it invites`;
}

async function tryConsumer(
  { sandbox, registry, repository }: Stage,
  { invitation, directory }: Consumer,
  tarballs: readonly Tarball[],
): Promise<Installed> {
  const installed = inspectInstalled(directory, registry.url, repository, tarballs);
  const { spec, packageName } = invitation.vendor;
  const server = await startMockServer(spec);
  try {
    const { baseUrl, complaints } = server;
    const outcome = await inviteFrom(directory, invitation, baseUrl, sandbox.environment);
    if (!outcome.isAnswered) {
      throw new Error([`The invitation failed: ${outcome.reason}`, ...complaints].join("\n"));
    }
    const wanted = userAgentOf(packageName, installed.versions[packageName] ?? "");
    if (outcome.userAgent !== wanted) {
      throw new Error(`The client calls itself ${outcome.userAgent}, not ${wanted}.`);
    }
  } finally {
    await server.close();
  }
  return installed;
}

function npmOf({ registry, sandbox }: Stage, { vendor }: Invitation) {
  return localNpm(registry.url, [vendor.packageName], sandbox);
}
