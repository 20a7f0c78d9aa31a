/**
 * How late the simulated controllers are, in rounds of the simulation. A slow machine has slow rounds and slow commands, so that a
 * command that does not wait ends too early on every machine.
 */
export interface Lateness {
  /** From the pod of a Deployment to the first status of that Deployment. */
  readonly status: number;
  /** From a pod that is Running to one that is Ready. */
  readonly ready: number;
  /** For each second of `initialDelaySeconds` of a readiness probe, in addition to `ready`. */
  readonly probe: number;
  /** From a pod that is Ready to Services that lead to it. */
  readonly service: number;
}

/** In the order of a real cluster: the operator sets `Running`, a pod is Ready, its Service answers, a Milvus is Ready. */
export const AS_ON_A_NODE: Lateness = { status: 12, ready: 20, probe: 0.25, service: 15 };

/** For tests that look at objects, and not at the order in which they come. */
export const AT_ONCE: Lateness = { status: 0, ready: 0, probe: 0, service: 0 };

/** Counts rounds, for each of many things. */
export class Rounds {
  private readonly seen = new Map<string, number>();

  /** Whether this is called for the key in more than so many rounds. */
  passed(key: string, rounds: number): boolean {
    const before = this.seen.get(key) ?? 0;
    this.seen.set(key, before + 1);
    return before >= rounds;
  }
}
