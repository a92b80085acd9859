import { expect, test } from "vitest";
import { trustedCertificate } from "../compare-faults/certificate.ts";
import { invitekitClients } from "../compare-faults/clients/invitekit.ts";
import { FAULTS } from "../compare-faults/faults.ts";
import { observe } from "../compare-faults/observe.ts";
import { judge } from "../compare-faults/verdict.ts";

const certificate = trustedCertificate();
const clients = await invitekitClients();

test.each(FAULTS)("$title", async (fault) => {
  for (const client of clients) {
    const seen = await observe(client, fault, certificate);
    expect(seen.invitations).toBeLessThanOrEqual(1);
    expect(judge(seen.outcome, seen.invitations)).toMatch(/^(right|says unknown)$/);
    expect(seen.elsewhereGot).toEqual({ token: false, email: false });
    expect(seen.errorHolds).toEqual({ token: false, email: false });
  }
});
