import type { Section, Step, Facts } from '../plan/step';
import { checkCommand } from './checks';
import { releaseCommands } from './helm';
import {
  deletionCommand,
  doorCommands,
  labelCommand,
  logCommand,
  patchCommand,
  uninstallCommands,
  waitCommands,
} from './kubectl';
import { needCommands } from './needs';
import { table } from './table';

/** The shell commands of facts. @param folder of the environment. */
export function commandsOf(facts: Facts, folder: string): readonly string[] {
  const { needs, releases, patches, waits, checks, doors, logs, deletions, labels, uninstalls } = facts;
  return [
    ...needCommands(needs ?? [], folder),
    ...(releases ?? []).flatMap((task) => releaseCommands(task, folder)),
    ...(patches ?? []).map(patchCommand),
    ...(waits ?? []).flatMap((wait) => waitCommands(wait, folder)),
    ...(checks ?? []).map(checkCommand),
    ...(doors ?? []).flatMap(doorCommands),
    ...(logs ?? []).map(logCommand),
    ...(deletions ?? []).map(deletionCommand),
    ...(labels ?? []).map(labelCommand),
    ...(uninstalls ?? []).flatMap(uninstallCommands),
  ];
}

/** A step as Markdown. @param folder of the environment. */
export function renderStep(step: Step, folder: string): string {
  const output = step.output ?? outputOf(step);
  return markdown(inText(step, folder), commandsOf(step, folder), output);
}

/** A paragraph, a block of commands, and what they print. */
export function markdown(text: string, commands: readonly string[], output?: string): string {
  return [
    text,
    ...(commands.length === 0 ? [] : [['```sh', ...commands, '```'].join('\n')]),
    ...(output === undefined ? [] : [['```text', output, '```'].join('\n')]),
  ].join('\n\n');
}

/** A section as Markdown. */
export function renderSection({ title, steps }: Section, folder: string): string {
  return section(
    title,
    steps.map((step) => renderStep(step, folder)),
  ).join('\n\n');
}

/** A heading with its paragraphs; nothing where there are none. */
export function section(title: string, paragraphs: readonly string[]): readonly string[] {
  return paragraphs.length === 0 ? [] : [`## ${title}`, ...paragraphs];
}

function inText({ text, inText: facts = {} }: Step, folder: string): string {
  return commandsOf(facts, folder).reduce((sentence, command) => sentence.replace('{command}', () => command), text);
}

function outputOf({ checks = [] }: Step): string | undefined {
  const { columns = [] } = checks.at(-1) ?? {};
  return columns.length === 0 ? undefined : table([columns.map(({ title }) => title), columns.map(({ cell }) => cell)]);
}
