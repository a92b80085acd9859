import type { LimitSettings } from "../options/transport-options.js";

/** Requests that may be under way before any has ended. Each end makes room for one more. */
const FIRST_ROOM = 50;

/** The place of one call in its client's queue. */
export interface Turn {
  /** Resolves when it is the call's turn to send; undefined if it is now. Repeats come first. */
  readonly enter: (isRepeat: boolean) => Promise<void> | undefined;
  /** Leaves the queue, or makes room: the call has ended, or waits by itself. */
  readonly leave: () => void;
  /** The request was answered, not by flow control. With 5xx it is unknown whether it got through. */
  readonly pass: (status: number) => void;
  /**
   * Flow control refused the request. Nobody sends for `pauseMs`, and then at a pace that is learnt from
   * what got through. Refusals of what was under way at that time only make the pause longer.
   */
  readonly refuse: (pauseMs: number) => void;
  /** Whether other calls got through since this one came, or at the last moment, whether they may. */
  readonly hasHope: (isLast: boolean) => boolean;
}

/** Lets a call go; undefined once it has gone, or has left. */
interface Place {
  go?: ((now: number) => void) | undefined;
}

/**
 * Says when the calls of one client send: first come, first served. There is no pace until a request is
 * refused. Then it follows CUBIC, as TCP's and the AWS SDKs' does: it begins below where it was refused,
 * comes back to there, stays, and then tries ever faster ones. It stays longer each time that this proves
 * right. There is a timer only while a call waits.
 */
export function createPacer({ concurrency, perSecond }: LimitSettings): () => Turn {
  const queue: Place[] = [];
  /** How many places at its front are those of repeats. */
  let repeats = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = 0;
  let room = FIRST_ROOM;
  let lastAt = 0;
  let nextAt = 0;
  let isPaused = false;

  let passed = 0;
  /** Whether any did since the last pause. */
  let isNew = true;
  /** Requests that got through in about the last second: each fades, but not while nobody may send. */
  let recent = 0;
  let recentAt = 0;

  /** Requests a second. */
  let limit = Number.POSITIVE_INFINITY;
  let refusedPace = limit;
  let learntAt = 0;
  let plateauMs = 1000;

  const paceAt = (now: number) =>
    Math.min(perSecond, limit * (1 + 0.1 * ((now - learntAt) / plateauMs - 1) ** 3));

  const fade = (now: number) => {
    recent *= isPaused ? 1 : Math.exp((recentAt - now) / 1000);
    recentAt = now;
  };

  /** Lets those go whose turn it is. */
  const serve = (isTimer?: boolean) => {
    clearTimeout(timer);
    for (; queue[0]; queue.shift(), repeats = Math.max(0, repeats - 1)) {
      const [{ go }] = queue as [Place];
      if (go) {
        const now = performance.now();
        if (underWay >= Math.min(concurrency, room)) {
          return;
        }
        if (now < nextAt) {
          timer = setTimeout(serve, Math.min(Math.ceil(nextAt - now), 2 ** 30), true);
          return;
        }
        // Only at the end of a pause it is known what of the requests under way got through.
        if (isPaused) {
          // Where nothing got through since the last pause, there is nothing to learn.
          if (isNew) {
            plateauMs = refusedPace < 2 * limit ? Math.min(5 * plateauMs, 27_000) : 1000;
            // What has no answer yet may have got through: refusals come sooner.
            limit = Math.min(refusedPace, Math.max(1, recent + underWay));
          }
          recentAt = learntAt = now;
          isPaused = isNew = false;
        }
        const gapMs = 1000 / paceAt(now);
        // A timer that is late doesn't make the pace slower, and nobody saves turns up.
        nextAt = Math.max(nextAt, isTimer ? now - gapMs : now) + gapMs;
        underWay += 1;
        lastAt = now;
        go(now);
      }
    }
  };

  return () => {
    const place: Place = {};
    const passedSoFar = passed;
    let sentAt = -1;
    return {
      enter(isRepeat) {
        let resolve: (() => void) | undefined;
        place.go = (now) => {
          sentAt = now;
          place.go = undefined;
          resolve?.();
        };
        queue.splice(isRepeat ? repeats : queue.length, 0, place);
        repeats += +isRepeat;
        serve();
        return sentAt < 0
          ? new Promise((done) => {
              resolve = done;
            })
          : undefined;
      },
      leave() {
        if (sentAt >= 0) {
          underWay -= 1;
          room += 1;
        }
        sentAt = -1;
        place.go = undefined;
        serve();
      },
      pass(status) {
        if (status < 500) {
          fade(performance.now());
          recent += 1;
          passed += 1;
          isNew = true;
        }
      },
      refuse(pauseMs) {
        const now = performance.now();
        if (!isPaused && sentAt >= learntAt) {
          fade(now);
          isPaused = true;
          refusedPace = paceAt(now);
          room = FIRST_ROOM;
          // The learnt pace ends here, the client's own limit doesn't.
          nextAt = lastAt + 1000 / perSecond;
        }
        nextAt = Math.max(nextAt, now + pauseMs);
      },
      hasHope: (isLast) => passed > passedSoFar || (isLast && underWay > 1),
    };
  };
}
