import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Row } from './table';

const ROUNDS = 11;
const TARGET = 0.6;

/** The app against what makes the same kind of YAML today, alternating, so that a busy machine is busy for all of them. */
export function peers(): Row[] {
  const { KUBECTL = 'kubectl', HELM = 'helm', MILVUS_CHART, JAEGER_OPERATOR_MANIFEST } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const app = [process.execPath, 'tools/run.js', 'main.ts'];
    const kustomize = [KUBECTL, 'kustomize', folder];
    const helm = [HELM, 'template', 'my-release', MILVUS_CHART ?? ''];
    const missing = [
      ...(JAEGER_OPERATOR_MANIFEST === undefined ? ['JAEGER_OPERATOR_MANIFEST, the upstream manifest'] : []),
      ...(MILVUS_CHART === undefined ? ['MILVUS_CHART, the folder of the chart'] : []),
      ...(isThere(KUBECTL, 'version', '--client') ? [] : ['kubectl on the PATH, or KUBECTL']),
      ...(isThere(HELM, 'version') ? [] : ['helm on the PATH, or HELM']),
    ];
    if (JAEGER_OPERATOR_MANIFEST === undefined || missing.length > 0) {
      const walls = Array.from({ length: ROUNDS }, () => time(app, folder));
      return [{ what: 'app', figure: `${median(walls).toFixed(0)} ms; peers skipped: set ${missing.join('; ')}` }];
    }
    copyFileSync(JAEGER_OPERATOR_MANIFEST, join(folder, 'manifest.yaml'));
    writeFileSync(join(folder, 'kustomization.yaml'), 'resources: [manifest.yaml]\n');
    return compare(app, kustomize, helm, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(app: readonly string[], kustomize: readonly string[], helm: readonly string[], folder: string): Row[] {
  const rounds = Array.from({ length: ROUNDS }, () => {
    process.stderr.write('app, kubectl kustomize, helm template\n');
    return [app, kustomize, helm].map((command) => time(command, folder));
  });
  const [ours = NaN, kubectl = NaN, chart = NaN] = [0, 1, 2].map((column) =>
    median(rounds.map((round) => round[column] ?? NaN)),
  );
  const ratio = ours / (kubectl + chart);
  return [
    {
      what: `app / (kubectl kustomize + helm template), medians of ${ROUNDS}`,
      figure: `${ours.toFixed(0)} ms / (${kubectl.toFixed(0)} ms + ${chart.toFixed(0)} ms) = ${ratio.toFixed(2)}`,
      target: { text: `<= ${TARGET}`, met: ratio <= TARGET },
    },
  ];
}

function time([program = '', ...args]: readonly string[], folder: string): number {
  const started = performance.now();
  const env = { ...process.env, CDK8S_OUTDIR: join(folder, 'dist') };
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
  return performance.now() - started;
}

function isThere(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).status === 0;
}
