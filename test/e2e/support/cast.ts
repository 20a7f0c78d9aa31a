import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from './api';
import { until } from './poll';

/** What a real cluster has and a bare control plane lacks; each role looks at the cluster and does its part. */
export interface Role {
  play(): Promise<void>;
}

/** Plays the roles, round after round. */
export class Cast {
  private rounds = 0;
  private stopped = false;
  private failure: Error | undefined;
  private readonly done: Promise<void>;

  constructor(private readonly roles: readonly Role[]) {
    this.done = this.run();
  }

  /** Resolves when every role has seen all that is in the cluster now, and what the others made of it. */
  async settled(): Promise<void> {
    const goal = this.rounds + 4;
    await until('the roles', 60, () => {
      if (this.failure !== undefined) throw this.failure;
      return this.rounds >= goal ? true : undefined;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.done;
  }

  private async run(): Promise<void> {
    while (!this.stopped && this.failure === undefined) {
      for (const role of this.roles) {
        try {
          await role.play();
        } catch (error) {
          // Somebody else was faster, or took the object away: the next round sees what there is.
          if (!(error instanceof ApiError && isPassing(error)))
            this.failure = new Error('a role failed', { cause: error });
        }
      }
      this.rounds += 1;
      await pause(50);
    }
  }
}

/** Whether the next round may find it otherwise; a namespace that is going takes nothing more. */
function isPassing({ status, message }: ApiError): boolean {
  return [404, 409, 422].includes(status) || (status === 403 && message.includes('because it is being terminated'));
}
