type Step = () => void | Promise<void>;

/** What has been started and has to be ended, the last first. */
export class Undo {
  private steps: Step[] = [];
  private isDone = false;

  /** What comes after the end is ended at once, and whoever adds it goes no further. */
  async add(step: Step): Promise<void> {
    if (!this.isDone) {
      this.steps.unshift(step);
      return;
    }
    await step();
    throw new Error('it was ended while it started');
  }

  async all(): Promise<void> {
    this.isDone = true;
    const { steps } = this;
    this.steps = [];
    for (const step of steps) await step();
  }
}
