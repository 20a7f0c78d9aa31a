import { until } from '../support/poll';
import { RunningCluster } from './support/cluster';
import type { Elasticsearch } from './support/elasticsearch';
import { JaegerApi, sendSpan } from './support/jaeger-api';
import { CurlPod } from './support/pods';
import { ClusterRunbook } from './support/runbook';
import { describeWithOperator, simulations } from './support/under-test';

const COLLECTOR = 'jaeger-collector.observability.svc';
const METRICS = 'https://jaeger-operator-metrics.observability.svc:8443/metrics';
const LEASE = '31e04290.jaegertracing.io';
const NAMESPACE = '-n observability';
const WORK = [{ service: 'shop', operation: 'work' }];

describeWithOperator(
  `production in use (Elasticsearch is simulated by a pod)${simulations('cert-manager', 'the ingress controller')}`,
  () => {
    let cluster: RunningCluster;
    let runbook: ClusterRunbook;
    let storage: Elasticsearch;
    let jaeger: JaegerApi;
    let pod: CurlPod;
    let prometheus: CurlPod;

    beforeAll(async () => {
      cluster = await RunningCluster.start();
      runbook = await ClusterRunbook.prepare(cluster, 'production');
      await runbook.followTo('Verify');
      if (runbook.storage === undefined) throw new Error('production has no storage');
      storage = runbook.storage;
      await cluster.shell.ok(`kubectl create namespace e2e-other
      kubectl create namespace monitoring
      kubectl create serviceaccount prometheus-k8s -n monitoring`);
      pod = await CurlPod.start(cluster.shell, 'e2e-other');
      prometheus = await CurlPod.start(cluster.shell, 'monitoring', 'prometheus', 'prometheus-k8s');
      jaeger = new JaegerApi(cluster.shell, 'observability');
    });

    afterAll(async () => {
      const others = () => cluster.shell.ok('kubectl delete namespace e2e-other monitoring');
      expect(await cluster.end(() => runbook.undo(), others)).toEqual([]);
    });

    test('its pods run in a namespace that enforces Pod Security restricted', async () => {
      const label = "jsonpath='{.metadata.labels.pod-security\\.kubernetes\\.io/enforce}'";
      expect(await cluster.shell.ok(`kubectl get namespace observability -o ${label}`)).toBe('restricted');
      const pods = await cluster.shell.ok(
        `kubectl get pods ${NAMESPACE} --field-selector=status.phase=Running -o jsonpath='{range .items[*]}{.metadata.labels.app\\.kubernetes\\.io/component}{.metadata.labels.name}{"\\n"}{end}'`,
      );
      const roles = pods
        .trim()
        .split('\n')
        .map((role) => role.replace(/^service-/, ''));
      expect(roles.sort()).toEqual(['collector', 'collector', 'jaeger-operator', 'jaeger-operator', 'query', 'query']);
    });

    test('the metrics of the operator: open to the monitoring namespace, with the token of its account only', async () => {
      const token = '-H "authorization: Bearer $(cat /var/run/secrets/kubernetes.io/serviceaccount/token)"';
      const curl = (options: string) =>
        `sh -c 'curl -sk --max-time 60 -o /dev/null -w %{http_code} ${options} ${METRICS}'`;
      const other = await CurlPod.start(cluster.shell, 'monitoring', 'other');
      expect([
        await prometheus.run(curl(token)),
        await other.run(curl(token)),
        await prometheus.run(curl('')),
        await pod.status(METRICS),
      ]).toEqual(['200', '403', '401', '000']);
    });

    test('the operator of two pods loses its leader: its webhooks answer all the time, and the other works after the lease', async () => {
      const holder = () =>
        cluster.shell.ok(`kubectl get lease ${LEASE} ${NAMESPACE} -o jsonpath='{.spec.holderIdentity}'`);
      const before = await holder();
      const another = {
        apiVersion: 'jaegertracing.io/v1',
        kind: 'Jaeger',
        metadata: { name: 'other', namespace: 'observability' },
      };
      const webhooks = () =>
        cluster.shell.run(`kubectl create --dry-run=server -f - <<'END'\n${JSON.stringify(another)}\nEND`);
      await cluster.shell.ok(`kubectl delete pod ${before.replace(/_.*/, '')} ${NAMESPACE} --wait=false`);
      const failures = new Set<string>();
      const changed = `kubectl patch jaeger jaeger ${NAMESPACE} --type=merge -p '{"spec":{"query":{"replicas":1}}}'`;
      await until('the change of the Jaeger', 60, async () =>
        (await cluster.shell.run(changed)).code === 0 ? true : undefined,
      );
      await until('another leader', 600, async () => {
        const { code, stderr } = await webhooks();
        if (code !== 0) failures.add(stderr);
        return (await holder()) === before ? undefined : true;
      });
      await until('the work of the new leader', 300, async () =>
        (await cluster.shell.ok(`kubectl get deployment jaeger-query ${NAMESPACE} -o jsonpath='{.spec.replicas}'`)) ===
        '1'
          ? true
          : undefined,
      );
      expect([...failures]).toEqual([]);
    });

    async function saysThatItCannotWrite(): Promise<void> {
      const logs = `kubectl logs ${NAMESPACE} -l app.kubernetes.io/component=collector --prefix --ignore-errors --tail=-1`;
      await until('an error of a collector', 120, async () =>
        (await cluster.shell.ok(`${logs} --since=60s`)).includes('Elasticsearch could not process bulk request')
          ? true
          : undefined,
      );
    }

    test('the storage is gone and comes back: the collectors have kept what was sent meanwhile', async () => {
      const before = await sendSpan(pod, COLLECTOR, 'shop');
      await jaeger.arrived(before);
      await storage.goDown();
      const meanwhile = await sendSpan(pod, COLLECTOR, 'shop');
      await saysThatItCannotWrite();
      expect(await jaeger.trace(before)).toEqual([]);
      await storage.comeBack();
      expect([await jaeger.arrived(before), await jaeger.arrived(meanwhile)]).toEqual([WORK, WORK]);
    });

    test('collectors that restart while the storage is gone lose what they kept, and start once it is back', async () => {
      await storage.goDown();
      const lost = await sendSpan(pod, COLLECTOR, 'shop');
      const collectors = `-l app.kubernetes.io/component=collector ${NAMESPACE}`;
      await cluster.shell.ok(`kubectl delete pods ${collectors} --grace-period=0 --force`);
      await until('a collector that has exited', 120, async () =>
        /[1-9]/.test(
          await cluster.shell.ok(
            `kubectl get pods ${collectors} -o jsonpath='{.items[*].status.containerStatuses[0].restartCount}'`,
          ),
        )
          ? true
          : undefined,
      );
      await storage.comeBack();
      await cluster.shell.ok(`kubectl rollout status deployment/jaeger-collector ${NAMESPACE} --timeout=300s`);
      const later = await until('a span for the new collectors', 120, () =>
        sendSpan(pod, COLLECTOR, 'shop').catch(() => undefined),
      );
      expect([await jaeger.arrived(later), await jaeger.trace(lost)]).toEqual([WORK, []]);
    });
  },
);
