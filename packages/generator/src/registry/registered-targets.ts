import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../document/problems.ts";
import { placeIn, REGISTRY_COMMAND } from "../project/command-text.ts";
import { nearest } from "../text/nearest.ts";
import type { Registry } from "./registry.ts";
import { checkPackageName, sourcesName, type Target } from "./target.ts";

/** The clients of registered documents: those named, or all that have a place to go to. */
export function registeredTargets(registry: Registry, names: readonly string[]): Target[] {
  const wanted = names.length > 0 ? [...new Set(names)] : [...registry.packages.keys()];
  return wanted.map((name) => registeredTarget(registry, name));
}

function registeredTarget({ directory, documents, packages, settings }: Registry, name: string) {
  const [spec, own] = [documents.get(name), packages.get(name)];
  if (spec === undefined) {
    throw new UsageError(unknown(name, [...documents.keys()]));
  }
  if (own === undefined) {
    throw new UsageError(
      `apis.${name} in redocly.yaml has no \`x-invitekit\` that says where its client goes, such as \`x-invitekit: { output: packages/${name}, name: "@acme/${name}" }\`.`,
    );
  }
  const out = path.resolve(directory, own.output);
  const packageName = own.name === undefined ? sourcesName(out) : scoped(own.name, settings.scope);
  if (own.name !== undefined) {
    checkPackageName(packageName, `apis.${name} of redocly.yaml: `);
  }
  const license = path.join(directory, "LICENSE");
  return {
    title: name,
    spec,
    specLabel: placeIn(directory, spec),
    out,
    layout: own.name === undefined ? "sources" : "package",
    packageName,
    isRegistered: true,
    root: directory,
    command: settings.command ?? REGISTRY_COMMAND,
    settings,
    licenseFile: settings.license !== undefined && existsSync(license) ? license : undefined,
    shownOperation: own.example,
  } as const satisfies Target;
}

function scoped(name: string, scope: string | undefined): string {
  return scope === undefined || name.startsWith("@") ? name : `${scope}/${name}`;
}

function unknown(name: string, known: readonly string[]): string {
  const start = `redocly.yaml doesn't register \`${name}\``;
  if (known.length === 0) {
    return `${start}: it registers no document.`;
  }
  const near = nearest(name, known).map((each) => `\`${each}\``);
  return `${start}. The closest names: ${near.join(", ")}. To name a file, write \`./${name}\`.`;
}
