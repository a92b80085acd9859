import { isMap, isScalar, type LineCounter, type YAMLMap } from "yaml";
import { relativePath } from "../document/paths.ts";
import { UsageError } from "../document/problems.ts";

/** A map of redocly.yaml, by which an error finds its place. */
export interface RegistryNode {
  readonly value: Readonly<Record<string, unknown>>;
  /** A member that is a map, undefined if there is none, or a UsageError if it is anything else. */
  member(key: string, name: string): RegistryNode | undefined;
  /** An error about the map, or about one of its members. The message begins with which. */
  refusal(message: string, key?: string, isAboutMember?: boolean): UsageError;
}

export function registryNode(
  map: YAMLMap,
  name: string,
  file: string,
  lines: LineCounter,
  start: number = map.range?.[0] ?? 0,
): RegistryNode {
  const offsetOf = (key: string | undefined): number => {
    const found = map.items.find((each) => isScalar(each.key) && each.key.value === key)?.key;
    return (isScalar(found) ? found.range?.[0] : undefined) ?? start;
  };
  const placeOf = (key: string | undefined) => {
    const { line, col } = lines.linePos(offsetOf(key));
    return { file: relativePath(file), line, column: col };
  };
  return {
    value: map.toJSON(),
    member(key, own) {
      const value = map.get(key, true);
      if (value === undefined) {
        return undefined;
      }
      if (!isMap(value)) {
        throw new UsageError(`${own} must be an object.`, placeOf(key));
      }
      return registryNode(value, own, file, lines, offsetOf(key));
    },
    refusal(message, key, isAboutMember = false) {
      const subject = isAboutMember ? `${name}.${key}` : name;
      return new UsageError(`${subject} ${message}`, placeOf(key));
    },
  };
}
