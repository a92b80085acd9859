import type { Description } from "../describe/describe.ts";
import { repeatsOf } from "../describe/repeat-rules.ts";
import { madeFrom } from "../files/generated.ts";
import type { CorePackage } from "../registry/core-package.ts";
import type { Target } from "../registry/target.ts";
import { callSection } from "./call.ts";
import { type ReadmeContext, readmeContext } from "./context.ts";
import { createSection } from "./create.ts";
import { credentialsSection } from "./credentials.ts";
import { errorsSection } from "./errors.ts";
import { operationsSection } from "./operations.ts";
import { oneLine } from "./prose.ts";
import { repeatsSection } from "./repeats.ts";
import { runtimesSection } from "./runtimes.ts";
import { serversSection } from "./servers.ts";

/** What the first line of a generated README begins with. */
export const README_MARK = "<!-- Generated from ";

/** Where people write, in Markdown, what no document can say. It follows the credentials. */
export const BY_HAND = "docs/by-hand.md";

/** A package's README, made of its document, and of what people wrote beside it. */
export function readme(
  target: Target,
  description: Description,
  core: CorePackage,
  prefix: string,
  byHand: string | undefined,
): string {
  const context = readmeContext(target, description, core, prefix, byHand);
  const sources = [target.specLabel, ...(byHand === undefined ? [] : [BY_HAND])].join(" and ");
  const sections = [
    `${README_MARK}${madeFrom(sources, target.command).replace(/--(?=!?>)/g, "- -")} -->`,
    heading(context),
    installSection(context),
    createSection(context),
    callSection(context),
    credentialsSection(context),
    byHand?.trim(),
    serversSection(context),
    errorsSection(context),
    operationsSection(context),
    repeatsSection(context),
    runtimesSection(context),
  ];
  return `${sections.filter((section) => section).join("\n\n")}\n`;
}

function heading({ target, description, main, isInvite }: ReadmeContext): string {
  const { packageName, settings, specLabel } = target;
  const page = settings.repository && `${settings.repository}/blob/HEAD/${specLabel}`;
  const source = page ? `[its OpenAPI document](${page})` : "its OpenAPI document";
  const promise =
    isInvite && repeatsOf(main) !== "idempotent"
      ? " An invitation is sent again only if the first surely wasn't carried out, and every failure says what became of it."
      : "";
  // A line break would let a title begin another block, such as a sample.
  const title = oneLine(description.document.info.title.replaceAll(/\s+/g, " "));
  return `# ${packageName}

A typed \`fetch\` client for ${title}, generated from ${source}.${promise}`;
}

function installSection({ target }: ReadmeContext): string {
  return `## Install

\`\`\`sh
npm install ${target.packageName}
\`\`\``;
}
