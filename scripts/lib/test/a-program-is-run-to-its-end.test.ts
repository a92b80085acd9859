import { expect, test, vi } from "vitest";
import { run, runToEnd } from "../run.ts";

const node = (code: string, options?: Parameters<typeof run>[2]) =>
  run(process.execPath, ["--eval", code], options);

test("what it prints is the result", async () => {
  expect(await node('console.log("out"); console.error("err")')).toBe("out\n");
});

test("a failure shows the command, how it ended, and both outputs", async () => {
  const failing = node('console.log("out"); console.error("err"); process.exitCode = 3');
  await expect(failing).rejects.toThrow(/--eval .* failed \(exit code 3\):\nout\nerr$/s);
});

test("a program that there isn't is named", async () => {
  await expect(run("no-such-program", [])).rejects.toThrow("no-such-program");
});

test("it finds what it is given in its environment, and nothing else", async () => {
  vi.stubEnv("OUTER", "outer");
  const names = "console.log(Object.keys(process.env).sort().join())";
  const [given] = (await node(names, { env: { INNER: "1" } })).trim().split(",");
  expect(given).toBe("INNER");
  expect(await node("console.log(process.env.OUTER)")).toBe("outer\n");
  expect(await node("console.log(process.env.OUTER)", { env: {} })).toBe("undefined\n");
  vi.unstubAllEnvs();
});

test("a character that comes in two chunks is whole", async () => {
  // After one byte, whatever is read by an even number of them ends within a character.
  const text = `x${"é".repeat(50_000)}`;
  expect((await node(`process.stdout.write(${JSON.stringify(text)})`)) === text).toBe(true);
});

test("one that is told to stop is waited for, and the reason is the error", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  let id: number | undefined;
  const stopping = runToEnd(process.execPath, ["--eval", "setInterval(() => {}, 1e6)"], {
    signal: controller.signal,
    onStart: (each) => {
      id = each;
      controller.abort(reason);
    },
  });
  await expect(stopping).rejects.toBe(reason);
  expect(() => process.kill(id as number, 0)).toThrow("ESRCH");
});

test("nothing is started for a signal that has fired", async () => {
  const onStart = vi.fn();
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(runToEnd("node", [], { signal, onStart })).rejects.toThrow("enough");
  expect(onStart).not.toHaveBeenCalled();
});
