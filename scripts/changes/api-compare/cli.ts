import { apiCompare } from "./command.ts";

process.exitCode = await apiCompare(process.argv.slice(2));
