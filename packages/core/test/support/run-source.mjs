// Lets plain Node run the sources: "./x.js" is "./x.ts", as it is for the type checker.
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const isSource =
      specifier.startsWith(".") && context.parentURL?.includes("/packages/core/src/");
    return next(isSource ? specifier.replace(/\.js$/, ".ts") : specifier, context);
  },
});
