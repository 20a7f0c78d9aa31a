import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Failure } from '../../../../lib/doctor/answers/answers';
import {
  exampleOperator,
  exampleWebhookService,
  READY,
  wholeCluster,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { certificateQuestion, WEBHOOKS } from '../../../../lib/doctor/chain/operator/webhooks';
import { ELSEWHERE, EXPIRED, LATE, OTHER, SERVED } from '../../../../lib/doctor/links/webhook/example-certificates';
import {
  CREATING,
  exampleCertificate,
  type ExampleWebhook,
  webhookAnswers,
} from '../../../../lib/doctor/links/webhook/examples';
import { webhookRules } from '../../../../lib/doctor/links/webhook/rules';
import { webhookLink } from '../../../../lib/doctor/links/webhook/webhook';
import { BETWEEN, OF_BETWEEN, ROOT } from '../../../support/certificates';
import { ExaminedCluster } from '../../../support/doctor-cluster';
import { fromBase64, toBase64 } from '../../../../lib/kubernetes/base64';

const examined = (webhook: ExampleWebhook) => new ExaminedCluster(webhookRules, webhookAnswers(webhook));
const WAITING = exampleOperator({ pods: [CREATING] });
const deployment = (name: string, replicas: number, readyReplicas: number): JsonObject => ({
  kind: 'Deployment',
  metadata: { name: `cert-manager-${name}`, namespace: 'cert-manager', labels: { 'app.kubernetes.io/name': name } },
  spec: {
    replicas,
    template: { spec: { containers: [{ image: `quay.io/jetstack/cert-manager-${name}:v1.19.2` }] } },
  },
  status: { readyReplicas },
});

test('webhooks that work', () => {
  expect(examined({}).messages).toEqual([]);
  expect(examined({ isRunning: true }).messages).toEqual([]);
});

describe('DOC040', () => {
  test('without cert-manager', () => {
    const { messages, shown } = examined({ served: null, operator: WAITING, hasCertManager: false });
    expect(messages).toMatchInlineSnapshot(
      `DOC040 observability/jaeger-operator-service-cert tls.crt: the Secret is missing: cert-manager is not installed. The operator does not start. Jaeger default/jaeger is not started. Install cert-manager (https://cert-manager.io/docs/installation/), then apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl api-versions",
        "no line cert-manager.io/v1",
      ]
    `);
  });

  test('cert-manager is scaled to 0', () => {
    const { messages, shown } = examined({
      served: null,
      operator: WAITING,
      more: [deployment('cert-manager', 0, 0)],
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC040 observability/jaeger-operator-service-cert tls.crt: the Secret is missing: cert-manager is not ready. The operator does not start. Jaeger default/jaeger is not started. Scale cert-manager/cert-manager-cert-manager to 1.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment cert-manager-cert-manager -n cert-manager",
        "READY 0/0",
        "mend: kubectl scale deployment/cert-manager-cert-manager -n cert-manager --replicas=1",
      ]
    `);
  });

  test('cert-manager is not ready', () => {
    const { shown } = examined({ served: null, operator: WAITING, more: [deployment('cert-manager', 1, 0)] });
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment cert-manager-cert-manager -n cert-manager",
        "READY 0/1",
        "mend: kubectl describe deployment/cert-manager-cert-manager -n cert-manager",
      ]
    `);
  });

  test('no Certificate', () => {
    const { messages, shown } = examined({ served: null, operator: WAITING, certManager: [] });
    expect(messages).toMatchInlineSnapshot(
      `DOC040 observability/jaeger-operator-service-cert tls.crt: the Secret is missing: no Certificate of cert-manager creates it. The operator does not start. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get secret jaeger-operator-service-cert -n observability",
        "Error from server (NotFound): secrets "jaeger-operator-service-cert" not found",
      ]
    `);
  });

  test('no Issuer', () => {
    const [certificate = {}] = exampleCertificate();
    const { messages, shown } = examined({ served: null, operator: WAITING, certManager: [certificate] });
    expect(messages).toMatchInlineSnapshot(
      `DOC040 observability/jaeger-operator-service-cert tls.crt: the Secret is missing: its Issuer jaeger-operator-selfsigned-issuer does not exist. The operator does not start. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get issuers.cert-manager.io jaeger-operator-selfsigned-issuer -n observability",
        "Error from server (NotFound): issuers.cert-manager.io "jaeger-operator-selfsigned-issuer" not found",
      ]
    `);
  });

  test('a request that failed', () => {
    const request = (creationTimestamp: string, message: string) => ({
      kind: 'CertificateRequest',
      metadata: {
        ...{ name: `r-${creationTimestamp}`, namespace: 'observability', creationTimestamp },
        annotations: { 'cert-manager.io/certificate-name': 'jaeger-operator-serving-cert' },
      },
      status: { conditions: [{ type: 'Ready', status: 'False', message }] },
    });
    const certManager = [
      ...exampleCertificate({
        conditions: [{ type: 'Ready', status: 'False', message: 'Issuing certificate as Secret does not exist' }],
      }),
      request('2026-01-02T03:00:00Z', 'The CSR was denied: not allowed'),
      request('2026-01-01T03:00:00Z', 'older'),
    ];
    const { messages, shown } = examined({
      served: null,
      operator: WAITING,
      certManager,
      more: [deployment('cert-manager', 1, 1)],
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC040 observability/jaeger-operator-service-cert tls.crt: the Secret is missing: cert-manager has not issued it. The operator does not start. Jaeger default/jaeger is not started. Read why, and correct it.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get certificates.cert-manager.io,certificaterequests.cert-manager.io,issuers.cert-manager.io -n observability -o json",
        "The CSR was denied: not allowed",
        "mend: kubectl describe certificates.cert-manager.io jaeger-operator-serving-cert -n observability",
        "mend: kubectl describe certificaterequests.cert-manager.io -n observability",
      ]
    `);
  });

  test('a Secret without a certificate', () => {
    expect(examined({ served: '', operator: WAITING, certManager: [] }).messages).toMatchInlineSnapshot(
      `DOC040 observability/jaeger-operator-service-cert tls.crt: missing in the Secret of the webhooks: no Certificate of cert-manager creates it. The operator does not start. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests).`,
    );
  });

  test('a Secret that may not be read', () => {
    const { objects = [], texts = [] } = webhookAnswers({ served: null, operator: WAITING });
    const answers = { objects, texts };
    const question = certificateQuestion('observability', 'jaeger-operator-service-cert');
    const forbidden = 'Error from server (Forbidden): secrets "x" is forbidden: User "a" cannot get resource "secrets"';
    expect(new ExaminedCluster(webhookRules, { ...answers, errors: [[question, forbidden]] }).messages).toEqual([]);
    expect(new ExaminedCluster(webhookRules, { ...answers, failures: [[question, Failure.TIMEOUT]] }).messages).toEqual(
      [],
    );
  });
});

describe('DOC041', () => {
  test('no Service', () => {
    const { messages, shown } = examined({ service: [] });
    expect(messages).toMatchInlineSnapshot(
      `DOC041 mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration webhooks[0].clientConfig.service: 'observability/jaeger-operator-webhook-service' names a Service that does not exist. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests) again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger-operator-webhook-service -n observability",
        "Error from server (NotFound): services "jaeger-operator-webhook-service" not found",
      ]
    `);
  });

  test('Services of that namespace were not listed', () => {
    const { objects = [], ...rest } = webhookAnswers({ service: [] });
    const chain = wholeCluster({ ...rest, objects, asked: { namespace: 'observability' } });
    expect(new ExaminedCluster(webhookRules, chain).messages).toHaveLength(1);
    expect(new ExaminedCluster(webhookRules, { ...rest, objects: [] }).messages).toEqual([]);
  });
});

describe('DOC042', () => {
  test('a port that the Service does not have', () => {
    const { messages, shown } = examined({ port: 9443 });
    expect(messages).toMatchInlineSnapshot(
      `DOC042 mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration webhooks[0].clientConfig.service.port: 9443 is not a port of Service observability/jaeger-operator-webhook-service, which has 443. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Apply the manifests of the operator (1-operator of dist/ENVIRONMENT/manifests) again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get mutatingwebhookconfigurations,validatingwebhookconfigurations -o json",
        ""port": 9443",
      ]
    `);
  });

  test('a port that the operator does not serve', () => {
    const service = exampleWebhookService(['10.244.0.5'], { ports: [{ port: 443, targetPort: 8443 }] });
    const { messages, shown } = examined({ service });
    expect(messages).toMatchInlineSnapshot(
      `DOC042 service/jaeger-operator-webhook-service spec.ports[0].targetPort: 8443 leads to no port on which the operator serves its webhooks (9443). The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Set targetPort to 9443.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get service jaeger-operator-webhook-service -n observability -o 'jsonpath={.spec.ports[0].targetPort}'",
        "8443",
        "mend: kubectl patch service jaeger-operator-webhook-service -n observability --type=json -p '[{"op":"replace","path":"/spec/ports/0/targetPort","value":9443}]'",
      ]
    `);
  });

  test.each([9443, 'webhook-server'])('port %s of the container', (targetPort) => {
    const service = exampleWebhookService(['10.244.0.5'], { ports: [{ port: 443, targetPort }] });
    expect(examined({ service }).messages).toEqual([]);
  });

  test('the operator serves another port', () => {
    const service = exampleWebhookService(['10.244.0.5'], { ports: [{ port: 443, targetPort: 10250 }] });
    const operator = exampleOperator({ env: [{ name: 'WEBHOOK-BIND-PORT', value: '10250' }] });
    expect(examined({ service, operator }).messages).toEqual([]);
    expect(examined({ operator }).messages).toEqual([expect.stringMatching(/^DOC042 .* Set targetPort to 10250\.$/)]);
  });
});

describe('DOC043', () => {
  test('a selector that matches nothing', () => {
    const { messages, shown } = examined({ service: exampleWebhookService([], { selector: { name: 'other' } }) });
    expect(messages).toMatchInlineSnapshot(
      `DOC043 service/jaeger-operator-webhook-service spec.selector: {"name":"other"} selects no ready pod, but the operator has 1. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Set the selector to the labels of the operator's pods: {"name":"jaeger-operator"}.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get endpointslices -n observability -l kubernetes.io/service-name=jaeger-operator-webhook-service",
        "ENDPOINTS <unset>",
        "mend: kubectl patch service jaeger-operator-webhook-service -n observability --type=json -p '[{"op":"replace","path":"/spec/selector","value":{"name":"jaeger-operator"}}]'",
      ]
    `);
  });

  test('the operator got ready just now: the endpoints follow', () => {
    const found = (lastTransitionTime: string) => {
      const pods = [{ phase: 'Running', conditions: [{ type: 'Ready', status: 'True', lastTransitionTime }] }];
      return examined({ service: exampleWebhookService([]), operator: exampleOperator({ pods }) }).messages;
    };
    expect(found('2026-01-02T03:04:00Z')).toEqual([]);
    expect(found('2026-01-02T03:03:00Z')).toEqual([expect.stringContaining('DOC043')]);
  });

  test('no pod of the operator is ready: the link before says so', () => {
    expect(examined({ service: exampleWebhookService([]), operator: WAITING }).messages).toEqual([]);
    expect(
      examined({ service: exampleWebhookService([]), operator: exampleOperator({ replicas: 0 }) }).messages,
    ).toEqual([]);
  });
});

describe('DOC044', () => {
  test('no caBundle, and cainjector is not ready', () => {
    const { messages, shown } = examined({ caBundle: '', more: [deployment('cainjector', 0, 0)] });
    expect(messages).toMatchInlineSnapshot(
      `DOC044 mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration webhooks[0].clientConfig.caBundle: missing: the API server does not trust the certificate of the operator. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Scale cert-manager/cert-manager-cainjector to 1.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration -o 'jsonpath={.webhooks[0].clientConfig.caBundle}'",
        "no output",
        "mend: kubectl scale deployment/cert-manager-cainjector -n cert-manager --replicas=1",
      ]
    `);
  });

  test('no caBundle, and cainjector works', () => {
    expect(examined({ caBundle: '', more: [deployment('cainjector', 1, 1)] }).shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration -o 'jsonpath={.webhooks[0].clientConfig.caBundle}'",
        "no output",
        "mend: kubectl logs -n cert-manager -l app.kubernetes.io/name=cainjector",
      ]
    `);
  });

  test('no caBundle, and cert-manager does not know of it', () => {
    expect(examined({ caBundle: '', annotations: {} }).shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration -o 'jsonpath={.webhooks[0].clientConfig.caBundle}'",
        "no output",
        "mend: kubectl annotate mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration cert-manager.io/inject-ca-from=observability/jaeger-operator-serving-cert --overwrite",
        "mend: kubectl annotate validatingwebhookconfiguration/jaeger-operator-validating-webhook-configuration cert-manager.io/inject-ca-from=observability/jaeger-operator-serving-cert --overwrite",
      ]
    `);
  });

  test('a caBundle', () => {
    expect(examined({ caBundle: SERVED, annotations: {} }).messages).toEqual([]);
  });
});

describe('DOC045', () => {
  test('another CA', () => {
    const { messages, shown } = examined({ caBundle: OTHER, annotations: {} });
    expect(messages).toMatchInlineSnapshot(
      `DOC045 mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration webhooks[0].clientConfig.caBundle: is another CA than the one that signed the certificate of the operator. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Annotate the webhooks, so that cainjector of cert-manager writes the CA.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration -o 'jsonpath={.webhooks[0].clientConfig.caBundle}' | base64 -d | openssl x509 -noout -subject -serial",
        "caBundle: OU=jaeger-operator, serial 1002",
        "served: issuer OU=jaeger-operator, serial 1001",
        "mend: kubectl annotate mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration cert-manager.io/inject-ca-from=observability/jaeger-operator-serving-cert --overwrite",
        "mend: kubectl annotate validatingwebhookconfiguration/jaeger-operator-validating-webhook-configuration cert-manager.io/inject-ca-from=observability/jaeger-operator-serving-cert --overwrite",
      ]
    `);
  });

  test('another CA, of a certificate that others made', () => {
    const { shown } = examined({ caBundle: OTHER, hasCertManager: false });
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration -o 'jsonpath={.webhooks[0].clientConfig.caBundle}' | base64 -d | openssl x509 -noout -subject -serial",
        "caBundle: OU=jaeger-operator, serial 1002",
        "served: issuer OU=jaeger-operator, serial 1001",
        "mend: kubectl patch mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration --type=json -p "[{\\"op\\":\\"add\\",\\"path\\":\\"/webhooks/0/clientConfig/caBundle\\",\\"value\\":\\"$(kubectl get secret jaeger-operator-service-cert -n observability -o 'jsonpath={.data.tls\\.crt}')\\"}]"",
        "mend: kubectl patch validatingwebhookconfiguration/jaeger-operator-validating-webhook-configuration --type=json -p "[{\\"op\\":\\"add\\",\\"path\\":\\"/webhooks/0/clientConfig/caBundle\\",\\"value\\":\\"$(kubectl get secret jaeger-operator-service-cert -n observability -o 'jsonpath={.data.tls\\.crt}')\\"}]"",
      ]
    `);
  });

  test.each([
    ['the CA among others', SERVED, toBase64(`${fromBase64(OTHER)}${fromBase64(SERVED)}`)],
    ['a CA', OF_BETWEEN, BETWEEN],
    ['a CA above the one that signed', toBase64(`${fromBase64(OF_BETWEEN)}${fromBase64(BETWEEN)}`), ROOT],
  ])('%s', (_, served, caBundle) => {
    expect(examined({ served, caBundle }).messages).toEqual([]);
  });

  test('a CA above the one that signed, which is not served', () => {
    expect(examined({ served: OF_BETWEEN, caBundle: ROOT }).messages).toEqual([expect.stringMatching(/^DOC045 /)]);
  });
});

