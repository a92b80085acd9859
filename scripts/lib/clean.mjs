// Empties the package's build, so that nothing which its sources no longer have is packed.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
