import type { Answer } from "./answers.js";
import type { Operation, Parameter } from "./document.js";
import type { Sample } from "./samples.js";

export type Client = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** A way to call an operation. */
export type Surface = (client: Client, operation: Operation) => Promise<unknown> | undefined;

/** As `client.inviteUser({ body })`. */
export function byOperation(sample: Sample, answer?: Answer): Surface {
  const values = sample.parameters.map(({ parameter, value }) => [nameOf(parameter), value]);
  return (client, { id }) =>
    client[id]?.({ ...Object.fromEntries(values), ...restOf(sample, answer) });
}

/** As `client.POST("/invite", { body })`. */
export function byPath(sample: Sample, answer?: Answer): Surface {
  const params: Record<string, Record<string, unknown>> = {};
  const options: Record<string, unknown> = {};
  for (const { parameter, value } of sample.parameters) {
    if (parameter["x-idempotency-key"]) options[nameOf(parameter)] = value;
    else params[parameter.in] = { ...params[parameter.in], [parameter.name]: value };
  }
  return (client, { method, path }) =>
    client[method]?.(path, { params, ...options, ...restOf(sample, answer) });
}

/** An idempotency key is an option of ours, the same at every vendor. */
function nameOf(parameter: Parameter): string {
  return parameter["x-idempotency-key"] ? "idempotencyKey" : parameter.name;
}

function restOf({ body }: Sample, answer?: Answer): object {
  return {
    ...(body !== undefined && { body }),
    ...(answer && { headers: { prefer: answer.prefer } }),
  };
}
