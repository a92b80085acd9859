// Serves an empty npm registry on a free port of this machine, and keeps it below a directory:
// `node serve.mjs DIRECTORY`, started with an IPC channel, over which it says where it is: `{ url }`.
import path from "node:path";
import { runServer } from "verdaccio";

const directory = path.resolve(process.argv[2]);
const server = await runServer({
  self_path: directory,
  storage: path.join(directory, "storage"),
  auth: { htpasswd: { file: path.join(directory, "users"), max_users: 1 } },
  // No uplink: what wasn't published to it isn't there, and it asks no other registry.
  uplinks: {},
  packages: { "**": { access: "$all", publish: "$authenticated" } },
  web: { enable: false },
  log: { type: "stdout", level: "error" },
});
// Else it may close an idle connection at the moment in which it is used again.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => {
  process.send({ url: `http://127.0.0.1:${server.address().port}/` });
});
// Who started it is gone, however that ended.
process.on("disconnect", () => process.exit());
