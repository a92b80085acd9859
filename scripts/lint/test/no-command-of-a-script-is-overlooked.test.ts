import { expect, test } from "vitest";
import { commandsOf } from "../workflows/commands.ts";

test("what a script runs is read as the shell reads it", () => {
  const script = `
    registry=$(npm config get registry) # evil
    while read -r name; do
      case "$(jq -r '.a | .b' <<< "$name")" in
        200) echo "it's; # $name" >&2 ;;
        *) ! test a \\
          -eq b && exit 1
      esac
    done < list`;
  expect(commandsOf(script)).toEqual([
    "npm config get registry",
    "read -r name",
    "jq -r .a_|_.b <<< $name",
    "case $( in",
    "echo it's;_#_$name >&2",
    "test a -eq b",
    "exit 1",
    "esac",
    "done < list",
  ]);
});

test.each([
  'echo "a #"; evil',
  "echo # don't \\\nevil 'x'",
  "echo \"it's $(evil) it's\"",
  'echo "$(echo "$(evil)")"',
  "echo $(case x in a) evil;; esac)",
  "case a in a) evil ;; esac",
  "( evil )",
  "echo | evil",
  "echo & evil",
  "X='1 2' evil",
  'echo "\\""; evil; echo "\\""',
  "echo \\' ; evil ; echo \\'",
  `echo \${a:-$(evil)}`,
  "if ! evil; then echo; fi",
  "e'vi'l",
])("%j runs evil", (script) => {
  expect(commandsOf(script)).toContainEqual(expect.stringMatching(/(^| )evil/));
  const allowed = /^(echo|esac|fi|case)\b/;
  expect(commandsOf(script).filter((command) => !allowed.test(command))).not.toEqual([]);
});

test.each([
  ["echo `evil`", "`"],
  ["echo <(evil)", "<("],
  ["echo <<E\n$(evil)\nE", "<<"],
  ["$'\\'' ; evil ; ''", "$'"],
  ["echo evil > ~/.npmrc", ">"],
  ["echo $(a)# ; evil", ")#"],
  ["echo a\\\n# ; evil", "\\\n#"],
  ['echo "', "a quote or a bracket isn't closed"],
])("%j comes out as a command that nobody allows", (script, command) => {
  expect(commandsOf(script)).toContain(command);
});