describe('DOC046', () => {
  test('an expired certificate', () => {
    const { messages, shown } = examined({ caBundle: EXPIRED, served: EXPIRED });
    expect(messages).toMatchInlineSnapshot(
      `DOC046 observability/jaeger-operator-service-cert tls.crt: expired on 2025-11-30. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Delete the Secret: cert-manager then issues the certificate again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get secret jaeger-operator-service-cert -n observability -o 'jsonpath={.data.tls\\.crt}' | base64 -d | openssl x509 -noout -dates",
        "notBefore=Sep  1 00:00:00 2025 GMT",
        "notAfter=Nov 30 00:00:00 2025 GMT",
        "mend: kubectl delete secret jaeger-operator-service-cert -n observability",
      ]
    `);
  });

  test('an expired certificate, and cert-manager is scaled to 0', () => {
    const { messages } = examined({
      caBundle: EXPIRED,
      served: EXPIRED,
      more: [deployment('cert-manager', 0, 0)],
    });
    expect(messages).toEqual([expect.stringMatching(/Scale cert-manager\/cert-manager-cert-manager to 1\.$/)]);
  });

  test('one that is valid', () => {
    expect(examined({ caBundle: SERVED, served: SERVED }).messages).toEqual([]);
  });

  test('one that expires in 6 days is only late', () => {
    expect(examined({ caBundle: LATE, served: LATE }).messages).toEqual([expect.stringMatching(/^DOC048 /)]);
  });
});

