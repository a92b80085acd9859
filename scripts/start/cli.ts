import { quickstart } from "./command.ts";

process.exitCode = await quickstart();
