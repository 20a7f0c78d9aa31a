import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';

/** How a container of Jaeger 2 is started. */
export interface JaegerV2Command {
  /** The arguments as they are. */
  readonly args: readonly unknown[];
  /** Upstream's path of the list. */
  readonly argsPath: string;
  /** The entries of its environment as they are. */
  readonly env: readonly unknown[];
  readonly envPath: string;
  /** Whether it has a configuration besides those that the arguments name. */
  readonly isConfigured: boolean;
}

/** An argument that begins with hyphens. */
export interface Flag {
  /** `es.server-urls` */
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

/** Flags of Jaeger 2 that take the next argument as their value, if theirs is not behind a `=`. */
const WITH_VALUE = ['config', 'set', 'feature-gates'];
const KNOWN = [...WITH_VALUE, 'help', 'version'];
const SUBCOMMANDS = [
  ...['completion', 'components', 'docs', 'elasticsearch-mappings', 'featuregate', 'help', 'print-config'],
  ...['validate', 'version'],
];

/**
 * The flags that Jaeger 2 does not have. After a subcommand other flags are known, and after `--` none is read.
 *
 * @see https://www.jaegertracing.io/docs/2.20/deployment/cli/
 */
export function unknownFlags({ args, argsPath }: JaegerV2Command): readonly Flag[] {
  const found: Flag[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (typeof arg !== 'string' || arg === '--') break;
    if (SUBCOMMANDS.includes(arg)) return [];
    // The value of the flag before, or what nothing reads.
    if (!arg.startsWith('-')) continue;
    const [name = ''] = arg.replace(/^--?/, '').split('=', 1);
    if (['-h', '-v'].includes(arg)) continue;
    if (!arg.startsWith('--') || !KNOWN.includes(name)) found.push({ name, text: arg, path: `${argsPath}[${index}]` });
    else if (WITH_VALUE.includes(name) && !arg.includes('=')) index++;
  }
  return found;
}

/** Whether Jaeger reads a configuration that somebody gave it, and not the one that is built in. */
export function hasConfiguration({ args, isConfigured }: JaegerV2Command): boolean {
  return isConfigured || args.some((arg) => typeof arg === 'string' && /^--(?:config|set)(?:=|$)/.test(arg));
}

/** An entry of an environment. */
export interface Variable {
  readonly name: string;
  /** Undefined if it comes from a reference. */
  readonly value: unknown;
  readonly path: string;
}

/** The environment of a container. */
export function variablesOf({ env, envPath }: JaegerV2Command): readonly Variable[] {
  return env.flatMap((entry: unknown, index) => {
    const name = stringAt(entry, 'name');
    return isObject(entry) && name !== undefined ? [{ name, value: entry.value, path: `${envPath}[${index}]` }] : [];
  });
}

/** How a container of a pod is started; undefined if its command is another program, such as a shell. */
export function commandOf(container: JsonObject, path: string): JaegerV2Command | undefined {
  if ('command' in container) return undefined;
  return {
    args: listOf(container.args),
    argsPath: `${path}.args`,
    env: listOf(container.env),
    envPath: `${path}.env`,
    isConfigured: false,
  };
}

/** A list; empty for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
