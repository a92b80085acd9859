interface Answer {
  readonly data: { readonly id: string };
}

export async function invite(baseUrl: string, token: string, email: string): Promise<string> {
  const response = await fetch(`${baseUrl}/v1/users/invite`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "x-disable-hooks": "true",
    },
    body: JSON.stringify({ email, name: "Ada", actorRoles: [] }),
  });
  if (!response.ok) {
    throw new Error(`The invitation was answered ${response.status}.`);
  }
  const { data }: Answer = await response.json();
  return data.id;
}