describe('DOC047', () => {
  test('a certificate for another Service', () => {
    const { messages, shown } = examined({ caBundle: ELSEWHERE, served: ELSEWHERE });
    expect(messages).toMatchInlineSnapshot(
      `DOC047 observability/jaeger-operator-service-cert tls.crt: is not for 'jaeger-operator-webhook-service.observability.svc', the name that the API server calls. The API server rejects each change of a Jaeger. Jaeger default/jaeger is not started. Correct dnsNames of its Certificate.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get secret jaeger-operator-service-cert -n observability -o 'jsonpath={.data.tls\\.crt}' | base64 -d | openssl x509 -noout -ext subjectAltName",
        "DNS:jaeger-operator-webhook-service.operators.svc",
        "mend: kubectl patch certificates.cert-manager.io jaeger-operator-serving-cert -n observability --type=merge -p '{"spec":{"dnsNames":["jaeger-operator-webhook-service.observability.svc","jaeger-operator-webhook-service.observability.svc.cluster.local"]}}'",
      ]
    `);
  });

  test('one for this Service', () => {
    expect(examined({ caBundle: SERVED, served: SERVED }).messages).toEqual([]);
  });
});

describe('DOC048', () => {
  test('late', () => {
    const certManager = exampleCertificate({
      conditions: [{ type: 'Ready', status: 'False', message: 'Renewing certificate as renewal was scheduled' }],
    });
    const { messages, shown } = examined({ isRunning: true, caBundle: LATE, served: LATE, certManager });
    expect(messages).toMatchInlineSnapshot(
      `DOC048 observability/jaeger-operator-service-cert tls.crt: expires on 2026-01-08, and was not renewed. From then on, the API server rejects each change of a Jaeger. Delete the Secret: cert-manager then issues the certificate again.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get secret jaeger-operator-service-cert -n observability -o 'jsonpath={.data.tls\\.crt}' | base64 -d | openssl x509 -noout -dates",
        "notBefore=Oct 10 00:00:00 2025 GMT",
        "notAfter=Jan  8 12:00:00 2026 GMT",
        "Renewing certificate as renewal was scheduled",
        "mend: kubectl delete secret jaeger-operator-service-cert -n observability",
      ]
    `);
  });

  test('58 days are left', () => {
    expect(examined({ isRunning: true, caBundle: SERVED, served: SERVED }).messages).toEqual([]);
  });
});

