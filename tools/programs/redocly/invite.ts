import { createClient, OPERATIONS, type Ops } from "./client/index.js";

export async function invite(serverUrl: string, token: string, email: string): Promise<string> {
  const client = createClient<Ops>(OPERATIONS, { serverUrl, auth: { bearer: token } });
  const { data } = await client.inviteUser({
    headers: { "X-Disable-Hooks": "true" },
    body: { email, name: "Ada", actorRoles: [] },
  });
  return data.id;
}
