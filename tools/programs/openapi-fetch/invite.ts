import createClient from "openapi-fetch";
import type { paths } from "./client/schema.js";

export async function invite(baseUrl: string, token: string, email: string): Promise<string> {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
  const { data, response } = await client.POST("/v1/users/invite", {
    params: { header: { "X-Disable-Hooks": "true" } },
    body: { email, name: "Ada", actorRoles: [] },
  });
  if (!data) {
    throw new Error(`The invitation was answered ${response.status}.`);
  }
  return data.data.id;
}
