/** The person in the body of an invitation. */
export interface Invited {
  readonly value: string;
  /** Where it stands in the body: `user.email`. */
  readonly member: string;
}

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Who is invited: the first e-mail address, else what is named like one or like a user's name. */
export function findInvited(body: unknown): Invited {
  const texts = listTexts(body);
  const names = [/e-?mail$/i, /(user_?name|login)$/i, /name$/i];
  const candidates = [
    texts.find(({ value }) => ADDRESS.test(value)),
    ...names.map((name) => texts.find(({ member }) => name.test(member))),
  ];
  return (
    candidates.find((candidate) => candidate !== undefined) ?? { value: "somebody", member: "" }
  );
}

/** `ada@example.com (user.email)` */
export function describeInvited({ value, member }: Invited): string {
  const isPlaceholder = /e-?mail$/i.test(member) && !ADDRESS.test(value);
  const remark = isPlaceholder ? ", which the vendor's sample leaves open" : "";
  return member === "" ? value : `${value} (${member}${remark})`;
}

function listTexts(node: unknown, member = ""): Invited[] {
  if (typeof node === "string") {
    return [{ value: node, member }];
  }
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) =>
    listTexts(value, member === "" ? key : `${member}.${key}`),
  );
}
