import { strong, table } from "@invitekit/generator/text";
import type { BulkMeasure } from "./bulk-measure.ts";
import { type Result, timesTheLeast } from "./run.ts";

/** A row for each level and kind of server, with what became of it by each client. */
export function bulkTable({ clients, results }: BulkMeasure): string {
  const [first] = clients;
  const rows = results
    .filter(({ client }) => client === first?.name)
    .map(({ told, people, atATime }) => [
      told,
      `${people.toLocaleString("en")}, ${atATime === people ? "all at once" : `${atATime} at a time`}`,
      ...clients.map(({ name }) => {
        const found = results.find(
          (each) =>
            each.client === name &&
            each.told === told &&
            each.atATime === atATime &&
            each.people === people,
        );
        return found ? cell(found) : "";
      }),
    ]);
  return table(["the server says", "people", ...clients.map(({ name }) => name)], rows);
}

function cell(result: Result): string {
  const { failed, invitedTwice, requests, seconds } = result;
  const said = [
    failed > 0 ? `${strong(String(failed))} failed` : "0 failed",
    invitedTwice > 0 ? `${strong(String(invitedTwice))} twice` : "0 twice",
    `${seconds} s (${timesTheLeast(result).toFixed(2)} ×)`,
    `${requests.toLocaleString("en")} requests`,
  ];
  return said.join(", ");
}
