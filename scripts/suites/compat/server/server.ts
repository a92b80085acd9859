import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { CaseName } from "../conformance/calls.ts";
import type { Report } from "../conformance/run-calls.ts";
import { answers } from "./answers.ts";
import { type Corner, createCorner, note } from "./corner.ts";

export interface ConformanceServer {
  /** It ends each connection after one answer, so that no request is sent on one that was used before. */
  readonly url: string;
  /** The same, but that it keeps connections. */
  readonly keepingUrl: string;
  /** The origin of pages: another one, so that a browser asks before it sends. */
  readonly pageUrl: string;
  /** Where its redirects lead. */
  readonly elsewhere: string;
  /** Nothing listens there. */
  readonly refusingUrl: string;
  /** What was reported so far. */
  readonly reports: readonly Report[];
  /** Resolves once there are as many reports as are waited for. */
  readonly reported: Promise<void>;
  /** What reached the target of redirects. */
  readonly taken: readonly string[];
  cornerOf(name: CaseName, vendor: string): Corner;
  /** Makes a script the page's own. */
  publish(script: string): void;
  close(): Promise<void>;
}

/** Starts the vendors' server, the target of its redirects, and a page's. */
export async function startServer(expectedReports: number): Promise<ConformanceServer> {
  const corners = new Map<string, Corner>();
  const reports: Report[] = [];
  const { promise: reported, resolve: markReported } = Promise.withResolvers<void>();
  const taken: string[] = [];
  let page = "";
  const cornerAt = (place: string): Corner => {
    const corner = corners.get(place) ?? createCorner();
    corners.set(place, corner);
    return corner;
  };

  const elsewhere = await listen((request, response) => {
    taken.push(`${request.method} ${request.url}`);
    response.writeHead(200, allowances(request.headers)).end();
  });
  const pages = await listen((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse, isKept: boolean) => {
    const { pathname, search } = new URL(request.url ?? "", "http://localhost");
    const [, slug = "", vendor] = pathname.split("/");
    const name = slug.replaceAll("-", " ") as CaseName;
    for (const [header, value] of Object.entries(allowances(request.headers))) {
      response.setHeader(header, value);
    }
    response.shouldKeepAlive = isKept;
    const body = await text(request);
    if (slug === "report") {
      if (reports.push(JSON.parse(body)) === expectedReports) {
        markReported();
      }
      response.end();
      return;
    }
    const corner = cornerAt(`${name} ${vendor}`);
    if (request.method === "OPTIONS") {
      corner.preflights += 1;
      response.end();
      return;
    }
    if (search === "?arrived") {
      await corner.arrived;
      response.end();
      return;
    }
    note(corner, request, response, body);
    const isFresh = Object.values(request.headers).some((value) => /\bfresh$/.test(`${value}`));
    const number = corner.invitations.length;
    answers[name]({ response, body, number, isFresh, elsewhere: elsewhere.url });
  };
  const api = await listen((request, response) => answer(request, response, false));
  const keeping = await listen((request, response) => answer(request, response, true));

  const refusing = await listen(() => {});
  await refusing.close();
  return {
    url: api.url,
    keepingUrl: keeping.url,
    pageUrl: pages.url,
    elsewhere: elsewhere.url,
    refusingUrl: refusing.url,
    reports,
    reported,
    taken,
    cornerOf: (name, vendor) => cornerAt(`${name} ${vendor}`),
    publish: (script) => {
      // A script must not hold what would end its element.
      const safe = script.replaceAll("</", "<\\/");
      page = `<!doctype html><title>Suite</title><script type="module">${safe}</script>`;
    },
    close: async () => {
      await Promise.all([api.close(), keeping.close(), elsewhere.close(), pages.close()]);
    },
  };
}

/** What lets a page of any origin send anything, and see all that a server can show it. */
function allowances(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": `${headers["access-control-request-headers"] ?? "*"}`,
    "access-control-allow-methods": "*",
    "access-control-expose-headers": "*",
  };
}

async function listen(listener: RequestListener) {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
