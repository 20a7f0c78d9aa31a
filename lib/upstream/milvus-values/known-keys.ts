import { MilvusChartVersion } from '../milvus-chart-version';
import { releaseAtLeast } from '../version-order';
import { changedKeys } from './changed-keys';
import { CHANGES as CHANGES_4_2 } from './keys-4-2';
import { KEYS as KEYS_5_0 } from './keys-5-0';

/**
 * The keys of a mapping in the values, with blanks between them, by the path of the mapping; empty for the top level. What has no
 * entry may hold anything.
 */
export type KnownKeys = ReadonlyMap<string, string>;

let lines: ReadonlyMap<string, readonly string[]> | undefined;

/** The keys of each line of charts; made once per process, when there are values. */
export function keysByLine(): ReadonlyMap<string, readonly string[]> {
  // No chart of a line has lost a key that an older one of the line had, so that the newest knows them all.
  lines ??= new Map([
    ['4.2', changedKeys(KEYS_5_0, CHANGES_4_2)],
    ['5.0', KEYS_5_0],
  ]);
  return lines;
}

const read = new Map<string, KnownKeys>();

/** What a chart and its sub-charts read; undefined for a chart of another line. */
export function knownKeys(chart: MilvusChartVersion): KnownKeys | undefined {
  const line = /^v?(\d+\.\d+)\./.exec(chart.chart)?.[1] ?? '';
  const keys = keysByLine().get(line);
  if (keys === undefined) return undefined;
  const known = read.get(line) ?? new Map(keys.map(entry));
  read.set(line, known);
  return known;
}

/** The newest chart whose templates were read. Newer charts are checked by its keys. */
const LAST_READ = MilvusChartVersion.V5_0_19.chart;

/** The chart whose templates say which keys a chart reads: the chart itself, or the newest one whose templates were read. */
export function chartOfKeys({ chart }: MilvusChartVersion): string {
  return releaseAtLeast(LAST_READ, chart) ? chart : LAST_READ;
}

/** The keys of a mapping in the values of any listed chart; empty where it may hold anything. */
export function chartKeys(path: string): ReadonlySet<string> {
  const known = everyKey.get(path) ?? new Set([...keysByLine().values()].flatMap((keys) => keysAt(keys, path)));
  everyKey.set(path, known);
  return known;
}

const everyKey = new Map<string, ReadonlySet<string>>();

function keysAt(lines: readonly string[], path: string): readonly string[] {
  const start = `${path === '' ? '.' : path} `;
  return (
    lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .split(' ') ?? []
  );
}

/** The keys stay one text: few mappings are ever asked for. */
function entry(line: string): readonly [string, string] {
  const blank = line.indexOf(' ');
  const path = line.slice(0, blank);
  return [path === '.' ? '' : path, line.slice(blank + 1)];
}

/** What values.yaml lists and no template of the two lines reads. */
export const KEYS_WITHOUT_EFFECT: readonly (readonly string[])[] = [
  ['cdc', 'extraEnv'],
  ['externalGcs', 'bucketName'],
  ['image', 'tools'],
  ['proxy', 'http'],
  ['service', 'externalIPs'],
  ['standalone', 'replicas'],
];
