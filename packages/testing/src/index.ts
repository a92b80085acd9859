export {
  ownHeaders,
  type Recording,
  type RecordingServer,
  type ScriptedAnswer,
  startRecordingServer,
} from "@invitekit/test-servers";
export {
  type AnswersByPath,
  type AnswersOf,
  type Different,
  type InputsOf,
  type Same,
  uncalled,
} from "./client-types.js";
export { describeOperations } from "./describe-operations.js";
export {
  type Document,
  type Operation,
  operationsOf,
  type Parameter,
  readDocument,
} from "./document.js";
export { type MockServer, startMockServer } from "./mock-server.js";
export { registeredApis, repository } from "./registry.js";
