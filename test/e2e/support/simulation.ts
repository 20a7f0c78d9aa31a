import { setTimeout as pause } from 'node:timers/promises';
import { ApiError } from './api';
import { until } from './poll';

/** A controller that a real cluster has and a bare control plane lacks. */
export interface Controller {
  reconcile(): Promise<void>;
}

/** Runs the simulated controllers, round after round. */
export class Simulation {
  private rounds = 0;
  private stopped = false;
  private failure: Error | undefined;
  private readonly done: Promise<void>;

  constructor(private readonly controllers: readonly Controller[]) {
    this.done = this.run();
  }

  /** Resolves when every controller has seen the present state, and the results of the others. */
  async settled(): Promise<void> {
    const goal = this.rounds + 4;
    await until('the simulated controllers', 60, () => {
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
      for (const controller of this.controllers) {
        try {
          await controller.reconcile();
        } catch (error) {
          // Somebody else was faster, or took the object away: the next round sees what there is.
          if (!(error instanceof ApiError && isPassing(error)))
            this.failure = new Error('a simulated controller failed', { cause: error });
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
