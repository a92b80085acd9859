import { createClient } from "./client/client/index.js";
import { inviteUser } from "./client/index.js";

export async function invite(baseUrl: string, token: string, email: string): Promise<string> {
  const client = createClient({ baseUrl, auth: token });
  const { data } = await inviteUser({
    client,
    headers: { "X-Disable-Hooks": "true" },
    body: { email, name: "Ada", actorRoles: [] },
    throwOnError: true,
  });
  return data.data.id;
}
