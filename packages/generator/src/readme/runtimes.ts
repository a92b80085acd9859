import type { ReadmeContext } from "./context.ts";

/** Where the package runs, and what TypeScript needs. */
export function runtimesSection({ core, description }: ReadmeContext): string {
  const browsers =
    description.security.schemes.size > 0
      ? "In a browser anyone who opens the page can read the credentials, so `auth` is refused there unless you set `dangerouslyAllowBrowser: true`; and the vendor must allow the page's origin (CORS)."
      : "In a browser the vendor must allow the page's origin (CORS).";
  return `## Runtimes

Node ${core.engines.node.replace(">=", ">= ")}, Deno, Bun, Cloudflare Workers and browsers: whatever has \`fetch\`. The package has only ES modules, which \`require()\` also loads on those versions of Node. ${browsers}

TypeScript >= 5.4 with \`moduleResolution\` \`nodenext\` or \`bundler\`. The samples use top-level await, which needs an \`.mts\` file or \`"type": "module"\` in package.json. The types of \`fetch\` come from \`lib\` \`DOM\` or from \`@types/node\`.`;
}
