import { createFlatfileClient } from "@invitekit/flatfile";

export async function invite(baseUrl: string, token: string, email: string): Promise<string> {
  const flatfile = createFlatfileClient({ auth: { bearer: token }, baseUrl });
  const { data } = await flatfile.inviteUser({ body: { email, name: "Ada", actorRoles: [] } });
  return data.id;
}
