import type { Client } from "../compare-faults/client.ts";
import { startQuotaServer, type Told } from "./quota-server.ts";

/** How a list of people is invited. */
export interface Setting {
  readonly told: Told;
  readonly people: number;
  /** How many calls are under way at a time; as many as people, if all begin at once. */
  readonly atATime: number;
}

/** What became of it. */
export interface Result extends Setting {
  /** The client's name. */
  readonly client: string;
  /** Calls that didn't end as sent. */
  readonly failed: number;
  readonly invitedTwice: number;
  readonly notInvited: number;
  readonly requests: number;
  readonly seconds: number;
}

/** What the vendor allows. */
export const PER_SECOND = 10;

/** A plain loop of workers, as a program that knows nothing of the quota has it. */
export async function runBulk(client: Client, setting: Setting): Promise<Result> {
  const { told, people, atATime } = setting;
  const server = await startQuotaServer(PER_SECOND, told, client.answer);
  const invite = client.connect({ baseUrl: server.url, token: "not-a-real-credential" });
  const startedAt = performance.now();
  let next = 0;
  let failed = 0;
  async function work(): Promise<void> {
    while (next < people) {
      next += 1;
      const { kind } = await invite(`person.${next}@example.com`);
      failed += kind === "sent" ? 0 : 1;
    }
  }
  await Promise.all(Array.from({ length: atATime }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  server.close();
  const times = [...server.invitations.values()];
  return {
    client: client.name,
    ...setting,
    failed,
    invitedTwice: times.filter((each) => each > 1).length,
    notInvited: people - times.length,
    requests: server.requests(),
    seconds: Math.round(seconds * 10) / 10,
  };
}

/** How many times as long as the quota makes it take at least. */
export function timesTheLeast({ people, seconds }: Result): number {
  return Math.round((seconds * PER_SECOND * 100) / people) / 100;
}
