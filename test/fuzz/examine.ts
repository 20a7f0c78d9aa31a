import { writeFileSync } from 'node:fs';
import { run } from '../../lib/cli/program';
import { isObject } from '../../lib/kubernetes/json';

/** What must never be, as it was seen at one input. */
export interface Fault {
  /** The same for faults that are alike. */
  readonly kind: string;
  readonly detail: string;
}

/** CPU time that nothing may take: so much for any file, and so much for each kilobyte of it. */
const MAX_MILLISECONDS = 1_500;
const MAX_MILLISECONDS_PER_KILOBYTE = 40;

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

const ADOPT = ['--exporter', 'otlp', '--endpoint', 'jaeger-collector:4317', '--no-secure', '--sample-fraction', '0.1'];

/** The first fault that the commands show with a text as their input, if any. */
export function examine(text: string, file: string): Fault | undefined {
  try {
    return faultOf(text, file);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : typeof error;
    return { kind: `crash ${stack.split('\n')[0] ?? ''}`, detail: stack };
  }
}

function faultOf(text: string, file: string): Fault | undefined {
  writeFileSync(file, text);
  const lint = answer(['lint', file]);
  const json = answer(['lint', '--format', 'json', file]);
  const again = answer(['lint', '--format', 'json', file]);
  const values = answer(['values', '--from', file, ...ADOPT]);
  return (
    [lint, json, values].map(answerFault).find((fault) => fault !== undefined) ??
    shownFault(lint.stdout, 'lint') ??
    shownFault(json.stdout, 'lint --format json') ??
    (json.stdout === again.stdout ? undefined : { kind: 'another answer the second time', detail: again.stdout }) ??
    placeFault(json.stdout, text) ??
    (values.code === 0 ? adoptedFault(values.stdout, file) : undefined) ??
    slowFault(text, file, lint.milliseconds)
  );
}

function answer(args: readonly string[]): Answer {
  const printed = { stdout: '', stderr: '' };
  const before = process.cpuUsage();
  const code = run(args, {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    stdin: 0,
  });
  const { user, system } = process.cpuUsage(before);
  return { code, ...printed, milliseconds: (user + system) / 1000 };
}

function answerFault({ code, stdout, stderr }: Answer): Fault | undefined {
  if (![0, 1, 2].includes(code)) return { kind: `exit code ${code}`, detail: stderr };
  const fault = /^.*a fault of (?:this program|cdk8s-milvus-tracing).*$/m.exec(`${stderr}\n${stdout}`)?.[0];
  if (fault !== undefined) return { kind: `failed ${/[A-Z]{3}\d{3} |\(\w+\)/.exec(fault)?.[0] ?? ''}`, detail: fault };
  return shownFault(stderr, 'stderr');
}

/** What is printed shows all of itself, line by line. */
function shownFault(printed: string, where: string): Fault | undefined {
  const hidden = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/u.exec(printed);
  if (hidden !== null) return { kind: `hidden character in ${where}`, detail: JSON.stringify(hidden[0]) };
  return /^\s*::/m.test(printed) ? { kind: `a command to a CI system in ${where}`, detail: printed } : undefined;
}

function placeFault(json: string, text: string): Fault | undefined {
  const report: unknown = JSON.parse(json);
  const problems: readonly unknown[] = isObject(report) && Array.isArray(report.problems) ? report.problems : [];
  const lines = text.split('\n');
  for (const problem of problems) {
    const { line, column, code } = isObject(problem) ? problem : {};
    const isInside =
      typeof line === 'number' &&
      typeof column === 'number' &&
      line >= 1 &&
      column >= 1 &&
      column <= (lines[line - 1]?.length ?? -1) + 1;
    if (!isInside)
      return {
        kind: `place outside of the file ${typeof code === 'string' ? code : ''}`,
        detail: JSON.stringify(problem),
      };
  }
  return undefined;
}

/** What was changed once needs no second change. */
function adoptedFault(adopted: string, file: string): Fault | undefined {
  writeFileSync(file, adopted);
  const { code, stdout, stderr } = answer(['values', '--from', file, ...ADOPT]);
  if (code === 0 && stdout === adopted) return undefined;
  return { kind: 'values that change a second time', detail: `${code} ${stderr}` };
}

/** The fastest of three runs counts: the machine may be busy. */
function slowFault(text: string, file: string, milliseconds: number): Fault | undefined {
  const limit = MAX_MILLISECONDS + (MAX_MILLISECONDS_PER_KILOBYTE * text.length) / 1000;
  if (milliseconds <= limit) return undefined;
  writeFileSync(file, text);
  const fastest = Math.min(...[1, 2, 3].map(() => answer(['lint', file]).milliseconds));
  return fastest <= limit
    ? undefined
    : { kind: 'slow', detail: `${Math.round(fastest)} ms for ${text.length} characters` };
}
