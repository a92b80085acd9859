import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Random } from "./random.ts";
import { successBody } from "./vendor.ts";

/** Answers a request, or doesn't. */
export type Answer = (response: ServerResponse, number: number, random: Random) => void;

const JSON_TYPE = "application/json";

/** The longest that a slow answer takes. */
const LONGEST_DELAY_MS = 120;

/** A success as the document declares it. */
export const succeed: Answer = (response, number) => send(response, 200, bodyOf(number));

export const succeedWithAnotherStatus: Answer = (response, number) =>
  send(response, 201, bodyOf(number));

export const succeedLate: Answer = (response, number, random) => {
  const timer = setTimeout(() => succeed(response, number, random), random() * LONGEST_DELAY_MS);
  response.on("close", () => clearTimeout(timer));
};

export const succeedInGzip: Answer = (response, number) =>
  send(response, 200, gzipSync(bodyOf(number)), { "content-encoding": "gzip" });

/** An error of the vendor's. */
export function refuse(status: number, headers: Record<string, string> = {}): Answer {
  return (response) => send(response, status, `{"errors":[{"message":"${status}"}]}`, headers);
}

/** A page of something on the way there. */
export function page(status: number): Answer {
  return (response) => send(response, status, "<h1>Hello</h1>", { "content-type": "text/html" });
}

export function redirect(status: number): Answer {
  return (response) => send(response, status, "elsewhere", { location: "/elsewhere" });
}

export const sendNothing: Answer = (response) => send(response, 200, "");

export const sendNothingOfNoType: Answer = (response) => {
  response.writeHead(200, { "content-length": "0" }).end();
};

export const sendBrokenJson: Answer = (response, number) =>
  send(response, 200, bodyOf(number).slice(0, -2));

export const sendBrokenGzip: Answer = (response, number) =>
  send(response, 200, bodyOf(number), { "content-encoding": "gzip" });

export const sendTooMuch: Answer = (response, number) =>
  send(response, 200, JSON.stringify([bodyOf(number), "x".repeat(200_000)]));

/** Ends the connection in the middle of the body, whose length was announced. */
export const cut: Answer = (response, number) => {
  const length = { "content-length": `${bodyOf(number).length}` };
  begin(response, number, length, () => response.socket?.destroy());
};

/** Ends the connection in the middle of a body of unknown length. */
export const cutChunked: Answer = (response, number) =>
  begin(response, number, {}, () => response.socket?.destroy());

/** Goes silent in the middle of the body. */
export const stallInBody: Answer = (response, number) => begin(response, number, {}, () => {});

/** Never answers. */
export const stall: Answer = () => {};

export const reset: Answer = (response) => response.socket?.resetAndDestroy();

/** Ends the connection without an answer. */
export const close: Answer = (response) => response.socket?.destroy();

/** Answers in another protocol. */
export const babble: Answer = (response) => response.socket?.end("SSH-2.0-OpenSSH_9.9\r\n");

function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  const length = { "content-length": `${Buffer.byteLength(body)}` };
  response.writeHead(status, { "content-type": JSON_TYPE, ...length, ...headers }).end(body);
}

function begin(
  response: ServerResponse,
  number: number,
  headers: Record<string, string>,
  onSent: () => void,
): void {
  response.writeHead(200, { "content-type": JSON_TYPE, ...headers });
  response.write(bodyOf(number).slice(0, 40), onSent);
}

function bodyOf(number: number): string {
  return JSON.stringify(successBody(number));
}
