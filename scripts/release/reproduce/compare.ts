import { execFileSync } from "node:child_process";
import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { temporaryDirectory } from "../../lib/temporary.ts";

/** What distinguishes two tarballs of a package, each as a text for people; none, if no byte does. */
export function differences(one: string, other: string): string[] {
  if (readFileSync(one).equals(readFileSync(other))) {
    return [];
  }
  const [before, after] = [unpack(one), unpack(other)];
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  const found = files.flatMap((file) => {
    const difference = differenceOf(before.get(file), after.get(file));
    return difference === undefined ? [] : [`${file} ${difference}`];
  });
  // Times, owners, the order of files, or how they were compressed.
  return found.length > 0 ? found : ["the files are the same, but not how they are packed"];
}

interface PackedFile {
  readonly mode: number;
  readonly content: Buffer;
}

function differenceOf(one: PackedFile | undefined, other: PackedFile | undefined) {
  if (one === undefined || other === undefined) {
    return `is in the ${one === undefined ? "second" : "first"} alone`;
  }
  if (!one.content.equals(other.content)) {
    return `differs from byte ${firstDifference(one.content, other.content)} on`;
  }
  if (one.mode !== other.mode) {
    return `has mode ${one.mode.toString(8)} in the first, ${other.mode.toString(8)} in the second`;
  }
  return undefined;
}

function firstDifference(one: Buffer, other: Buffer): number {
  const index = one.findIndex((byte, at) => byte !== other[at]);
  return index === -1 ? one.length : index;
}

/** The files of a tarball by path, without npm's folder `package`. */
function unpack(tarball: string): ReadonlyMap<string, PackedFile> {
  using unpacked = temporaryDirectory("unpacked");
  const directory = unpacked.path;
  execFileSync("tar", ["-xpzf", tarball, "-C", directory, "--strip-components=1"]);
  const files = globSync("**", { cwd: directory, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [
      path.relative(directory, file).replaceAll(path.sep, "/"),
      { mode: statSync(file).mode & 0o777, content: readFileSync(file) },
    ]),
  );
}
