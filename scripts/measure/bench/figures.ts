/** What is measured of a call. */
export interface Figure {
  readonly name: "stub" | "cpu" | "loopback" | "heap" | "requests";
  readonly title: string;
  /** How many times what the hand-written call takes a call of ours may take. Default: it is only shown. */
  readonly goal?: number;
  readonly digits: number;
  readonly rounds: number;
  /** Calls of each way in a round. */
  readonly calls: number;
  /** Calls of each way before anything is measured. */
  readonly warmUp: number;
  /** What the Node that measures is started with. */
  readonly flags: readonly string[];
}

export const FIGURES: readonly Figure[] = [
  {
    name: "stub",
    title: "Time with a stubbed fetch, µs a call",
    goal: 1.45,
    digits: 1,
    rounds: 60,
    calls: 1_600,
    warmUp: 10_000,
    flags: [],
  },
  {
    // For a busy machine, where a long batch is interrupted more often than a short one.
    name: "cpu",
    title: "CPU time with a stubbed fetch, µs a call",
    digits: 1,
    rounds: 60,
    calls: 1_600,
    warmUp: 10_000,
    flags: [],
  },
  {
    name: "loopback",
    title: "Time over loopback, µs a call",
    goal: 1.1,
    digits: 1,
    rounds: 640,
    calls: 20,
    warmUp: 2_000,
    flags: [],
  },
  {
    name: "heap",
    title: "Heap allocated with a stubbed fetch, bytes a call",
    goal: 1.4,
    digits: 0,
    rounds: 40,
    calls: 1_000,
    warmUp: 10_000,
    // All that a batch allocates fits into a young generation of this many MB.
    flags: ["--expose-gc", "--min-semi-space-size=64", "--max-semi-space-size=64"],
  },
  {
    name: "requests",
    title: "Request objects built over loopback, a call",
    goal: 1,
    digits: 0,
    rounds: 4,
    calls: 10,
    warmUp: 1,
    flags: [],
  },
];