describe('DOC049', () => {
  test('another CA, and the Jaeger runs', () => {
    const { messages } = examined({ isRunning: true, caBundle: OTHER, annotations: {} });
    expect(messages).toMatchInlineSnapshot(
      `DOC049 mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration webhooks[0].clientConfig.caBundle: is another CA than the one that signed the certificate of the operator. The API server rejects each change of a Jaeger. Traces still flow. Annotate the webhooks, so that cainjector of cert-manager writes the CA.`,
    );
  });

  test('another CA, and failures are ignored', () => {
    const { messages } = examined({ caBundle: OTHER, annotations: {}, failurePolicy: 'Ignore' });
    expect(messages).toMatchInlineSnapshot(
      `DOC049 mutatingwebhookconfiguration/jaeger-operator-mutating-webhook-configuration webhooks[0].clientConfig.caBundle: is another CA than the one that signed the certificate of the operator. The API server skips the webhook: its defaults and checks have no effect. Annotate the webhooks, so that cainjector of cert-manager writes the CA.`,
    );
  });

  test('the Secret was deleted while the operator runs', () => {
    expect(examined({ served: null, operator: exampleOperator({ pods: [READY] }) }).messages).toEqual([
      expect.stringMatching(/^DOC049 .* The next pod of the operator does not start\./),
    ]);
  });

  test('no operator: the link before says so', () => {
    expect(examined({ caBundle: OTHER, operator: [] }).messages).toEqual([]);
  });

  test('webhooks of others', () => {
    const service = { namespace: 'gone', name: 'gone' };
    const webhook = { name: 'webhook.cert-manager.io', clientConfig: { service }, rules: [{ apiGroups: ['x'] }] };
    const other = { kind: 'MutatingWebhookConfiguration', metadata: { name: 'other' }, webhooks: [webhook] };
    expect(examined({ more: [other] }).messages).toEqual([]);
  });
});

