import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** What is used of API Extractor, whose types are installed with it, when it is first needed. */
interface ApiExtractor {
  readonly Extractor: {
    invoke(config: object, options: object): { readonly succeeded: boolean };
  };
  readonly ExtractorConfig: { prepare(options: object): object };
}

interface Message {
  readonly logLevel: string;
  readonly text: string;
  handled: boolean;
}

/**
 * Writes the declarations that users of a package see, sorted by name, as API Extractor reports them. The
 * entry is a file of declarations, relative to the package's directory.
 */
export type Extract = (directory: string, declarations: string) => string;

// As a program of ours would be compiled.
const COMPILER_OPTIONS = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** Extracts with the API Extractor that is installed in a directory, and leaves its files in another. */
export function loadExtractor(tools: string, scratch: string): Extract {
  const load = createRequire(path.join(tools, "package.json"));
  const { Extractor, ExtractorConfig } = load("@microsoft/api-extractor") as ApiExtractor;

  return (directory, declarations) => {
    const problems: string[] = [];
    const entry = path.join(directory, declarations);
    const types = hasCommand(directory) ? ["node"] : [];
    const folder = path.join(scratch, path.basename(directory));
    mkdirSync(folder, { recursive: true });
    const silent = { default: { logLevel: "none" } };
    const config = ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: path.join(directory, "package.json"),
      configObject: {
        projectFolder: directory,
        mainEntryPointFilePath: entry,
        newlineKind: "lf",
        compiler: {
          overrideTsconfig: { compilerOptions: { ...COMPILER_OPTIONS, types }, files: [entry] },
        },
        apiReport: {
          enabled: true,
          // What isn't exported but is part of what is: a compiler sees it, too.
          includeForgottenExports: true,
          reportFileName: "report.api.md",
          reportFolder: folder,
          reportTempFolder: path.join(folder, "temp"),
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          compilerMessageReporting: { default: { logLevel: "error" } },
          extractorMessageReporting: silent,
          tsdocMessageReporting: silent,
        },
      },
    });
    const { succeeded } = Extractor.invoke(config, {
      localBuild: true,
      messageCallback(message: Message) {
        message.handled = true;
        if (message.logLevel === "error") {
          problems.push(message.text);
        }
      },
    });
    if (!succeeded) {
      throw new Error(`API Extractor can't read ${entry}:\n${problems.join("\n")}`);
    }
    return readFileSync(path.join(folder, "report.api.md"), "utf8");
  };
}

/** Whether a package has a command, and so runs on Node alone: its types may need Node's. */
function hasCommand(directory: string): boolean {
  return "bin" in JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
}
