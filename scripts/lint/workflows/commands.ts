/** Words that lead to a command: `while read`, `if !`, `X=1`. */
const BEFORE_A_COMMAND = /^(?:(?:if|then|elif|else|while|until|do|!|[A-Za-z_]\w*=\S*) )+/;

/** The pieces of a script, outside of a string and within. What isn't another piece is one character. */
const CODE =
  /\\\n#|\)#|\\[\s\S]|'[^']*'|\$['"]|\$\(|\$\{[^}`"'$]*\}|(?<![^\s;|&(])#.*|<<<|<<|[<>]\(|[<>]&\d|&&|\|\||;;|[\s\S]/y;
const STRING = /\\[\s\S]|\$\(|\$\{[^}`"'$]*\}|[\s\S]/y;

const SEPARATORS = ["\n", ";", ";;", "&&", "||", "|", "&"];

/** Ways to run or write something that no command's name shows, and what isn't read here. */
const OPAQUE = ["`", "<<", "<(", ">(", "$'", '$"', ">", "\\\n#", ")#"];

/**
 * The commands of a shell script, each with what it is given, on one line. This knows as much of the shell
 * as our workflows need: what it doesn't know comes out as a command that nobody allows.
 */
export function commandsOf(script: string): string[] {
  const commands: string[] = [];
  // What is begun, from the outside in: the script, a string, a substitution, a string of it.
  const begun = [{ isString: false, text: "" }];
  const current = () => begun.at(-1) ?? { isString: false, text: "" };
  const end = () => {
    const command = `${current().text.trim().replace(/\s+/g, " ")} `;
    commands.push(command.replace(BEFORE_A_COMMAND, "").trim());
    // Its pattern would end the substitution.
    commands.push(...(begun.length > 1 && /^case /.test(command) ? ["$(case"] : []));
    current().text = "";
  };
  for (let at = 0; at < script.length; ) {
    const { isString } = current();
    const pieces = isString ? STRING : CODE;
    pieces.lastIndex = at;
    const [piece] = pieces.exec(script) ?? [""];
    at += piece.length;
    if (OPAQUE.includes(piece) && !(isString && piece === ">")) {
      commands.push(piece);
    } else if (piece === "$(" || (piece === "(" && !isString)) {
      current().text += piece;
      begun.push({ isString: false, text: "" });
    } else if (piece === '"' && isString) {
      const { text = "" } = begun.pop() ?? {};
      current().text += text.replace(/\s/g, "_");
    } else if (piece === '"') {
      begun.push({ isString: true, text: "" });
    } else if (isString) {
      current().text += piece;
    } else if (piece === ")" && begun.length > 1) {
      end();
      begun.pop();
    } else if (piece === ")") {
      // The pattern of a `case`.
      current().text = "";
    } else if (SEPARATORS.includes(piece)) {
      end();
    } else if (!/^#./.test(piece)) {
      const word = piece.startsWith("'") ? piece.slice(1, -1).replace(/\s/g, "_") : piece;
      current().text += piece === "\\\n" ? " " : word;
    }
  }
  end();
  return [...commands, ...(begun.length > 1 ? ["a quote or a bracket isn't closed"] : [])].filter(
    (command) => command !== "",
  );
}
