// Bundled, never run.
import { createFlatfileClient } from "@invitekit/flatfile";

const flatfile = createFlatfileClient({ auth: { bearer: "<access-token>" } });
await flatfile.inviteUser({ body: { email: "ada@example.com", name: "Ada", actorRoles: [] } });
