// Bundled, never run.
import { FlatfileClient } from "@flatfile/api";

const flatfile = new FlatfileClient({ token: "<access-token>" });
await flatfile.users.createAndInvite({ email: "ada@example.com", name: "Ada", actorRoles: [] });
