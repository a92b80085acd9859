import { isObject } from "@invitekit/generator/document";
import { compareStatements, type Difference, inside } from "./difference.ts";
import type { Node } from "./documents.ts";
import { type Comparison, compareParts } from "./parts.ts";
import type { SchemaReader } from "./schema-reader.ts";

/** Compares the bodies of what has `content`, by media type; a charset makes none another. */
export function compareContents(ours: Node, theirs: Node, comparison: Comparison): Difference[] {
  const { readers, compare } = comparison;
  const our = readContent(ours, readers.ours);
  const their = readContent(theirs, readers.theirs);
  const types = [...new Set([...our.keys(), ...their.keys()])];
  return types.flatMap((type) => {
    const [one, other] = [our.get(type), their.get(type)];
    if (one === undefined || other === undefined) {
      const [ourPart, theirPart] = [
        { node: one, holder: ours },
        { node: other, holder: theirs },
      ];
      return compareParts(type, ourPart, theirPart, comparison, (media, { describe }) =>
        describe(media.schema ?? true),
      );
    }
    const differences = [
      ...compare(one.schema ?? true, other.schema ?? true),
      ...compareEncodings(one, other, comparison),
    ];
    return types.length === 1 ? differences : inside(type, differences);
  });
}

/** The schema of the first body in a few words. */
export function describeContent({ content }: Node, { describe }: SchemaReader): string {
  const [media] = Object.values(isObject(content) ? content : {});
  return isObject(media) ? describe(media.schema ?? true) : "no body";
}

/** How the parts of a form are sent. */
function compareEncodings(ours: Node, theirs: Node, { readers }: Comparison): Difference[] {
  const our = isObject(ours.encoding) ? ours.encoding : {};
  const their = isObject(theirs.encoding) ? theirs.encoding : {};
  const names = new Set([...Object.keys(our), ...Object.keys(their)]);
  return [...names].flatMap((name) =>
    ["contentType", "style", "explode"].flatMap((member) =>
      compareStatements(
        [`.${name}`, `encoding ${member}`],
        stateEncoding(our[name], member, ours, readers.ours),
        stateEncoding(their[name], member, theirs, readers.theirs),
      ),
    ),
  );
}

function stateEncoding(encoding: unknown, member: string, media: Node, { document }: SchemaReader) {
  const node = isObject(encoding) ? encoding : {};
  const text = node[member] === undefined ? null : String(node[member]);
  return { text, place: () => document.place(isObject(encoding) ? encoding : media) };
}

function readContent({ content }: Node, { document }: SchemaReader): Map<string, Node> {
  const entries = Object.entries(isObject(content) ? content : {});
  return new Map(
    entries.map(([type, media]) => [
      (type.split(";")[0] ?? "").trim().toLowerCase(),
      document.resolve(media),
    ]),
  );
}
