// Loaded before a program: kills it in the midst of its change number KILL_AT of the file system.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let left = Number(process.env.KILL_AT);
const writing = ["appendFileSync", "writeFileSync"];
const others = ["cpSync", "mkdirSync", "mkdtempSync", "renameSync", "rmdirSync", "rmSync"];
for (const name of [...writing, ...others, "symlinkSync"]) {
  const act = fs[name];
  fs[name] = (...args) => {
    if (left === 0) {
      if (writing.includes(name)) {
        const [file, text, ...options] = args;
        act(file, text.slice(0, text.length / 2), ...options);
      }
      process.kill(process.pid, "SIGKILL");
    }
    left -= 1;
    return act(...args);
  };
}
syncBuiltinESMExports();
