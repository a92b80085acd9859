import ky from "ky";

interface Answer {
  readonly data: { readonly id: string };
}

export async function invite(baseUrl: string, token: string, email: string): Promise<string> {
  const api = ky.create({
    prefix: baseUrl,
    headers: { authorization: `Bearer ${token}`, "x-disable-hooks": "true" },
  });
  const json = { email, name: "Ada", actorRoles: [] };
  const { data } = await api.post("v1/users/invite", { json }).json<Answer>();
  return data.id;
}
