import { type CaseName, calls, type Scene } from "./calls.ts";
import type { Members, Vendor, VendorFacts } from "./vendor.ts";

/** What a runtime is told. */
export interface Settings {
  /** The server: cases happen below it, and reports go to it. */
  readonly url: string;
  readonly keepingUrl: string;
  readonly refusingUrl: string;
  readonly vendors: readonly VendorFacts[];
}

/** What was seen of a case with one vendor's client. */
export interface Report {
  readonly name: CaseName;
  readonly vendor: string;
  readonly seen: object;
}

/** Goes through the suite with every vendor's client, and reports each case as soon as it is over. */
export async function runCalls(
  { url, keepingUrl, refusingUrl, vendors }: Settings,
  packages: Readonly<Record<string, Members>>,
): Promise<void> {
  const run = async (vendor: Vendor) => {
    for (const name of Object.keys(calls) as CaseName[]) {
      const corner = `/${name.replaceAll(" ", "-")}/${vendor.name}`;
      const urls = { baseUrl: url + corner, keepingUrl: keepingUrl + corner, refusingUrl };
      const seen = await see(name, { vendor, ...urls });
      await report(url, { name, vendor: vendor.name, seen });
    }
  };
  await Promise.all(
    vendors.map((facts) => run({ ...facts, members: packages[facts.packageName] as Members })),
  );
}

async function see(name: CaseName, scene: Scene): Promise<object> {
  try {
    return await calls[name](scene);
  } catch (error) {
    return { failed: String(error), stack: (error as Error).stack };
  }
}

async function report(url: string, what: Report): Promise<void> {
  // As text, which needs no preflight.
  const response = await fetch(`${url}/report`, { method: "POST", body: JSON.stringify(what) });
  await response.text();
}
