import { until } from '../support/poll';
import { RunningCluster } from './support/cluster';
import { JaegerApi, sendSpan } from './support/jaeger-api';
import { MilvusApi } from './support/milvus-api';
import { CurlPod } from './support/pods';
import { ClusterRunbook } from './support/runbook';
import { describeWithOperator, simulations } from './support/under-test';

const COLLECTOR = 'jaeger-collector.default.svc';

describeWithOperator(`the quickstart in use${simulations('cert-manager', 'the ingress controller')}`, () => {
  let cluster: RunningCluster;
  let runbook: ClusterRunbook;
  let jaeger: JaegerApi;
  let pod: CurlPod;

  beforeAll(async () => {
    cluster = await RunningCluster.start();
    runbook = await ClusterRunbook.prepare(cluster, 'quickstart');
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
    expect(await jaeger.services()).toEqual(expect.arrayContaining(['segcore', 'standalone']));
  });

  test('a pod of another namespace sends a span by OTLP', async () => {
    const id = await sendSpan(pod, COLLECTOR, 'shop');
    expect(await jaeger.arrived(id)).toEqual([{ service: 'shop', operation: 'work' }]);
  });

  test('Jaeger in memory: when its pod is gone, so are the traces, and new ones arrive', async () => {
    const before = await jaeger.arrived(await sendSpan(pod, COLLECTOR, 'old'));
    expect(before).toHaveLength(1);
    await cluster.shell.ok(
      'kubectl delete pod -n default -l app.kubernetes.io/instance=jaeger --grace-period=0 --force',
    );
    await cluster.shell.ok('kubectl rollout status deployment/jaeger -n default --timeout=300s');
    const id = await until('a span for the new pod', 120, () => sendSpan(pod, COLLECTOR, 'new').catch(() => undefined));
    await jaeger.arrived(id);
    const services = await jaeger.services();
    expect([services.includes('new'), services.includes('old')]).toEqual([true, false]);
  });

  test('a pod reaches the operator at its webhooks only', async () => {
    const address = (
      await cluster.shell.ok(
        "kubectl get pods -n observability -l name=jaeger-operator -o jsonpath='{.items[0].status.podIP}'",
      )
    ).trim();
    const answers = new Map<string, string>();
    for (const port of ['9443', '8443', '8383', '8081'])
      answers.set(port, await pod.status(`https://${address}:${port}/`));
    expect(Object.fromEntries(answers)).toEqual({ '9443': '404', '8443': '000', '8383': '000', '8081': '000' });
  });
});
