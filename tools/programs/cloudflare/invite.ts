import Cloudflare from "cloudflare";

export async function invite(baseURL: string, apiToken: string, email: string): Promise<string> {
  const cloudflare = new Cloudflare({ apiToken, baseURL });
  const { id } = await cloudflare.accounts.members.create({
    account_id: "023e105f4ecef8ad",
    email,
    roles: ["3536bcfad5faccb9"],
  });
  return id ?? "";
}
