import { ACCESS_BREAKAGES } from './doctor/access';
import type { Breakage } from './doctor/breakage';
import { INSTALL_BREAKAGES } from './doctor/install';
import { JAEGER_BREAKAGES } from './doctor/jaeger';
import { JAEGER_V2_BREAKAGES } from './doctor/jaeger-v2';
import { MILVUS_BREAKAGES } from './doctor/milvus';
import { Patient } from './doctor/patient';
import { Recorder } from './doctor/recording/recorder';
import { STORAGE_BREAKAGES } from './doctor/storage';
import { RunningCluster } from './support/cluster';
import { Elasticsearch } from './support/elasticsearch';
import { JaegerApi } from './support/jaeger-api';
import { MilvusApi } from './support/milvus-api';
import { CurlPod } from './support/pods';
import { ClusterRunbook } from './support/runbook';
import { describeWithOperator, simulations } from './support/under-test';

const QUICKSTART = [
  ...ACCESS_BREAKAGES,
  ...INSTALL_BREAKAGES,
  ...JAEGER_BREAKAGES,
  ...STORAGE_BREAKAGES,
  ...MILVUS_BREAKAGES,
];

/** Breaks an environment that works in each of these ways. */
function breaks(environment: string, breakages: readonly Breakage[]): void {
  const recorder = Recorder.folder === undefined ? undefined : new Recorder(Recorder.folder, environment);
  const tried = breakages.filter(({ isRecordedOnly = false }) => recorder !== undefined || !isRecordedOnly);
  let cluster: RunningCluster;
  let runbook: ClusterRunbook;
  let patient: Patient;
  let storage: Elasticsearch | undefined;

  beforeAll(async () => {
    cluster = await RunningCluster.start();
    runbook = await ClusterRunbook.prepare(cluster, environment);
    await runbook.followTo('Verify');
    if (tried.some(({ link }) => link === 'storage')) storage = await Elasticsearch.start(cluster);
    await cluster.shell.ok('kubectl create namespace e2e-other');
    const { shell, folder } = cluster;
    const milvus = new MilvusApi(await CurlPod.start(shell, 'e2e-other'));
    patient = new Patient({ shell, folder, milvus, jaeger: new JaegerApi(shell, 'default') });
  });

  afterAll(async () => {
    const other = () => cluster.shell.ok('kubectl delete namespace e2e-other');
    expect(
      await cluster.end(
        () => runbook.undo(),
        other,
        async () => storage?.remove(),
      ),
    ).toEqual([]);
  });

  test('nothing is broken', async () => {
    const { exitCode, broken, states } = await patient.arrived();
    expect({ exitCode, broken, traces: states.get('traces') }).toEqual({ exitCode: 0, broken: [], traces: 'ok' });
    recorder?.healthy(patient.saved);
  });

  test.each<Breakage>(tried)('$name: named first, and mended as it says', async (breakage) => {
    const { name, breaks, link, code } = breakage;
    const { first } = await patient.broken(breakage);
    recorder?.broken(name, { breaks, link, code }, patient.saved);
    const { exitCode, broken } = await patient.mended(breakage, first).finally(() => patient.cleaned(breakage));
    expect({ link: first?.link, code: first?.code, exitCode, broken }).toEqual({ link, code, exitCode: 0, broken: [] });
  });
}

describeWithOperator(`doctor on the quickstart${simulations('cert-manager', 'the ingress controller')}`, () => {
  breaks('quickstart', QUICKSTART);
});

describe('doctor on jaeger-v2', () => {
  breaks('jaeger-v2', JAEGER_V2_BREAKAGES);
});
