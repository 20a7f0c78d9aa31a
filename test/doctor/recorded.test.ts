import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../lib/cli/program';
import { type Diagnosis, diagnosisIn } from '../e2e/cluster/doctor/diagnosis';
import { recording, recordings } from '../support/recorded/recording';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'doctor-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What `doctor --from` says of a recording. */
async function diagnosed(name: string): Promise<Diagnosis> {
  const file = join(folder, `${name}.json`);
  const { options, document } = recording(name);
  writeFileSync(file, document);
  const printed = { stdout: '', stderr: '' };
  let code: Promise<number> | undefined;
  run(['doctor', ...options, '--from', file, '--format', 'json'], {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    stdin: -1,
    later: (later) => {
      code = later;
    },
  });
  await code;
  if (printed.stdout === '') throw new Error(printed.stderr);
  return diagnosisIn(printed.stdout);
}

const all = recordings().map(recording);
const healthy = all.filter(({ code }) => code === undefined);
const broken = all.filter(({ code }) => code !== undefined);

test('there are recordings of whole chains, and of 40 ways to break them', () => {
  expect(healthy.map(({ name }) => name)).toEqual(['jaeger-v2', 'quickstart', 'quickstart-2']);
  expect(broken.length).toBeGreaterThanOrEqual(40);
});

test.each(healthy)('$name, recorded on a real cluster: nothing is broken, and the traces arrive', async ({ name }) => {
  const { exitCode, broken: found, states } = await diagnosed(name);
  expect({ exitCode, found, traces: states.get('traces') }).toEqual({ exitCode: 0, found: [], traces: 'ok' });
});

test.each(broken)('$name, recorded on a real cluster, is named first', async ({ name, link, code }) => {
  const { first } = await diagnosed(name);
  expect({ link: first?.link, code: first?.code }).toEqual({ link, code });
});

