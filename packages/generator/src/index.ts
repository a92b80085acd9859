export type { DescribedOperation, Description } from "./describe/describe.ts";
export { describeDocument } from "./describe-document.ts";
export { typePrefix } from "./document/names.ts";
export { DocumentError, formatProblem, type Problem, UsageError } from "./document/problems.ts";
export { userAgentOf } from "./emit/user-agent.ts";
export { generateAll } from "./generate.ts";
export { type PackageFiles, packageFiles } from "./package-files.ts";
export { sampleInput } from "./readme/input.ts";
export { OWN_TYPES } from "./scaffold/scaffold-index.ts";
