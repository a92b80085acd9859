/** What a lockfile says of a package. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly hasInstallScript: boolean;
}

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** The packages that a lockfile takes from a registry. */
export function lockedPackages(lockfile: string): LockedPackage[] {
  const { packages = {} }: { packages?: Readonly<Record<string, Entry>> } = JSON.parse(lockfile);
  return Object.entries(packages).flatMap(([place, entry]) => {
    const [, folder] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place) ?? [];
    if (folder === undefined || entry.link || entry.version === undefined) {
      return [];
    }
    const { name = folder, version, hasInstallScript = false } = entry;
    return [{ name, version, hasInstallScript }];
  });
}

/** What a lockfile has that another doesn't, once each. */
export function newPackages(before: string, after: string): LockedPackage[] {
  const id = ({ name, version }: LockedPackage) => `${name}@${version}`;
  const known = new Set(lockedPackages(before).map(id));
  const found = lockedPackages(after).filter((each) => !known.has(id(each)));
  return [...new Map(found.map((each) => [id(each), each])).values()];
}
