import { until } from '../support/poll';
import { RunningCluster } from './support/cluster';
import { JaegerApi, sendSpan } from './support/jaeger-api';
import { MilvusApi } from './support/milvus-api';
import { CurlPod } from './support/pods';
import { ClusterRunbook } from './support/runbook';

const COLLECTOR = 'jaeger-collector.default.svc';
const POD = 'app.kubernetes.io/instance=jaeger,app.kubernetes.io/name=jaeger';

describe('jaeger-v2 in use', () => {
  let cluster: RunningCluster;
  let runbook: ClusterRunbook;
  let jaeger: JaegerApi;
  let pod: CurlPod;

  beforeAll(async () => {
    cluster = await RunningCluster.start();
    runbook = await ClusterRunbook.prepare(cluster, 'jaeger-v2');
    await runbook.followTo('Verify');
    await cluster.shell.ok('kubectl create namespace e2e-other');
    pod = await CurlPod.start(cluster.shell, 'e2e-other');
    jaeger = new JaegerApi(cluster.shell, 'default');
  });

  afterAll(async () => {
    const other = () => cluster.shell.ok('kubectl delete namespace e2e-other');
    expect(await cluster.end(() => runbook.undo(), other)).toEqual([]);
  });

  test('a search in Milvus is one trace, of the server and of its search engine', async () => {
    await new MilvusApi(pod).search();
    const trace = await jaeger.searchTrace();
    expect([...new Set(trace.map(({ service }) => service))].sort()).toEqual(['segcore', 'standalone']);
    // Jaeger 2 would list itself, unless its configuration says otherwise.
    expect(await jaeger.services()).toEqual(['segcore', 'standalone']);
  });

  test('a pod of another namespace sends a span by OTLP', async () => {
    const id = await sendSpan(pod, COLLECTOR, 'shop');
    expect(await jaeger.arrived(id)).toEqual([{ service: 'shop', operation: 'work' }]);
  });

  test('when its pod is gone, so are the traces in its memory, and new ones arrive', async () => {
    expect(await jaeger.arrived(await sendSpan(pod, COLLECTOR, 'old'))).toHaveLength(1);
    await cluster.shell.ok(`kubectl delete pod -n default -l ${POD} --grace-period=0 --force`);
    await cluster.shell.ok('kubectl rollout status deployment/jaeger -n default --timeout=300s');
    const id = await until('a span for the new pod', 120, () => sendSpan(pod, COLLECTOR, 'new').catch(() => undefined));
    await jaeger.arrived(id);
    const services = await jaeger.services();
    expect([services.includes('new'), services.includes('old')]).toEqual([true, false]);
  });
});
