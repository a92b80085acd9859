import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A directory that everything is written below, and an environment that knows of nothing else. */
export interface Sandbox {
  readonly directory: string;
  /** npm's settings of the user; the throw-away credential goes here. */
  readonly userConfig: string;
  readonly environment: NodeJS.ProcessEnv;
  remove(): void;
}

/**
 * What programs need to run, and how they print. An allow-list: what else the environment holds may
 * say where packages come from or go to (`npm_config_registry`, `HTTPS_PROXY`, `NODE_OPTIONS`).
 */
const PASSED_ON = /^(path|lang|lc_\w+|term|no_color|force_color|systemroot|comspec|pathext)$/i;

export function createSandbox(): Sandbox {
  const directory = mkdtempSync(path.join(realpathSync(os.tmpdir()), "invitekit-rehearsal-"));
  const below = (...names: string[]) => path.join(directory, ...names);
  const [home, temporary] = [below("home"), below("tmp")];
  const [userConfig, globalConfig] = [path.join(home, ".npmrc"), below("npmrc")];
  const gitConfig = below("gitconfig");
  mkdirSync(home);
  mkdirSync(temporary);
  writeFileSync(userConfig, "");
  writeFileSync(globalConfig, "");
  // In a container the checkout may be another user's, and git would refuse to read it.
  writeFileSync(gitConfig, "[safe]\n\tdirectory = *\n");
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.test(name));
  const environment = {
    ...Object.fromEntries(passedOn),
    ...{ HOME: home, USERPROFILE: home },
    ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    npm_config_userconfig: userConfig,
    npm_config_globalconfig: globalConfig,
    npm_config_cache: below("cache"),
    npm_config_update_notifier: "false",
    ...{ GIT_CONFIG_GLOBAL: gitConfig, GIT_CONFIG_NOSYSTEM: "1" },
    ...{ GIT_AUTHOR_NAME: "rehearsal", GIT_AUTHOR_EMAIL: "rehearsal@localhost" },
    ...{ GIT_COMMITTER_NAME: "rehearsal", GIT_COMMITTER_EMAIL: "rehearsal@localhost" },
  };
  const remove = () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  return { directory, userConfig, environment, remove };
}
