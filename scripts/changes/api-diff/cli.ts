import { ownTemporaryDirectory } from "../../lib/temporary.ts";
import { apiDiff } from "./command.ts";

ownTemporaryDirectory("api-diff");
process.exitCode = await apiDiff(process.argv.slice(2));
