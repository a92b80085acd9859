export { selfSignedCertificate } from "./certificate.js";
export { type RecordingProxy, startRecordingProxy } from "./recording-proxy.js";
export {
  ownHeaders,
  type Recording,
  type RecordingServer,
  type ScriptedAnswer,
  startRecordingServer,
} from "./recording-server.js";
export { type Ran, type RunHereOptions, runHere } from "./run-here.js";
