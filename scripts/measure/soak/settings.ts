/** What a run is made of. The same settings give every request the same fault. */
export interface Settings {
  readonly seed: number;
  readonly calls: number;
  readonly inFlight: number;
  /** The file of a module that goes between the client and the network: for tests of the checks. */
  readonly meddler?: string | undefined;
}

/** What the process that calls must know besides. */
export interface LoadSettings extends Settings {
  readonly port: number;
  readonly refusedPort: number;
}
