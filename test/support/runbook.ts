import type { AcceptedWarning } from '../../lib/app/plan/environment';
import type { PartPlan } from '../../lib/app/plan/part';
import type { Stage } from '../../lib/app/plan/stage';
import type { Step } from '../../lib/app/plan/step';
import { Runbook } from '../../lib/app/runbook/runbook';

/** A step without facts. */
export const step = (text: string): Step => ({ text });
/** A part of a stage. */
export const part = (stage: Stage, plan: PartPlan) => ({ stage, plan });

/** Stages that have manifests. */
export const named = (...stages: readonly Stage[]) => new Map(stages.map((stage): [Stage, string[]] => [stage, []]));

/** What a runbook is written of. */
export interface Input {
  readonly parts?: readonly { readonly stage: Stage; readonly plan: PartPlan }[];
  readonly stages?: ReadonlyMap<Stage, readonly string[]>;
  readonly accepted?: readonly AcceptedWarning[];
}

/** The runbook of an environment `env`. */
export function text({ parts = [], stages = new Map(), accepted = [] }: Input): string {
  const runbook = new Runbook('env');
  for (const { stage, plan } of parts) runbook.add(stage, plan);
  return runbook.text({ name: 'env', stages, accepted });
}

/** A runbook without the section whose commands stand in the others as well. */
export function withoutInShort(runbook: string): string {
  return runbook.replace(/^## In short\n[\s\S]*?(?=^## )/m, '');
}

/** The headings and one-line paragraphs, without the introduction and the prerequisite that every environment has. */
export function lines(input: Input): string[] {
  const from = '```sh\nkubectl version\nkubectl config current-context\n```';
  return withoutInShort(text(input))
    .split(from)
    .slice(1)
    .join(from)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('```'));
}
