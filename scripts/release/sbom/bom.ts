import { createHash } from "node:crypto";

/** What this needs of a CycloneDX document. */
export interface Bom {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly externalReferences?: readonly { readonly type: string; readonly url: string }[];
}

/**
 * The bill of materials of a package, made from that of a project which has installed it. The same
 * packages give the same bytes: its time is that of the commit, its serial number comes from its content.
 */
export function bomOfPackage(consumer: Bom, name: string, time: Date): Bom {
  const components = consumer.components.map(withoutFiles);
  const component = components.find((each) => each.name === name);
  if (component === undefined) {
    throw new Error(`${name} isn't among what was installed.`);
  }
  const project = consumer.metadata.component["bom-ref"];
  const document: Bom = {
    ...consumer,
    metadata: { ...consumer.metadata, timestamp: time.toISOString(), component },
    components: components.filter((each) => each !== component),
    dependencies: consumer.dependencies.filter(({ ref }) => ref !== project),
  };
  return { ...document, serialNumber: serialNumberOf({ ...document, serialNumber: "" }) };
}

/** The tarball's place on this machine is nobody's business, and another one each time. */
function withoutFiles(component: Component): Component {
  const { externalReferences = [] } = component;
  return {
    ...component,
    externalReferences: externalReferences.filter(({ url }) => !url.startsWith("file:")),
  };
}

/** A UUID of version 8, whose maker chooses the bits. */
function serialNumberOf(document: Bom): string {
  const hash = createHash("sha256").update(JSON.stringify(document)).digest("hex");
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
