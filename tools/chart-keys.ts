// Writes lib/upstream/milvus-values/keys-*.ts: which keys the milvus-helm chart and its sub-charts read. Takes the folders of charts.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { isObject, type JsonObject, objectAt } from '../lib/kubernetes/json';
import { keysByLine } from '../lib/upstream/milvus-values/known-keys';
import { misused, runScript } from './arguments';
import { keyModules } from './key-modules';

/** Keys that templates pass on as a whole, but read key by key. */
const READ_BY_KEY: readonly string[] = [
  'streaming',
  'standalone.persistence.persistentVolumeClaim',
  'log.persistence.persistentVolumeClaim',
];

/** Every mapping whose keys are all known, by its path; others may hold anything. */
export function closedMappings(chart: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const scratch = mkdtempSync(join(tmpdir(), 'chart-keys-'));
  try {
    collect(chart, '', found, scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The mappings as lines: a path and its keys. */
function linesOf(mappings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...mappings].map(([path, keys]) => [path === '' ? '.' : path, ...keys].join(' '));
}

/** The line of a chart version: `5.0`. */
function lineOf(chart: string): string {
  return String(yamlIn(chart, 'Chart.yaml').version).split('.').slice(0, 2).join('.');
}

function collect(chart: string, prefix: string, found: Map<string, readonly string[]>, scratch: string): void {
  const values = yamlIn(chart, 'values.yaml');
  const dependencies = dependenciesOf(chart, scratch);
  const references = referencesIn(chart);
  const tree = new Map<string, Set<string>>();
  const whole = new Set(references.whole.filter((path) => !READ_BY_KEY.includes(path)));
  // The parent's values for a sub-chart are defaults of the sub-chart's own keys.
  for (const path of [...pathsOf(values), ...references.paths, ...dependencies.flatMap(({ keys }) => keys)])
    add(tree, path);
  for (const { name } of dependencies) add(tree, name);
  for (const key of ['global', 'tags']) add(tree, key);
  for (const [path, keys] of tree) {
    const top = path.split('.')[0] ?? '';
    const open = path !== '' && isOpen(path, whole);
    if (open || ['global', 'tags'].includes(top) || dependencies.some(({ name }) => name === top)) continue;
    // Keys deep inside a sub-chart are seldom set, and change most often.
    if (prefix !== '' && path.includes('.')) continue;
    found.set(joined(prefix, path), [...keys].sort());
  }
  for (const { name, folder } of dependencies) {
    if (folder === undefined || prefix !== '') continue;
    collect(folder, name, found, scratch);
    // Keys that the parent reads below a sub-chart's name.
    for (const path of [...pathsOf(values), ...references.paths].filter((each) => each.startsWith(`${name}.`))) {
      const keys = path.split('.');
      const key = keys.pop() ?? '';
      const at = keys.join('.');
      const known = found.get(at);
      if (known !== undefined) found.set(at, [...new Set([...known, key])].sort());
    }
  }
}

/** Whether a template reads it, or a parent of it, as a whole. */
function isOpen(path: string, whole: ReadonlySet<string>): boolean {
  const keys = path.split('.');
  return keys.some((_, index) => whole.has(keys.slice(0, index + 1).join('.')));
}

function add(tree: Map<string, Set<string>>, path: string): void {
  const keys = path.split('.');
  for (const [index, key] of keys.entries()) {
    const at = keys.slice(0, index).join('.');
    tree.set(at, (tree.get(at) ?? new Set()).add(key));
  }
}

function pathsOf(tree: JsonObject, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    // A key with a dot looks like two keys.
    if (key.includes('.')) return [];
    const path = joined(prefix, key);
    return isObject(value) && Object.keys(value).length > 0 ? [path, ...pathsOf(value, path)] : [path];
  });
}

/** The references of templates; one that is not continued below reads its value as a whole. */
function referencesIn(chart: string): { readonly paths: readonly string[]; readonly whole: readonly string[] } {
  const texts = filesBelow(join(chart, 'templates')).map((file) => readFileSync(file, 'utf8'));
  const library = join(chart, 'charts', 'common', 'templates');
  const all = [...texts, ...(existsSync(library) ? filesBelow(library).map((file) => readFileSync(file, 'utf8')) : [])];
  const paths = all.flatMap((text) =>
    [...text.matchAll(/\.Values((?:\.[A-Za-z0-9_]+)+)/g)].map((match) => (match[1] ?? '').slice(1)),
  );
  return { paths, whole: paths };
}

interface Dependency {
  readonly name: string;
  readonly folder?: string;
  /** The key that enables it. */
  readonly keys: readonly string[];
}

function dependenciesOf(chart: string, scratch: string): readonly Dependency[] {
  const listed = ['Chart.yaml', 'requirements.yaml'].flatMap((file) => {
    const { dependencies } = yamlIn(chart, file);
    return Array.isArray(dependencies) ? dependencies.filter(isObject) : [];
  });
  return listed.map((dependency) => {
    const name = String(dependency.alias ?? dependency.name);
    const keys = typeof dependency.condition === 'string' ? dependency.condition.split(',') : [];
    const folder = unpacked(join(chart, 'charts'), String(dependency.name), scratch);
    return { name, keys, ...(folder === undefined ? {} : { folder }) };
  });
}

function unpacked(charts: string, name: string, scratch: string): string | undefined {
  if (!existsSync(charts)) return undefined;
  if (existsSync(join(charts, name))) return join(charts, name);
  const archive = readdirSync(charts).find((file) => new RegExp(`^${name}-\\d.*\\.tgz$`).test(file));
  if (archive === undefined) return undefined;
  const folder = mkdtempSync(join(scratch, 'chart-'));
  execFileSync('tar', ['xzf', join(charts, archive), '-C', folder]);
  return join(folder, name);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function yamlIn(chart: string, file: string): JsonObject {
  const path = join(chart, file);
  return existsSync(path) ? objectAt({ all: load(readFileSync(path, 'utf8')) }, 'all') : {};
}

function joined(prefix: string, key: string): string {
  return [prefix, key].filter((part) => part !== '').join('.');
}

const USAGE = 'node tools/run.js tools/chart-keys.ts FOLDER...';

function main(charts: readonly string[]): number {
  if (charts.length === 0) return misused('name the folder of a chart', USAGE);
  const wrong = charts.find((chart) => !existsSync(join(chart, 'Chart.yaml')));
  if (wrong !== undefined) return misused(`'${wrong}' has no Chart.yaml`, USAGE);
  const read = charts.map((chart): [string, readonly string[]] => [lineOf(chart), linesOf(closedMappings(chart))]);
  // Lines of which no chart is named keep their keys.
  for (const [file, text] of keyModules(new Map([...keysByLine(), ...read]))) writeFileSync(file, text);
  return 0;
}

if (process.argv[1]?.endsWith('chart-keys.ts') === true) runScript(USAGE, main, { allowPositionals: true });
