import { isObject, type JsonObject, leavesOf, stringAt, textOf } from '../../../kubernetes/json';
import { traceKeyOfVariable } from '../../../models/trace/variable';
import { parseUserYaml, traceOf } from '../../../models/user-yaml/user-yaml';
import { isHeadersVariable } from '../../../upstream/milvus-settings';
import { kubectl } from '../../answers/question';
import type { Evidence } from '../evidence';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../chain';
import { configFilesOf, fileQuestion, fileText, unreadableFiles } from './config-files';
import { milvusContainers, milvusVersionOf, roleOf } from './milvus-containers';
import { type MilvusFound, valuesOf, valuesQuestion } from './milvuses';

/** The trace settings of a Milvus, as far as they are set, and where they were seen. */
export interface TraceInEffect {
  /** In upstream's spelling: `exporter`, `sampleFraction`, `jaeger.url` and so on. */
  readonly trace: JsonObject;
  /** The lines that set them. */
  readonly from: Evidence;
  /** The path of the block, such as `trace` or `spec.config.trace`. */
  readonly path: string;
  /** Settings that a variable gives from elsewhere, such as a Secret, so that their values are not known. */
  readonly unknown: readonly string[];
}

/** A variable in the environment of a container that gives a setting below `trace`. */
export interface TraceVariable {
  readonly container: string;
  readonly name: string;
  /** The setting, such as `jaeger.url`. */
  readonly key: string;
  /** Undefined if it comes from a Secret or another reference. */
  readonly value: string | undefined;
}

/** The trace settings that the running Milvus has; undefined if they could not be read. */
export function traceInEffect(chain: Chain, milvus: MilvusFound): TraceInEffect | undefined {
  const [workload] = byWeight(milvus.workloads);
  // With a file that cannot be read, Milvus drops all others as well.
  if (workload !== undefined && unreadableFiles(chain, workload).length > 0) return undefined;
  return (
    (workload === undefined ? undefined : traceOfWorkload(chain, workload)) ??
    traceOfValues(chain, milvus) ??
    ofCr(chain, milvus)
  );
}

/** What a client speaks to comes first. */
const FIRST: readonly (string | undefined)[] = ['standalone', 'proxy'];

function byWeight(workloads: readonly JsonObject[]): readonly JsonObject[] {
  const isFirst = (workload: JsonObject) => milvusContainers(workload).some((each) => FIRST.includes(roleOf(each)));
  return [...workloads.filter(isFirst), ...workloads.filter((each) => !isFirst(each))];
}

/** The trace settings in the files that a workload of Milvus mounts, with its variables; undefined if none could be read. */
function traceOfWorkload(chain: Chain, workload: JsonObject): TraceInEffect | undefined {
  const read = configFilesOf(workload).flatMap((file) => {
    const text = fileText(chain, workload, file);
    return text === undefined ? [] : [{ file, text, trace: traceOf(parseUserYaml(text).tree) }];
  });
  const last = [...read].reverse().find(({ trace }) => isObject(trace)) ?? read.at(-1);
  if (last === undefined) return undefined;
  const settings = new Map(read.flatMap(({ trace }) => (isObject(trace) ? leavesOf(trace) : [])));
  const variables = traceVariablesOf(workload);
  for (const { key, value } of variables) settings.set(key, value);
  const question = fileQuestion(namespaceOf(workload), last.file);
  const file = { command: chain.command(question), line: traceLines(last.text) };
  return {
    trace: treeOf(settings),
    from: variables.length === 0 ? file : environmentEvidence(chain, workload, variables),
    path: 'trace',
    unknown: variables.flatMap(({ key, value }) => (value === undefined ? [key] : [])),
  };
}

