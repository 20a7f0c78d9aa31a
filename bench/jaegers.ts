import { mkdtempSync, openSync, closeSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Jaeger } from '../lib';
import { lint } from '../lib/cli/lint';
import { asObject } from '../lib/kubernetes/json';
import { toYaml } from '../lib/kubernetes/yaml';
import { stopwatch } from './stopwatch';
import { type Row, seconds } from './table';

const WARM_UP = 200;
const JAEGERS = 1000;
const FILES = [1, JAEGERS];

const TRACE = {
  exporter: 'otlp',
  sampleFraction: 1,
  otlp: { endpoint: 'http://jaeger-collector:4317', method: 'grpc' },
};
/** With mistakes, so that places are looked up. */
const VALUES = toYaml({
  cluster: { enabled: false },
  etcd: { replicaCount: 1 },
  minio: { mode: 'standalone' },
  pulsarv3: { enabled: false },
  extraConfigFiles: { 'user.yaml': toYaml({ log: { level: 'debug' }, trace: TRACE }) },
});
const MILVUS = toYaml({
  apiVersion: 'milvus.io/v1beta1',
  kind: 'Milvus',
  metadata: { name: 'my-release' },
  spec: { mode: 'cluster', components: { image: 'milvusdb/milvus:v2.6.11' }, config: { trace: TRACE } },
});

/** What a Jaeger with its rules costs, and `lint` of a thousand, and of as many values files and CRs of Milvus. */
export function jaegers(): Row[] {
  const chart = new Chart(new App(), 'chart');
  build(chart, 'warm-up', WARM_UP);
  const lap = stopwatch();
  const built = build(chart, 'jaeger', JAEGERS);
  const each = lap().cpu / JAEGERS;
  const texts = built.map((jaeger) => toYaml(asObject(jaeger.apiObject.toJson())));
  return [
    {
      what: 'a Jaeger with its rules',
      figure: `${each.toFixed(2)} ms of CPU`,
      target: { text: '< 1 ms', met: each < 1 },
    },
    ...FILES.map((files) => lintRow(texts, files, 'Jaegers')),
    lintRow(Array<string>(JAEGERS).fill(VALUES), JAEGERS, 'values files'),
    lintRow(Array<string>(JAEGERS).fill(MILVUS), JAEGERS, 'Milvus CRs'),
  ];
}

function build(chart: Chart, name: string, count: number): Jaeger[] {
  return Array.from({ length: count }, (_, index) => new Jaeger(chart, `${name}-${index}`));
}

function lintRow(texts: readonly string[], files: number, what: string): Row {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const stdin = openSync(devNull, 'r');
  try {
    for (let file = 0; file < files; file++) {
      const part = texts.slice((file * texts.length) / files, ((file + 1) * texts.length) / files);
      writeFileSync(join(folder, `${file}.yaml`), part.join('---\n'));
    }
    const lap = stopwatch();
    const { checked } = lint([folder], stdin);
    const { cpu } = lap();
    return {
      what: `lint of ${checked} ${what} in ${files} file${files === 1 ? '' : 's'}`,
      figure: `${seconds(cpu)} of CPU`,
      target: { text: '< 3 s', met: cpu < 3000 },
    };
  } finally {
    closeSync(stdin);
    rmSync(folder, { recursive: true });
  }
}
