import { expect, test } from "vitest";
import { fits } from "../../src/project/installed-core.ts";

test.each([
  ["1.2.3", "1.2.3", true],
  ["1.3.0", "1.2.3", true],
  ["1.2.2", "1.2.3", false],
  ["1.1.9", "1.2.3", false],
  ["2.0.0", "1.2.3", false],
  ["1.2.3-rc.1", "1.2.3", false],
  ["1.3.0-rc.1", "1.2.3", false],
  ["0.2.4", "0.2.3", true],
  ["0.3.0", "0.2.3", false],
  ["0.0.0", "0.0.0", true],
  ["0.0.1", "0.0.0", false],
])("%s where ^%s is needed: %s", (version, wanted, does) => {
  expect(fits(version, wanted)).toBe(does);
});
