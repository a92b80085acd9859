import { typePrefix } from "@invitekit/generator";
import type { Invitation } from "./invitation.ts";

/** Sent as every credential. The mock server only checks that there is one. */
export const PLACEHOLDER_CREDENTIAL = "not-a-real-credential";

/** Calls a method of a client, whose real types are its vendor's own. */
export type Client = (method: string, ...args: unknown[]) => Promise<unknown>;

/** The name of the function that creates the client. */
export function factoryName({ vendor }: Invitation): string {
  return `create${typePrefix(vendor.packageName)}Client`;
}

/** Creates the client of a built package as a user would, but for the mock server's URL. */
export async function createClient(invitation: Invitation, baseUrl: string): Promise<Client> {
  const { schemes, vendor } = invitation;
  const members = await importBuilt(vendor.packageName);
  const create = membersOf(members, vendor.packageName)(factoryName(invitation));
  const auth = Object.fromEntries(schemes.map((name) => [name, PLACEHOLDER_CREDENTIAL]));
  const client = membersOf(create({ ...(schemes.length > 0 && { auth }), baseUrl }), "The client");
  return async (method, ...args) => client(method)(...args);
}

async function importBuilt(packageName: string): Promise<unknown> {
  try {
    return await import(packageName);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") {
      throw new Error(`${packageName} isn't built: run \`npm ci\` and \`npm run build\`.`);
    }
    throw error;
  }
}

/** Finds functions by their name. One that is missing was renamed since the last build. */
function membersOf(owner: unknown, title: string) {
  return (name: string): ((...args: unknown[]) => unknown) => {
    const member = (owner as Record<string, unknown>)[name];
    if (typeof member !== "function") {
      throw new Error(`${title} has no \`${name}\`: run \`npm run build\`.`);
    }
    return (...args) => member.apply(owner, args);
  };
}
