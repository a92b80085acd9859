import { table } from "../text/markdown.ts";
import { upperFirst } from "../text/words.ts";
import { coreLink, type ReadmeContext } from "./context.ts";
import { limited } from "./limits.ts";
import { code, forTable, listed, oneLine } from "./prose.ts";

/** The credentials of the document's security: what each is, where it is sent, which go together. */
export function credentialsSection({ core, description }: ReadmeContext): string | undefined {
  const { alternatives, schemes, byOperation, isRequired } = description.security;
  if (schemes.size === 0) {
    return undefined;
  }
  const told = limited(
    [...schemes],
    (count) => `\n\n${count} more are in the type of the option \`auth\`.`,
  );
  const rows = told.first.map(([name, { header, prefix = "", doc }]) => [
    forTable(code(name)),
    forTable(code(`${header}: ${prefix}<${name}>`)),
    oneLine(doc, 300),
  ]);
  const choices = limited(alternatives, (count) => ` or one of ${count} more`);
  const forms = choices.first.map((names) => code(`{ ${names.join(", ")} }`));
  const choice =
    forms.length > 1
      ? `\`auth\` is ${forms.join(" or ")}${choices.others}.`
      : `\`auth\` is ${forms.join()}.`;
  const free = [...byOperation].filter(([, sets]) => sets.length === 0).map(([id]) => id);
  const exempt =
    !isRequired && free.length > 0
      ? ` ${upperFirst(listed(free, "operations"))} ${free.length === 1 ? "needs" : "need"} none.`
      : "";
  return `## Credentials

${choice} A request carries only the credentials that its operation lists.${exempt}

${table(["credential", "sent as", "what it is"], rows)}${told.others}

Each is a string, or a function that fetches it. The function is called before each request, so let it cache, and [once more after a 401](${linkOf(core)}), after which the request is sent again. \`auth\` itself may be such a function, for the whole set. No environment variable is read.`;
}

function linkOf(core: ReadmeContext["core"]): string {
  return /\((.*)\)$/.exec(coreLink(core, "", "credentials"))?.[1] ?? "";
}
