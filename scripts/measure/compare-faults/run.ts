import { trustedCertificate } from "./certificate.ts";
import type { Client } from "./client.ts";
import { cloudflareClients } from "./clients/cloudflare.ts";
import { flatfileSdkClients } from "./clients/flatfile-sdk.ts";
import { invitekitClients } from "./clients/invitekit.ts";
import { openapiFetchClients } from "./clients/openapi-fetch.ts";
import { redoclyClients } from "./clients/redocly.ts";
import type { Fault } from "./fault.ts";
import { FAULTS } from "./faults.ts";
import { type Observation, observe } from "./observe.ts";

/** Every client, in the order of the columns. */
export async function allClients(): Promise<Client[]> {
  return [
    ...(await invitekitClients()),
    ...openapiFetchClients(),
    ...(await redoclyClients()),
    ...flatfileSdkClients(),
    ...cloudflareClients(),
  ];
}

/** Drives every client into every fault. */
export async function compare(
  clients: readonly Client[],
  onDone: (fault: Fault) => void,
): Promise<Observation[]> {
  const certificate = trustedCertificate();
  const observations: Observation[] = [];
  for (const fault of FAULTS) {
    // Which header holds the credential makes a difference only to redirects.
    const driven = clients.filter(
      ({ credential }) => credential === "bearer" || fault.isRedirect === true,
    );
    // Each client has its own servers, so that none disturbs another.
    const runs = driven.map((client) => observe(client, fault, certificate));
    observations.push(...(await Promise.all(runs)));
    onDone(fault);
  }
  return observations;
}
