// The documents that a redocly.yaml registers, and the packages that they become.
export { type CorePackage, readCorePackage } from "../registry/core-package.ts";
export { type Registry, readRegistry } from "../registry/registry.ts";
export { foreignTarget, registeredTargets, type Target } from "../registry/target.ts";
export { UNRELEASED } from "../registry/unreleased.ts";
