import { FlatfileClient } from "@flatfile/api";

// It sends `Keep-Alive: timeout=200`, which Node's fetch refuses. A header that is undefined isn't sent,
// though the types don't know that.
const headers = { "Keep-Alive": undefined as unknown as string };

export async function invite(apiUrl: string, token: string, email: string): Promise<string> {
  const flatfile = new FlatfileClient({ token, apiUrl });
  const request = { email, name: "Ada", actorRoles: [] };
  const { data } = await flatfile.users.createAndInvite(request, { headers });
  return data.id;
}