/** The trace settings in the values of a release; undefined if it has none, or helm did not say. */
function traceOfValues(chain: Chain, { release }: MilvusFound): TraceInEffect | undefined {
  const values = release === undefined ? undefined : valuesOf(chain, release);
  if (release === undefined || values === undefined) return undefined;
  const text = stringAt(values, 'extraConfigFiles', 'user.yaml') ?? '';
  const trace = traceOf(parseUserYaml(text).tree);
  const from = { command: chain.command(valuesQuestion(release)), line: traceLines(text) };
  return { trace: isObject(trace) ? trace : {}, from, path: 'trace', unknown: [] };
}

function ofCr(chain: Chain, { cr, namespace, name }: MilvusFound): TraceInEffect | undefined {
  if (cr === undefined) return undefined;
  const config = configOf(cr);
  const trace = traceOf(config);
  const question = kubectl('get', 'milvuses.milvus.io', name, '-n', namespace, '-o', 'jsonpath={.spec.config.trace}');
  const line = isObject(trace) ? JSON.stringify(withoutHeaders(trace)) : '';
  return {
    trace: isObject(trace) ? trace : {},
    from: { command: chain.command(question), line },
    path: 'spec.config.trace',
    unknown: [],
  };
}

/** Milvus' configuration in the CR of the Milvus Operator. */
export function configOf(cr: JsonObject): JsonObject {
  const { spec } = cr;
  const config = isObject(spec) ? spec.config : undefined;
  return isObject(config) ? config : {};
}

/** The variables in the environment of Milvus' containers that give trace settings. */
export function traceVariablesOf(object: JsonObject): readonly TraceVariable[] {
  return milvusContainers(object).flatMap((container) => {
    const milvus = milvusVersionOf(container);
    return objectsAt(container, 'env').flatMap((entry): readonly TraceVariable[] => {
      const name = stringAt(entry, 'name') ?? '';
      const key = traceKeyOfVariable(name, milvus);
      if (key === undefined) return [];
      const value = isObject(entry.valueFrom) ? undefined : textOf(entry.value ?? '');
      return [{ container: stringAt(container, 'name') ?? '', name, key, value }];
    });
  });
}

/** The command that prints the environment of a workload, and the lines of these variables in it. */
export function environmentEvidence(chain: Chain, workload: JsonObject, variables: readonly TraceVariable[]): Evidence {
  const kind = stringAt(workload, 'kind')?.toLowerCase() ?? 'deployment';
  const resource = `${kind}/${nameOf(workload)}`;
  const question = kubectl('set', 'env', resource, '-n', namespaceOf(workload), '--list');
  const lines = variables.map(({ name, value }) =>
    value === undefined ? `# ${name} from a reference` : `${name}=${shown(name, value)}`,
  );
  return { command: chain.command(question), line: lines.join('\n') };
}

function shown(name: string, value: string): string {
  return isHeadersVariable(name) ? '***' : value;
}

/** The lines of a text that set something below `trace`, without the headers of OTLP, which can be credentials. */
export function traceLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const start = lines.findIndex((line) => /^["']?trace\b/i.test(line));
  if (start < 0) return text.trim() === '' ? '(empty)' : '(no trace settings)';
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line) && !/^["']?trace\b/i.test(line));
  const block = [lines[start] ?? '', ...(end < 0 ? rest : rest.slice(0, end))];
  return block.map(withoutHeaderText).join('\n');
}

function withoutHeaderText(line: string): string {
  const found = /headers["']?\s{0,9}:/i.exec(line);
  return found === null ? line : `${line.slice(0, found.index + found[0].length)} ***`;
}

/** Trace settings without the headers of OTLP, which can be credentials. */
export function withoutHeaders(trace: JsonObject): JsonObject {
  return treeOf(new Map(leavesOf(trace).map(([key, value]) => [key, key === 'otlp.headers' ? '***' : value])));
}

/** A tree of settings by their dotted keys. */
function treeOf(settings: ReadonlyMap<string, unknown>): JsonObject {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of settings) {
    if (value === undefined) continue;
    const [first = '', ...rest] = key.split('.');
    const below = tree[first];
    const inner = isObject(below) ? below : {};
    tree[first] = rest.length === 0 ? value : { ...inner, [rest.join('.')]: value };
  }
  return tree;
}
