// Bundled, never run.
import ky from "ky";

await ky
  .post("https://api.x.flatfile.com/v1/users/invite", {
    headers: { authorization: "Bearer <access-token>", "x-disable-hooks": "true" },
    json: { email: "ada@example.com", name: "Ada", actorRoles: [] },
  })
  .json();
