import { isObject, type JsonObject, leavesOf, objectAt, valueAt } from '../../kubernetes/json';
import { toYaml } from '../../kubernetes/yaml';
import { userYamlOf, withoutTrace } from '../../models/user-yaml/user-yaml';
import { settingText, variableOf } from '../../upstream/milvus-settings';
import { helm, kubectl } from '../answers/question';
import { type Chain, namespaceOf, shellWord } from '../chain/chain';
import { type MilvusFound, valuesOf } from '../chain/milvus/milvuses';
import { type TraceInEffect, traceVariablesOf } from '../chain/milvus/trace';
import type { LinkFinding } from './link';
import { upgradeCommand } from './milvus/upgrade';
import { resourceOfWorkload } from '../chain/pods/pods';

/** What to do, with the commands and the YAML for it. */
export type Change = Required<Pick<LinkFinding, 'fix' | 'commands'>> & Pick<LinkFinding, 'yaml'>;

const WAIT = '--timeout=600s';

/** How to give a Milvus other trace settings. @param settings what the `trace` block must have. */
export function changeTrace(chain: Chain, milvus: MilvusFound, before: TraceInEffect, settings: JsonObject): Change {
  const trace = merged(before.trace, settings);
  const { release, cr } = milvus;
  const variables = byVariables(chain, milvus, before.trace, settings);
  if (variables !== undefined) return variables;
  if (release !== undefined) return inRelease(chain, milvus, release, trace);
  if (cr !== undefined) return inCr(chain, milvus, cr, settings);
  return {
    fix: 'Set these lines in the user.yaml that Milvus reads, and restart its pods.',
    commands: [],
    yaml: toYaml({ trace: withoutHeaders(trace) }),
  };
}

/** The settings before, and over them the new ones, without those of an exporter that is not used any more. */
function merged(before: JsonObject, settings: JsonObject): JsonObject {
  const { exporter = before.exporter } = settings;
  const isUnused = (path: string) =>
    (exporter === 'jaeger' && path.startsWith('otlp.')) || (exporter === 'otlp' && path.startsWith('jaeger.'));
  const known = [...leavesOf(before).filter(([path]) => !isUnused(path)), ...leavesOf(settings)];
  const tree: Record<string, unknown> = {};
  for (const [path, value] of known) {
    const [first = '', ...rest] = path.split('.');
    tree[first] = rest.length === 0 ? value : { ...objectAt(tree, first), [rest.join('.')]: value };
  }
  return tree;
}

/** They can be credentials. */
function withoutHeaders(trace: JsonObject): JsonObject {
  const { headers, ...otlp } = objectAt(trace, 'otlp');
  return headers === undefined ? trace : { ...trace, otlp };
}

/** A variable overrides each file, so that it must change. */
function byVariables(
  chain: Chain,
  { workloads, release }: MilvusFound,
  before: JsonObject,
  settings: JsonObject,
): Change | undefined {
  const changed = new Map(
    leavesOf(settings).filter(([key, value]) => settingText(valueAt(before, ...key.split('.'))) !== settingText(value)),
  );
  const commands = workloads.flatMap((workload) => {
    const names = traceVariablesOf(workload).filter(({ key }) => changed.has(key));
    if (names.length === 0) return [];
    const words = [...changed].map(([key, value]) => `${variableIn(names, key)}=${settingText(value)}`);
    const resource = resourceOfWorkload(workload);
    return [chain.command(kubectl('set', 'env', resource, '-n', namespaceOf(workload), ...words))];
  });
  if (commands.length === 0) return undefined;
  const source = release === undefined ? 'what creates the pods' : "extraEnv of the release's values";
  return { fix: `A variable of the pods overrides the file: change it, and also in ${source}.`, commands };
}

function variableIn(names: readonly { readonly key: string; readonly name: string }[], key: string): string {
  return names.find((each) => each.key === key)?.name ?? variableOf(`trace.${key}`);
}

function inRelease(
  chain: Chain,
  { namespace, name }: MilvusFound,
  release: NonNullable<MilvusFound['release']>,
  trace: JsonObject,
): Change {
  const values = valuesOf(chain, release);
  const isAlone = values !== undefined && isOnlyTrace(values) && valueAt(trace, 'otlp', 'headers') === undefined;
  const file = `${name}.${isAlone ? 'trace' : 'values'}.yml`;
  const save = `${chain.command(helm('get', 'values', name, '-n', namespace, '-o', 'yaml'))} > ${shellWord(file)}`;
  const shown = withoutHeaders(trace);
  return {
    fix: isAlone
      ? `Save these lines as ${file}, and upgrade the release: its pods restart.`
      : `Save the values, change trace in their user.yaml to these lines, and upgrade the release: its pods restart.`,
    commands: [
      ...(isAlone ? [] : [save, `$EDITOR ${shellWord(file)}`]),
      upgradeCommand(chain, release, '--reset-then-reuse-values', '-f', file),
      waitFor(chain, namespace, name),
    ],
    yaml: isAlone ? toYaml({ extraConfigFiles: { 'user.yaml': toYaml({ trace: shown }) } }) : toYaml({ trace: shown }),
  };
}

/** Whether a file of values with nothing but the trace block loses no other setting of `user.yaml`. */
function isOnlyTrace(values: JsonObject): boolean {
  const { tree, problem } = userYamlOf(values);
  return problem === undefined && Object.keys(withoutTrace(tree)).length === 0;
}

function inCr(chain: Chain, { namespace, name }: MilvusFound, cr: JsonObject, settings: JsonObject): Change {
  const patch = JSON.stringify({ spec: { config: { trace: settings } } });
  const restarts = valueAt(cr, 'spec', 'components', 'updateConfigMapOnly') === false;
  const restart = kubectl('rollout', 'restart', 'deployment', '-l', labelOf(name), '-n', namespace);
  return {
    fix: `Set them in spec.config.trace, and wait for the pods.`,
    commands: [
      chain.command(kubectl('patch', 'milvus', name, '-n', namespace, '--type=merge', '-p', patch)),
      // By default the operator changes the ConfigMap only.
      ...(restarts ? [] : [chain.command(restart)]),
      waitFor(chain, namespace, name),
    ],
  };
}

function waitFor(chain: Chain, namespace: string, name: string): string {
  return chain.command(kubectl('rollout', 'status', 'deployment', '-l', labelOf(name), '-n', namespace, WAIT));
}

function labelOf(name: string): string {
  return `app.kubernetes.io/instance=${name}`;
}

/** The fraction that a Milvus has, if it traces anything with it; else every request. */
export function fractionOf({ trace }: TraceInEffect): number {
  const fraction = Number(isObject(trace.sampleFraction) ? NaN : settingText(trace.sampleFraction));
  return fraction > 0 && fraction <= 1 ? fraction : 1;
}
