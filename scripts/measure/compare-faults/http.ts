import { STATUS_CODES } from "node:http";

/** The bytes of an answer with its length. */
export function message(status: number, headers: Record<string, string>, body: string): string {
  const lines = Object.entries({ ...headers, "Content-Length": String(body.length) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`;
}

/** The bytes of an answer with JSON. */
export function json(status: number, body: string, headers: Record<string, string> = {}): string {
  return message(status, { "Content-Type": "application/json", ...headers }, body);
}

/** The bytes of an answer with a page. */
export function page(status: number, title: string): string {
  const html = `<!doctype html><title>${title}</title><h1>${title}</h1>`;
  return message(status, { "Content-Type": "text/html; charset=utf-8" }, html);
}
