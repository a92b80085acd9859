import { setConfig } from "./client/.kubb/fetch.js";
import { inviteUser } from "./client/index.js";

export async function invite(baseURL: string, token: string, email: string): Promise<string> {
  setConfig({
    baseURL,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });
  const { data, status } = await inviteUser(
    { email, name: "Ada", actorRoles: [] },
    { "X-Disable-Hooks": "true" },
  );
  if (status !== 200) {
    throw new Error(`The invitation was answered ${status}.`);
  }
  return data.data.id;
}
