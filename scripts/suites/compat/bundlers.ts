import { createRequire } from "node:module";
import path from "node:path";
import { rolldown } from "rolldown";

/** A module that runs in browsers, and what the bundler had to complain about. */
export interface Bundled {
  readonly file: string;
  readonly warnings: readonly string[];
}

/** Bundles a program for browsers, minified, as a module. Rejects where the bundler fails. */
export type Bundler = (entry: string) => Promise<Bundled>;

/** The bundlers by the name of their package, each with what it takes as it is. */
export function loadBundlers(tools: string): Readonly<Record<string, Bundler>> {
  const require = createRequire(path.join(tools, "package.json"));
  return {
    esbuild: async (entry) => {
      const { build } = require("esbuild") as Esbuild;
      const file = outputOf(entry, "esbuild");
      const { warnings } = await build({
        entryPoints: [entry],
        outfile: file,
        bundle: true,
        format: "esm",
        logLevel: "silent",
        minify: true,
        platform: "browser",
        target: "es2022",
      });
      return { file, warnings: warnings.map(({ text }) => text) };
    },

    rolldown: async (entry) => {
      const warnings: string[] = [];
      const file = outputOf(entry, "rolldown");
      const bundle = await rolldown({
        input: entry,
        onLog: (_level, { message }) => warnings.push(message),
        platform: "browser",
      });
      await bundle.write({ file, minify: true });
      await bundle.close();
      return { file, warnings };
    },

    vite: async (entry) => {
      const { build, createLogger } = require("vite") as Vite;
      const warnings: string[] = [];
      const warn = (message: string) => warnings.push(message);
      const file = outputOf(entry, "vite");
      await build({
        root: path.dirname(entry),
        configFile: false,
        customLogger: { ...createLogger("silent"), warn, warnOnce: warn },
        logLevel: "warn",
        build: {
          emptyOutDir: false,
          outDir: path.dirname(file),
          rolldownOptions: { input: entry, output: { entryFileNames: path.basename(file) } },
        },
      });
      return { file, warnings };
    },

    webpack: async (entry) => {
      const webpack = require("webpack") as Webpack;
      const file = outputOf(entry, "webpack");
      const stats = await new Promise<Stats>((resolve, reject) => {
        const options = {
          context: path.dirname(entry),
          entry,
          experiments: { outputModule: true },
          mode: "production",
          output: { filename: path.basename(file), module: true, path: path.dirname(file) },
          target: ["web", "es2022"],
        };
        webpack(options, (error, result) => (error ? reject(error) : resolve(result)));
      });
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      if (errors[0]) {
        throw new Error(errors[0].message);
      }
      return { file, warnings: warnings.map(({ message }) => message) };
    },
  };
}

function outputOf(entry: string, bundler: string): string {
  return path.join(path.dirname(entry), bundler, path.basename(entry));
}

// What is used of those whose types are installed with them, when they are first needed.

interface Esbuild {
  build(options: object): Promise<{ readonly warnings: readonly { readonly text: string }[] }>;
}

interface Vite {
  build(options: object): Promise<unknown>;
  createLogger(level: "silent"): object;
}

type Webpack = (options: object, callback: (error: Error | null, stats: Stats) => void) => void;

interface Stats {
  toJson(options: object): Readonly<Record<"errors" | "warnings", readonly { message: string }[]>>;
}
