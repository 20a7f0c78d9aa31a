import { complaint } from './check';
import { does } from './mention';
import { type Mention, mentions, type Step, steps } from './runbook';
import type { Shell } from './shell';

export interface ExecutorOptions {
  /** Awaited before each command. @default - nothing */
  readonly ready?: () => Promise<void>;
  /** Called with each block before it runs, such as to write the files that it reads. @default - nothing */
  readonly prepare?: (step: Step) => Promise<void>;
  /** Commands of sentences that need what the tests do not have. @default - none */
  readonly without?: RegExp;
  /** What two outputs may differ in. @default - ages */
  readonly normal?: (output: string) => string;
}

/** Follows a runbook as a careful person does: block by block, and compares what it prints with what the runbook shows. */
export class Executor {
  private readonly steps: readonly Step[];
  private readonly mentions: readonly Mention[];
  private readonly followed = new Set<string>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly markdown: string,
    private readonly shell: Shell,
    private readonly options: ExecutorOptions = {},
  ) {
    this.steps = steps(markdown);
    this.mentions = mentions(markdown);
  }

  /** The titles of the sections with commands, in blocks or in sentences, in order. */
  get titles(): readonly string[] {
    const named = new Set([...this.steps, ...this.mentions].map(({ section }) => section));
    return [...this.markdown.matchAll(/^## (.*)$/gm)]
      .map(([, title = '']) => title)
      .filter((title) => named.has(title));
  }

  /** The blocks of a section; one without any commands is an error. */
  section(title: string): readonly Step[] {
    if (!this.titles.includes(title)) throw new Error(`the runbook has no commands in '${title}'`);
    const found = this.steps.filter(({ section }) => section === title);
    this.followed.add(title);
    return found;
  }

  /** Runs one block; resolves to what it printed. */
  async follow(step: Step): Promise<string> {
    await this.options.ready?.();
    await this.options.prepare?.(step);
    const result = await this.shell.run(step.commands);
    const wrong = complaint(step, result, this.options.normal);
    if (wrong !== undefined) throw new Error(wrong);
    return result.stdout;
  }

  /** Runs all blocks of a section; resolves to what each printed. */
  async followAll(title: string): Promise<string[]> {
    const outputs: string[] = [];
    for (const step of this.section(title)) outputs.push(await this.follow(step));
    return outputs;
  }

  /** Does what the sentences of a section name; resolves to what each prints. */
  async named(title: string): Promise<string[]> {
    await this.options.ready?.();
    const outputs: string[] = [];
    for (const { section, command } of this.mentions)
      if (section === title && this.options.without?.test(command) !== true)
        outputs.push(await does(this.shell, command));
    this.asked.add(title);
    return outputs;
  }

  /** The sections whose blocks, and those whose sentences, nobody has executed. */
  leftOut(): string[] {
    const named = this.mentions.map(({ section }) => section).filter((section) => !this.asked.has(section));
    return [...new Set([...this.titles.filter((title) => !this.followed.has(title)), ...named])];
  }
}
