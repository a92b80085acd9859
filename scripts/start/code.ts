import { camelCase, literal } from "@invitekit/generator/text";
import { factoryName } from "../repository/invitation/client.ts";
import { type Invitation, operationInput } from "../repository/invitation/invitation.ts";

/** The invitation as three statements, with what the document requires of its body. */
export function invitationCode(invitation: Invitation, indent: string): string {
  const { vendor, operation, schemes, requiredBody } = invitation;
  const factory = factoryName(invitation);
  const client = camelCase(vendor.title);
  const auth = Object.fromEntries(schemes.map((name) => [name, `<${name}>`]));
  const input = operationInput(invitation, requiredBody);
  const statements = [
    `import { ${factory} } from ${JSON.stringify(vendor.packageName)};`,
    call(`const ${client} = ${factory}`, schemes.length > 0 ? { auth } : undefined, indent),
    call(`await ${client}.${operation}`, input, indent),
  ];
  return statements.map((statement) => `${indent}${statement}\n`).join("");
}

function call(start: string, argument: object | undefined, indent: string): string {
  // What follows the literal takes one column more than the comma that it leaves room for.
  const before = `${indent}${start}(`.length + 1;
  return `${start}(${argument === undefined ? "" : literal(argument, indent, before)});`;
}
