import { describe, expect, test } from "vitest";
import { ConfigError, ConnectionError, createFetch } from "../../src/index.js";
import { selfSignedCertificate, trust } from "../support/certificate.js";
import { stopClock } from "../support/clock.js";
import { answerJson } from "../support/faults.js";
import { startFaultyServer } from "../support/faulty-server.js";
import { kinds, user } from "../support/kinds.js";
import { attempt, expectError, outcomeOf } from "../support/outcome.js";
import { createExampleClient, secrets } from "../support/vendor.js";

describe.each(kinds)("$kind", ({ call, operation, line, status }) => {
  test.each([
    ["that nobody vouches for", "DEPTH_ZERO_SELF_SIGNED_CERT", "localhost", undefined, false],
    ["of another name", "ERR_TLS_CERT_ALTNAME_INVALID", "other.example", undefined, true],
    ["that has expired", "CERT_HAS_EXPIRED", "localhost", "210101000000Z", true],
  ] as const)("%s: not sent, not tried again", async (_what, code, name, until, isTrusted) => {
    const clock = stopClock();
    const tls = selfSignedCertificate(name, until);
    if (isTrusted) {
      trust(tls.cert);
    }
    const server = await startFaultyServer(answerJson(user, status), { tls });
    const client = createExampleClient({ baseUrl: server.url });
    const { error } = await outcomeOf((options) => call(client, options), clock, server);
    expectError(error, ConnectionError, {
      operation,
      delivery: "not-sent",
      code,
      attempts: [attempt({ code, delivery: "not-sent" })],
    });
    expect(server.requests).toEqual([]);
  });

  test("in order: sent", async () => {
    const clock = stopClock();
    const tls = selfSignedCertificate("localhost");
    trust(tls.cert);
    const server = await startFaultyServer(answerJson(user, status), { tls });
    const client = createExampleClient({ baseUrl: server.url });
    const { data } = await outcomeOf((options) => call(client, options), clock, server);
    expect(data).toEqual(user);
    expect(server.lines()).toEqual([line]);
  });
});

test.each(["rejectUnauthorized", "insecure", "ca", "agent", "dispatcher", "tls"])(
  "no option `%s` switches the verification off",
  (name) => {
    const options = { baseUrl: "https://localhost", auth: secrets, [name]: false };
    for (const create of [createExampleClient, createFetch]) {
      expect(() => create(options)).toThrow(ConfigError);
      expect(() => create(options)).toThrow(expect.objectContaining({ option: name }));
    }
  },
);
