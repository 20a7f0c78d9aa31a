import type { JsonObject } from '../../../kubernetes/json';
import { SERVING_CERT, SERVING_CERT_SECRET, SERVING_CERT_ISSUER } from '../../../upstream/jaeger-operator-install';
import { kubectl } from '../../answers/question';
import type { Chain } from '../../chain/chain';
import type { ExampleAnswers } from '../../chain/example';
import {
  APIS,
  exampleJaeger,
  exampleOperator,
  type ExampleWebhooks,
  exampleWebhooks,
  exampleWebhookService,
  OPERATED,
  RUNNING,
  wholeCluster,
} from '../../chain/operator/example-operator';
import { certificateQuestion, certificatesQuestion } from '../../chain/operator/webhooks';
import { ELSEWHERE, EXPIRED, LATE, OTHER, SERVED } from './example-certificates';

/** An operator with webhooks and a Jaeger: what is not given is as it should be. */
export interface ExampleWebhook extends ExampleWebhooks {
  /** Whether the Jaeger runs already. @default false */
  readonly isRunning?: boolean;
  /** What the operator serves, in base64; null if the Secret does not exist. @default - what caBundle trusts */
  readonly served?: string | null;
  /** @default - as upstream has it */
  readonly service?: readonly JsonObject[];
  /** @default - one that is ready */
  readonly operator?: readonly JsonObject[];
  /** Objects of cert-manager. @default - a Certificate and its Issuer */
  readonly certManager?: readonly JsonObject[];
  readonly more?: readonly JsonObject[];
  /** @default true */
  readonly hasCertManager?: boolean;
}

const NAMESPACE = 'observability';
/** A pod that waits for a volume. */
export const CREATING: JsonObject = {
  phase: 'Pending',
  conditions: [{ type: 'Ready', status: 'False', reason: 'ContainersNotReady' }],
  containerStatuses: [
    { name: 'jaeger-operator', ready: false, restartCount: 0, state: { waiting: { reason: 'ContainerCreating' } } },
  ],
};

/** The Certificate of the operator, and its Issuer. */
export function exampleCertificate(status: JsonObject = {}): readonly JsonObject[] {
  return [
    {
      kind: 'Certificate',
      metadata: { name: SERVING_CERT, namespace: NAMESPACE },
      spec: { secretName: SERVING_CERT_SECRET, issuerRef: { kind: 'Issuer', name: SERVING_CERT_ISSUER } },
      status,
    },
    { kind: 'Issuer', metadata: { name: SERVING_CERT_ISSUER, namespace: NAMESPACE } },
  ];
}

/** The answers about an operator with webhooks. */
export function webhookAnswers({
  isRunning = false,
  caBundle = SERVED,
  served = SERVED,
  service = exampleWebhookService(),
  operator = exampleOperator(),
  certManager = exampleCertificate(),
  more = [],
  hasCertManager = true,
  ...webhooks
}: ExampleWebhook = {}): ExampleAnswers {
  const jaeger = exampleJaeger(isRunning ? { labels: OPERATED, status: RUNNING } : {});
  const secret = certificateQuestion(NAMESPACE, SERVING_CERT_SECRET);
  const apis = hasCertManager ? [...APIS, 'cert-manager.io/v1'] : APIS;
  const notFound = `Error from server (NotFound): secrets "${SERVING_CERT_SECRET}" not found\n`;
  return {
    objects: [...operator, ...service, ...exampleWebhooks({ caBundle, ...webhooks }), ...jaeger, ...more],
    texts: [
      [kubectl('api-versions'), `${apis.join('\n')}\n`],
      ...(hasCertManager
        ? [[certificatesQuestion(NAMESPACE), JSON.stringify({ kind: 'List', items: certManager })] as const]
        : []),
      ...(served === null ? [] : [[secret, served] as const]),
    ],
    errors: served === null ? [[secret, notFound]] : [],
  };
}

function example(webhook: ExampleWebhook): () => Chain {
  return () => wholeCluster(webhookAnswers(webhook));
}

/** The examples of the rules. */
export const EXAMPLES = {
  DOC040: example({ served: null, operator: exampleOperator({ pods: [CREATING] }), hasCertManager: false }),
  DOC041: example({ service: [] }),
  DOC042: example({ port: 9443 }),
  DOC043: example({ service: exampleWebhookService([]) }),
  DOC044: example({ caBundle: '' }),
  DOC045: example({ caBundle: OTHER, annotations: {} }),
  DOC046: example({ caBundle: EXPIRED, served: EXPIRED }),
  DOC047: example({ caBundle: ELSEWHERE, served: ELSEWHERE }),
  late: example({ isRunning: true, caBundle: LATE, served: LATE }),
  unneeded: example({ isRunning: true, caBundle: OTHER, annotations: {} }),
} as const;
