import {
  type OpenApiDocument,
  resolve,
  type SecurityRequirement,
  type SecurityScheme,
} from "@invitekit/generator/document";

// The base64 text of `user:password`, which serves as any other credential too.
const CREDENTIAL = "dXNlcjpwYXNzd29yZA==";

/** The credentials of the first alternative that is sent in headers, each in one of its own. */
export function credentialOf(
  document: OpenApiDocument,
  requirements: readonly SecurityRequirement[],
): { auth: Record<string, string>; headers: Record<string, string> } | undefined {
  for (const names of requirements.map(Object.keys).filter(({ length }) => length > 0)) {
    const headers = names.map((name) => headerOf(document, name));
    const taken = new Set(headers.map((header) => header?.[0]));
    if (taken.size === names.length && !taken.has(undefined)) {
      return {
        auth: Object.fromEntries(names.map((name) => [name, CREDENTIAL])),
        headers: Object.fromEntries(headers as [string, string][]),
      };
    }
  }
  return undefined;
}

function headerOf(document: OpenApiDocument, name: string): [string, string] | undefined {
  const declared = document.components?.securitySchemes?.[name];
  const scheme = declared && resolve<SecurityScheme>(document, declared);
  const words = scheme?.type === "http" ? scheme.scheme?.toLowerCase() : scheme?.type;
  switch (words) {
    case "basic":
      return ["authorization", `Basic ${CREDENTIAL}`];
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return ["authorization", `Bearer ${CREDENTIAL}`];
    case "apiKey":
      return scheme?.in === "header" && scheme.name
        ? [scheme.name.toLowerCase(), CREDENTIAL]
        : undefined;
    default:
      return undefined;
  }
}