describe('the link', () => {
  const link = (webhook: ExampleWebhook) => wholeCluster(webhookAnswers(webhook));

  test('what was seen', () => {
    expect(webhookLink.seen(link({}))).toBe('2 webhooks, certificate valid until 2026-03-01');
    expect(webhookLink.unseen(link({}))).toBeUndefined();
    expect(webhookLink.unseen(link({ served: null, operator: WAITING }))).toBeUndefined();
  });

  test('not needed', () => {
    expect(webhookLink.seen(wholeCluster({}))).toBe('not needed: no Jaeger operator was found');
  });

  test('the certificate may not be read', () => {
    const { objects = [], texts = [] } = webhookAnswers({ served: null });
    const question = certificateQuestion('observability', 'jaeger-operator-service-cert');
    const stderr =
      'Error from server (Forbidden): secrets is forbidden: User "a" cannot get resource "secrets" in API group "" in the namespace "observability"';
    expect(webhookLink.unseen(wholeCluster({ objects, texts, errors: [[question, stderr]] }))).toBe(
      'the certificate was not compared: this account may not read secrets',
    );
  });

  test('may not be listed', () => {
    const { objects = [], ...rest } = webhookAnswers({});
    const without = objects.filter((object) => !('webhooks' in object));
    expect(webhookLink.seen(wholeCluster({ objects: without, ...rest }))).toBe(
      'not needed: the operator has no webhooks here',
    );
    expect(WEBHOOKS.args[1]).toBe('mutatingwebhookconfigurations,validatingwebhookconfigurations');
  });
});
