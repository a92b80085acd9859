import { unusedName } from "../document/names.ts";
import type { OpenApiDocument, Server } from "../document/openapi.ts";
import type { Places } from "../document/place.ts";
import { DocumentError, type Problem } from "../document/problems.ts";
import { withoutControls } from "../text/control-characters.ts";

export interface NamedServer {
  readonly name: string;
  readonly url: string;
  readonly doc: string;
}

/** The servers that a client can be pointed at by name; the first is its default. */
export function readServers(
  document: OpenApiDocument,
  places: Places,
): { servers: NamedServer[]; warnings: Problem[] } {
  const warnings: Problem[] = [];
  const servers: NamedServer[] = [];
  for (const server of document.servers ?? []) {
    const unknown = unknownVariable(server);
    if (unknown !== undefined) {
      const message = `The server is left out, since its variable \`${unknown}\` has no default: ${server.url}`;
      warnings.push({ ...places.of(server, "url"), message });
      continue;
    }
    const url = fillVariables(server);
    if (url !== server.url) {
      const message = `The server's variables are set to their defaults: ${url}`;
      warnings.push({ ...places.of(server, "url"), message });
    }
    const fault = faultOf(url);
    if (fault !== undefined) {
      throw new DocumentError([{ ...places.of(server, "url"), message: fault }]);
    }
    if (!URL.canParse(url)) {
      const message = `Clients need an absolute URL, so this server is left out: ${url}`;
      warnings.push({ ...places.of(server, "url"), message });
      continue;
    }
    if (!isSafe(new URL(url))) {
      const message = `Clients send no credential over http, so this server is left out: ${url}`;
      warnings.push({ ...places.of(server, "url"), message });
      continue;
    }
    const given = server["x-oai-name"];
    const name = given ?? (servers.length === 0 ? "default" : `server${servers.length + 1}`);
    const isTaken = (other: string) => servers.some((each) => each.name === other);
    servers.push({
      name: unusedName(name, isTaken),
      url: url.replace(/\/+$/, ""),
      doc: server.description?.trim() ?? "",
    });
  }
  if (servers.length === 0) {
    const isLeftOut = (document.servers ?? []).length > 0;
    const message = isLeftOut
      ? "No server is left, so clients need a `baseUrl`."
      : "The document names no server, so clients need a `baseUrl`.";
    warnings.push({ ...places.of(document, "servers"), message });
  }
  return { servers, warnings };
}

/** What no client can be pointed at. A message that quoted the URL would show what is secret in it. */
function faultOf(url: string): string | undefined {
  if (withoutControls(url) !== url || /[\n\t]/.test(url)) {
    return "A server URL can't have line breaks, tabs or other control characters in it.";
  }
  if (/^[^/?#]*\/\/[^/?#]*@/.test(url)) {
    return "A server URL can't have credentials in it: declare a security scheme instead.";
  }
  return /[?#]/.test(url)
    ? "A server URL can't have a query or a fragment: declare parameters instead."
    : undefined;
}

/** What clients send to, as core's base-url.ts has it: https, and http to this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === "https:" || (protocol === "http:" && isLoopback);
}

function unknownVariable({ url, variables = {} }: Server): string | undefined {
  const names = [...url.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  return names.find((name) => variables[name]?.default === undefined);
}

function fillVariables({ url, variables = {} }: Server): string {
  return url.replaceAll(/\{([^}]*)\}/g, (whole, name) => variables[name]?.default ?? whole);
}
