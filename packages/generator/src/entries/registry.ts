// The documents that a redocly.yaml registers, and the packages that they become.
export { type CorePackage, readCorePackage } from "../registry/core-package.ts";
export { registeredTargets } from "../registry/registered-targets.ts";
export { type Registry, readRegistry } from "../registry/registry.ts";
export type { PackageSettings, Settings } from "../registry/settings.ts";
export { foreignTarget, type Target } from "../registry/target.ts";
export { UNRELEASED } from "../registry/unreleased.ts";
