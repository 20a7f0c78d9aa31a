import { until } from '../support/poll';
import { RunningCluster } from './support/cluster';
import { JaegerApi, sendSpan } from './support/jaeger-api';
import { CurlPod } from './support/pods';
import { ClusterRunbook } from './support/runbook';
import { simulations } from './support/under-test';

const COLLECTOR = 'jaeger-collector.observability.svc';
const OPEN: readonly (readonly [namespace: string, port: string])[] = [
  ['milvus', 'spans'],
  ['ingress-nginx', 'UI'],
  ['monitoring', 'metrics'],
];
/** Namespaces that no runbook makes. */
const EXTRA = ['ingress-nginx', 'monitoring', 'e2e-other'];

describe(`production-v2 in use${simulations('the ingress controller')}, with a simulated Elasticsearch and login`, () => {
  let cluster: RunningCluster;
  let runbook: ClusterRunbook;
  let jaeger: JaegerApi;
  const pods = new Map<string, CurlPod>();

  beforeAll(async () => {
    cluster = await RunningCluster.start('helm3');
    runbook = await ClusterRunbook.prepare(cluster, 'production-v2');
    await runbook.followTo('Verify');
    for (const namespace of EXTRA) await cluster.shell.ok(`kubectl create namespace ${namespace}`);
    for (const namespace of ['milvus', ...EXTRA]) pods.set(namespace, await CurlPod.start(cluster.shell, namespace));
    // The Service leads to the login; Jaeger's own UI listens inside the pod.
    jaeger = new JaegerApi(cluster.shell, 'observability', 'deployment/jaeger-query');
  });

  afterAll(async () => {
    const extra = () => cluster.shell.ok(`kubectl delete namespace ${EXTRA.join(' ')}`);
    expect(await cluster.end(() => runbook.undo(), extra)).toEqual([]);
  });

  function podIn(namespace: string): CurlPod {
    const pod = pods.get(namespace);
    if (pod === undefined) throw new Error(`no pod in ${namespace}`);
    return pod;
  }

  async function addressOf(component: string): Promise<string> {
    const selector = `app.kubernetes.io/instance=jaeger,app.kubernetes.io/component=${component}`;
    const address = `kubectl get pods -n observability -l ${selector} -o jsonpath='{.items[0].status.podIP}'`;
    return (await cluster.shell.ok(address)).trim();
  }

  test('a span from the namespace of Milvus is in the storage, and found by the query pods', async () => {
    const id = await sendSpan(podIn('milvus'), COLLECTOR, 'shop');
    expect(await jaeger.arrived(id)).toEqual([{ service: 'shop', operation: 'work' }]);
  });

  test('each namespace reaches what it is allowed to, and nothing else', async () => {
    const metrics = `http://${await addressOf('collector')}:8888/metrics`;
    const targets = new Map([
      ['spans', `http://${COLLECTOR}:4318/v1/traces`],
      ['UI', 'http://jaeger-query.observability.svc:16686/'],
      ['metrics', metrics],
    ]);
    // GET on the receiver is answered, and not taken; the UI leads to the login.
    const answers = { spans: '405', UI: '302', metrics: '200' };
    for (const namespace of ['milvus', ...EXTRA]) {
      const found = new Map<string, string>();
      for (const [what, url] of targets) found.set(what, await podIn(namespace).status(url));
      const allowed = OPEN.filter(([name]) => name === namespace).map(([, what]) => what);
      const wanted = Object.entries(answers).map(([what, code]) => [what, allowed.includes(what) ? code : '000']);
      expect([namespace, Object.fromEntries(found)]).toEqual([namespace, Object.fromEntries(wanted)]);
    }
  });

  test('nobody goes past the login: the UI of Jaeger listens inside its pod only', async () => {
    const address = await addressOf('query');
    expect(await podIn('ingress-nginx').status(`http://${address}:16686/`)).toBe('000');
  });

  test('a collector that is deleted is replaced, and spans are taken meanwhile', async () => {
    const selector = 'app.kubernetes.io/instance=jaeger,app.kubernetes.io/component=collector';
    await cluster.shell.ok(
      `kubectl delete -n observability --wait=false $(kubectl get pods -n observability -l ${selector} -o name | head -1)`,
    );
    const id = await until('a span for the collectors', 60, () =>
      sendSpan(podIn('milvus'), COLLECTOR, 'meanwhile').catch(() => undefined),
    );
    expect(await jaeger.arrived(id)).toHaveLength(1);
    await cluster.shell.ok('kubectl rollout status deployment/jaeger-collector -n observability --timeout=300s');
  });
});