test('each is mended by the fix of what was broken', async () => {
  const fixes: Record<string, string> = {};
  for (const { name } of broken) {
    const { first } = await diagnosed(name);
    const lines = [...(first?.commands ?? []), ...(first?.yaml?.trimEnd().split('\n') ?? [])];
    fixes[name] = [`${first?.code ?? ''}: ${first?.fix ?? ''}`, ...lines].join('\n');
  }
  expect(fixes).toMatchInlineSnapshot(`
    {
      "jaeger-v2-collector-service-deleted": "DOC084: Create a Service with a port of its receivers, such as 4317.
    kubectl expose deployment jaeger -n default --name jaeger-otlp --port 4317",
      "jaeger-v2-policy-denies-ingress": "DOC090: Save these lines as traces-from-my-release.yml, and apply them: NetworkPolicies add up.
    kubectl apply -f traces-from-my-release.yml
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata:
      name: traces-from-my-release
      namespace: default
    spec:
      podSelector:
        matchLabels:
          app.kubernetes.io/instance: jaeger
          app.kubernetes.io/name: jaeger
      policyTypes:
        - Ingress
      ingress:
        - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: default
              podSelector:
                matchLabels:
                  app.kubernetes.io/instance: my-release
          ports:
            - port: 14268
              protocol: TCP",
      "jaeger-v2-receiver-is-missing": "DOC185: Did you mean 'jaeger-collector.default.svc:4317'? Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.
    helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version 5.0.22 --reset-then-reuse-values -f my-release.trace.yml
    kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s
    extraConfigFiles:
      user.yaml: |
        trace:
          exporter: otlp
          sampleFraction: 1
          otlp:
            endpoint: jaeger-collector.default.svc:4317
            method: grpc
            secure: false",
      "jaeger-v2-receiver-listens-on-localhost": "DOC186: Set receivers.jaeger.protocols.thrift_http.endpoint to '0.0.0.0:14268' in the configuration of that Jaeger, and restart its pods.",
      "jaeger-v2-release-without-trace-settings": "DOC200: Send to Jaeger 'default/jaeger'. Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.
    helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version 5.0.22 --reset-then-reuse-values -f my-release.trace.yml
    kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s
    extraConfigFiles:
      user.yaml: |
        trace:
          exporter: jaeger
          sampleFraction: 1
          jaeger:
            url: http://jaeger-collector.default.svc:14268/api/traces",
      "jaeger-v2-tail-sampling-drops-all": "DOC204: Add a policy such as the following to that list, and restart the pods of Jaeger.
    - name: all
      type: always_sample",
      "jaeger-v2-unknown-key-in-its-configuration": "DOC060: Remove or correct 'maximum_traces' in the configuration.",
      "quickstart-api-server-refuses-connections": "DOC012: Start the cluster, or correct \`server\` in the kubeconfig.",
      "quickstart-ca-bundle-of-another-authority": "DOC049: Annotate the webhooks, so that cainjector of cert-manager writes the CA.
    kubectl annotate mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration cert-manager.io/inject-ca-from=observability/jaeger-operator-serving-cert --overwrite
    kubectl annotate validatingwebhookconfiguration/jaeger-operator-validating-webhook-configuration cert-manager.io/inject-ca-from=observability/jaeger-operator-serving-cert --overwrite",
      "quickstart-collector-port-removed": "DOC086: Let the operator correct it: any change of the Jaeger does.
    kubectl annotate jaeger jaeger -n default --overwrite doctor="$(date +%s)"",
      "quickstart-collector-selector-changed": "DOC081: Let the operator correct it: any change of the Jaeger does.
    kubectl annotate jaeger jaeger -n default --overwrite doctor="$(date +%s)"",
      "quickstart-collector-service-deleted": "DOC080: Let the operator create it: any change of the Jaeger does.
    kubectl annotate jaeger jaeger -n default --overwrite doctor="$(date +%s)"",
      "quickstart-elasticsearch-cannot-be-reached": "DOC100: Correct es.server-urls, or create that Service.",
      "quickstart-elasticsearch-of-another-authority": "DOC104: Mount the certificate of its authority, and name the file in es.tls.ca.",
      "quickstart-elasticsearch-password-is-wrong": "DOC105: A wrong password is the usual reason. Correct the user and password of Elasticsearch in Secret 'es-account', and restart Jaeger.
    kubectl rollout restart deployment/jaeger -n default",
      "quickstart-exporter-in-capitals": "DOC123: Did you mean 'otlp'?
    helm get values my-release -n default -o yaml > my-release.values.yaml
    $EDITOR my-release.values.yaml
    helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version 5.0.22 --reset-values -f my-release.values.yaml",
      "quickstart-host-does-not-exist": "DOC181: Did you mean 'http://jaeger-collector.default.svc:14268/api/traces'? Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.
    helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version 5.0.22 --reset-then-reuse-values -f my-release.trace.yml
    kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s
    extraConfigFiles:
      user.yaml: |
        trace:
          exporter: jaeger
          sampleFraction: 1
          jaeger:
            url: http://jaeger-collector.default.svc:14268/api/traces",
      "quickstart-image-cannot-be-pulled": "DOC057: Remove spec.allInOne.image: the operator then uses its own image. Or correct it.
    kubectl patch jaeger jaeger -n default --type merge -p '{"spec":{"allInOne":{"image":null}}}'",
      "quickstart-milvus-out-of-memory": "DOC125: Raise its memory limit.",
      "quickstart-namespace-is-restricted": "DOC064: Set the security contexts in the Jaeger.
    kubectl patch jaeger jaeger -n default --type merge -p '{"spec":{"securityContext":{"runAsNonRoot":true,"runAsUser":10001,"seccompProfile":{"type":"RuntimeDefault"}},"containerSecurityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}}'",
      "quickstart-no-crd": "DOC021: Apply the CRD (0-setup of dist/ENVIRONMENT/manifests), then the Jaeger (2-jaeger of dist/ENVIRONMENT/manifests).",
      "quickstart-no-helm": "DOC003: Install helm, or add its folder to the PATH.",
      "quickstart-no-jaeger": "DOC020: Apply the Jaeger (2-jaeger of dist/ENVIRONMENT/manifests), or this.
    apiVersion: jaegertracing.io/v1
    kind: Jaeger
    metadata:
      name: jaeger
      namespace: default
    spec:
      strategy: allinone",
      "quickstart-no-kubectl": "DOC001: Install kubectl, or add its folder to the PATH.",
      "quickstart-no-node-has-room": "DOC055: Lower its resource requests, or add a node.",
      "quickstart-operator-image-cannot-be-pulled": "DOC027: Use a registry that the nodes reach, such as a mirror.",
      "quickstart-operator-scaled-to-0": "DOC025: Scale it to 1.
    kubectl scale deployment/jaeger-operator -n observability --replicas=1",
      "quickstart-operator-watches-another-namespace": "DOC028: Add the namespace, and a Role and RoleBinding there if the operator has no ClusterRole.
    kubectl set env deployment/jaeger-operator -n observability -c jaeger-operator WATCH_NAMESPACE=observability,default",
      "quickstart-operator-without-role-binding": "DOC033: Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests): they have the roles and their bindings.",
      "quickstart-otlp-to-14250": "DOC184: Did you mean 'jaeger-collector.default.svc:4317'? Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.
    helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version 5.0.22 --reset-then-reuse-values -f my-release.trace.yml
    kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s
    extraConfigFiles:
      user.yaml: |
        trace:
          exporter: otlp
          sampleFraction: 1
          otlp:
            endpoint: jaeger-collector.default.svc:4317
            secure: false
            method: grpc",
      "quickstart-out-of-memory": "DOC061: Raise its memory limit, and limit memory.max-traces if it stores in memory.
    kubectl patch jaeger jaeger -n default --type merge -p '{"spec":{"allInOne":{"resources":{"limits":{"memory":"1Gi"}}}}}'",
      "quickstart-pods-older-than-configmap": "DOC147: Restart the pods.
    kubectl rollout restart deployment/my-release-milvus-standalone -n default
    kubectl rollout status deployment/my-release-milvus-standalone -n default --timeout=600s",
      "quickstart-policy-denies-egress": "DOC091: Save these lines as traces-of-my-release.yml, and apply them: NetworkPolicies add up.
    kubectl apply -f traces-of-my-release.yml
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata:
      name: traces-of-my-release
      namespace: default
    spec:
      podSelector:
        matchLabels:
          app.kubernetes.io/instance: my-release
      policyTypes:
        - Egress
      egress:
        - to:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: default
              podSelector:
                matchLabels:
                  app.kubernetes.io/instance: jaeger
                  app.kubernetes.io/name: jaeger
          ports:
            - port: 14268
              protocol: TCP",
      "quickstart-policy-denies-ingress": "DOC090: Save these lines as traces-from-my-release.yml, and apply them: NetworkPolicies add up.
    kubectl apply -f traces-from-my-release.yml
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata:
      name: traces-from-my-release
      namespace: default
    spec:
      podSelector:
        matchLabels:
          app.kubernetes.io/instance: jaeger
          app.kubernetes.io/name: jaeger
      policyTypes:
        - Ingress
      ingress:
        - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: default
              podSelector:
                matchLabels:
                  app.kubernetes.io/instance: my-release
          ports:
            - port: 14268
              protocol: TCP",
      "quickstart-quota-is-used-up": "DOC063: Raise the quota, or lower the requests and limits.
    kubectl patch resourcequota few-pods -n default --type merge -p '{"spec":{"hard":{"pods":"2"}}}'",
      "quickstart-release-failed": "DOC122: Read why in the history (DESCRIPTION). Upgrade again once the cause is gone, or roll back.
    helm history my-release -n default
    helm rollback my-release -n default",
      "quickstart-release-pending": "DOC122: If no helm command is running any more, roll back, then upgrade again.
    helm history my-release -n default
    helm rollback my-release -n default",
      "quickstart-release-without-trace-settings": "DOC200: Send to Jaeger 'default/jaeger'. Save these lines as my-release.trace.yml, and upgrade the release: its pods restart.
    helm upgrade my-release milvus --repo https://zilliztech.github.io/milvus-helm/ -n default --version 5.0.22 --reset-then-reuse-values -f my-release.trace.yml
    kubectl rollout status deployment -l app.kubernetes.io/instance=my-release -n default --timeout=600s
    extraConfigFiles:
      user.yaml: |
        trace:
          exporter: jaeger
          sampleFraction: 1
          jaeger:
            url: http://jaeger-collector.default.svc:14268/api/traces",
      "quickstart-serving-certificate-expired": "DOC049: Write a new certificate, and its CA, with the program that made it.",
      "quickstart-serving-certificate-missing": "DOC049: Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).",
      "quickstart-token-is-rejected": "DOC014: Log in to the cluster again, or get a new kubeconfig.",
      "quickstart-unknown-flag": "DOC060: Remove the option from spec.allInOne.options.
    kubectl patch jaeger jaeger -n default --type json -p '[{"op":"remove","path":"/spec/allInOne/options/no-such-flag"}]'",
      "quickstart-variable-overrides-exporter": "DOC149: Remove the variable. The pods restart.
    kubectl set env deployment/my-release-milvus-standalone -n default TRACE_EXPORTER-",
      "quickstart-volume-is-pending": "DOC056: Name a StorageClass of this cluster in the claim.",
      "quickstart-webhook-service-without-endpoints": "DOC049: Set the selector to the labels of the operator's pods: {"name":"jaeger-operator"}.
    kubectl patch service jaeger-operator-webhook-service -n observability --type=json -p '[{"op":"replace","path":"/spec/selector","value":{"name":"jaeger-operator"}}]'",
    }
  `);
});
