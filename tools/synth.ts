import { parseArgs } from 'node:util';
import { inApplyOrder } from '../lib/app/apply-order';
import { problemsByPlace } from '../lib/diagnostics/text/by-place';
import { countedProblems } from '../lib/diagnostics/text/counts';
import { Style } from '../lib/diagnostics/text/style';
import { visible, visibleLines } from '../lib/diagnostics/visible';
import { type Failure, renderInto } from './app';
import { misused, problemOf } from './arguments';
import { discard, DIST, repair, scratch, swap, tree } from './dist';
import { foreignFiles } from './foreign';
import { checkTypes } from './types';

const USAGE = 'npm run -s synth [-- [--strict] [--force] [--stdout ENVIRONMENT]]';

/** `npm run synth`: types and app are checked at the same time; `dist` changes as a whole or not at all. */
async function synth(args: Arguments): Promise<number> {
  repair();
  const fresh = scratch('new');
  try {
    const failures: Failure[] = [];
    const rendering = renderInto(fresh, { strict: args.strict, failed: (failure) => failures.push(failure) });
    const [types, app] = await Promise.all([checkTypes('app'), rendering]);
    for (const failure of failures) tell(failure, types !== 0);
    if (types !== 0 || app !== 0) return fail(`error: ${summary(failures, types !== 0)}; ${DIST} is unchanged`);
    const files = tree(fresh);
    if (files.size === 0) return fail('main.ts wrote no file (does it call app.synth()?); dist is unchanged');
    if (args.stdout !== undefined) return print(files, args.stdout);
    return replace(fresh, files, args.force);
  } finally {
    discard(fresh);
  }
}

/** Replaces `dist` by the new tree, and prints the changes. */
function replace(fresh: string, files: ReadonlyMap<string, Buffer>, force: boolean): number {
  const old = tree(DIST);
  const foreign = force ? [] : foreignFiles(old, files);
  if (foreign.length > 0) {
    for (const path of foreign) fail(`${DIST}/${path} was not written by npm run synth, which would delete it`);
    const them = foreign.length === 1 ? 'it' : 'them';
    return fail(`move ${them} elsewhere, or delete ${them} with: npm run synth -- --force; ${DIST} is unchanged`);
  }
  swap(fresh);
  const written = [...files].filter(([path, text]) => old.get(path)?.equals(text) !== true).length;
  const removed = [...old.keys()].filter((path) => !files.has(path)).length;
  const changes = [...(written > 0 ? [`${written} written`] : []), ...(removed > 0 ? [`${removed} removed`] : [])];
  const end = changes.length === 0 ? 'no change' : changes.join(', ');
  process.stdout.write(`${DIST} is up to date: ${files.size} files, ${end}\n`);
  return 0;
}

/** One environment as one stream in apply order. */
function print(files: ReadonlyMap<string, Buffer>, environment: string): number {
  const known = [...new Set([...files.keys()].map((path) => path.split('/')[0] ?? ''))];
  if (!known.includes(environment)) {
    return fail(`unknown environment '${environment}'; choose one of ${known.join(', ')}`);
  }
  const manifests = inApplyOrder([...files.keys()].filter((path) => path.startsWith(`${environment}/manifests/`)));
  if (manifests.length === 0) {
    return fail(
      `--stdout prints manifests only, and environment '${environment}' has none. Run npm run synth and see dist/${environment}/README.md`,
    );
  }
  // A reader that closes the pipe, such as head, is not an error.
  process.stdout.on('error', () => undefined);
  process.stdout.write(manifests.map((path) => `---\n${files.get(path)?.toString() ?? ''}`).join(''));
  return 0;
}

interface Arguments {
  readonly strict: boolean;
  /** Whether to delete files that synth did not write. */
  readonly force: boolean;
  readonly stdout: string | undefined;
}

function readArguments(): Arguments | string {
  try {
    const { values } = parseArgs({
      options: { strict: { type: 'boolean' }, force: { type: 'boolean' }, stdout: { type: 'string' } },
    });
    return { strict: values.strict ?? false, force: values.force ?? false, stdout: values.stdout };
  } catch (error) {
    return problemOf(error);
  }
}

/** A wrong type can be why the library failed: then the first line of what it says is enough. */
function tell({ message, isForUser, problems, at }: Failure, hasWrongTypes: boolean): void {
  if (problems !== undefined) {
    const { isTTY: isTerminal, columns } = process.stderr;
    const style = Style.for({ isTerminal, columns, env: process.env });
    const line = at === undefined ? '' : `  ${style.paint(`at ${visible(at)}`, 'dim')}\n`;
    process.stderr.write(`${problemsByPlace(problems, style)}${line}\n`);
  } else if (hasWrongTypes && !isForUser) {
    fail(`main.ts also failed, possibly because of that: ${firstLine(message)}`);
  } else fail(message);
}

/** What stops the synth, in a few words. */
function summary(failures: readonly Failure[], hasWrongTypes: boolean): string {
  const problems = countedProblems(failures.flatMap((failure) => failure.problems ?? []));
  const words = [...(hasWrongTypes ? ['type check failed'] : []), ...(problems === '' ? [] : [problems])];
  return words.length === 0 ? 'main.ts failed' : words.join(', ');
}

function firstLine(message: string): string {
  return message.split('\n', 1).join('');
}

function fail(message: string): number {
  process.stderr.write(`${visibleLines(message)}\n`);
  return 1;
}

const args = readArguments();
if (typeof args === 'string') process.exitCode = misused(args, USAGE);
else void synth(args).then((code) => (process.exitCode = code));
