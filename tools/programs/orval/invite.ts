import { inviteUser } from "./client/index.js";
import { settings } from "./settings.js";

export async function invite(baseUrl: string, token: string, email: string): Promise<string> {
  settings.baseUrl = baseUrl;
  const { data, status } = await inviteUser(
    { email, name: "Ada", actorRoles: [] },
    { headers: { authorization: `Bearer ${token}`, "x-disable-hooks": "true" } },
  );
  if (status !== 200) {
    throw new Error(`The invitation was answered ${status}.`);
  }
  return data.data.id;
}
