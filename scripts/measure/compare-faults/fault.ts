import type { Handler } from "./server.ts";

/** What a fault is given. */
export interface Circumstances {
  /** The bytes of the vendor's answer to an invitation. */
  readonly success: string;
  /** The origin of a server that isn't the API's. */
  readonly elsewhere: string;
}

/** Something that goes wrong around one call. */
export interface Fault {
  /** The head of its row. */
  readonly title: string;
  /** What the server does. */
  readonly story: string;
  readonly handler: (circumstances: Circumstances) => Handler;
  /** A call that succeeds goes first, and leaves its connection open. */
  readonly isWarm?: true;
  readonly overTls?: true;
  /** Falls silent: clients that have a time limit are given a short one. */
  readonly isSilent?: true;
  /** The token is broken in two lines. */
  readonly breaksToken?: true;
  /** Sends the client to another origin. */
  readonly isRedirect?: true;
}

/** Carries out every invitation and answers as the vendor does. */
export function healthy(success: string): Handler {
  return {
    whenRead(exchange) {
      exchange.invite();
      exchange.write(success);
    },
  };
}

/** Lets one handler have the first request, and serves the others in good health. */
export function once(first: Handler, success: string): Handler {
  const others = healthy(success);
  return {
    atFirstBytes: (exchange) => {
      if (exchange.number === 1) first.atFirstBytes?.(exchange);
    },
    whenRead: (exchange) => {
      (exchange.number === 1 ? first : others).whenRead(exchange);
    },
  };
}

/** Answers every request alike, and carries nothing out. */
export function answer(bytes: string): Handler {
  return { whenRead: (exchange) => exchange.write(bytes) };
}

/** Carries out every invitation and answers alike, whatever was asked. */
export function inviteAndAnswer(bytes: string): Handler {
  return {
    whenRead(exchange) {
      exchange.invite();
      exchange.write(bytes);
    },
  };
}
