import type { Socket } from "node:net";
import { pipeline, Readable } from "node:stream";

/** What a server of bytes does with a request. */
export interface Fault {
  /** What it waits for. Default: the whole request. */
  readonly meets?: "beginning";
  readonly act: (socket: Socket) => unknown;
  /** True where the connection is ready for another request afterwards. */
  readonly leavesOpen?: true;
}

/** Bytes to send: text as UTF-8. */
type Bytes = string | Uint8Array;

function join(bytes: readonly Bytes[]): Buffer {
  return Buffer.concat(bytes.map((each) => Buffer.from(each as string)));
}

export const resetBeforeReading: Fault = {
  meets: "beginning",
  act: (socket) => socket.resetAndDestroy(),
};

export const resetAfterReading: Fault = { act: (socket) => socket.resetAndDestroy() };

export const closeAfterReading: Fault = { act: (socket) => socket.end() };

/** Never answers. */
export const stall: Fault = { act: () => {} };

/** Sends bytes and leaves it at that. */
export function sendAndStall(...bytes: readonly Bytes[]): Fault {
  return { act: (socket) => socket.write(join(bytes)) };
}

/** Sends bytes and closes the connection in an orderly way. */
export function sendAndClose(...bytes: readonly Bytes[]): Fault {
  return { act: (socket) => socket.end(join(bytes)) };
}

/** Sends a head, and then a chunk again and again, as fast as it is taken and as long as it is wanted. */
export function sendManyTimes(start: string, chunk: Uint8Array, times: number): Fault {
  function* bytes() {
    yield Buffer.from(start);
    for (let sent = 0; sent < times; sent += 1) {
      yield chunk;
    }
  }
  return { act: (socket) => pipeline(Readable.from(bytes()), socket, () => {}) };
}

/** The head of an answer, up to the empty line; a header that is undefined is left out. */
export function head(status: number, headers: Readonly<Record<string, unknown>> = {}): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join("")}\r\n`;
}

/** A whole answer, with the length that it has. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: Bytes = "",
): Fault {
  // RFC 9110, section 8.6: none on a 204.
  const length = status === 204 ? {} : { "content-length": Buffer.byteLength(body) };
  const { act } = sendAndStall(head(status, { ...headers, ...length }), body);
  return { act, leavesOpen: true };
}

/** A whole answer of JSON. */
export function answerJson(value: unknown, status = 200): Fault {
  return answer(status, { "content-type": "application/json" }, JSON.stringify(value));
}
