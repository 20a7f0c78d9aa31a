import { isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import {
  JAEGER_DEFAULTER,
  JAEGER_VALIDATOR,
  SIDECAR_INJECTOR,
  WEBHOOK_PORT,
  WEBHOOK_SERVICE_PORT,
} from '../../../upstream/jaeger-operator-install';
import type { Answer } from '../../answers/answers';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, kindOf, nameOf, objectsAt } from '../chain';
import { variable } from './operator-container';
import type { OperatorFound } from './operators';

/** A webhook of the Jaeger operator. */
export interface WebhookFound {
  readonly configuration: JsonObject;
  /** As `kubectl` names it: `mutatingwebhookconfiguration/NAME`. */
  readonly resource: string;
  readonly name: string;
  /** Its index in the configuration. */
  readonly index: number;
  /** @default - it is called by a URL */
  readonly service?: { readonly namespace: string; readonly name: string; readonly port: number };
  /** In base64; empty if it is not set. */
  readonly caBundle: string;
  /** Whether the API server rejects Jaegers while it does not answer. */
  readonly rejectsJaegers: boolean;
}

/** Lists the webhooks of the cluster. */
export const WEBHOOKS: Question = kubectl(
  'get',
  'mutatingwebhookconfigurations,validatingwebhookconfigurations',
  '-o',
  'json',
);

const GROUP = JAEGER_DEFAULTER.apiGroup;
const NAMES: readonly unknown[] = [SIDECAR_INJECTOR, JAEGER_DEFAULTER, JAEGER_VALIDATOR].map(({ name }) => name);

/** The webhooks of the Jaeger operator that were found. */
export const operatorWebhooks = once((chain: Chain): readonly WebhookFound[] =>
  [...chain.objects('MutatingWebhookConfiguration'), ...chain.objects('ValidatingWebhookConfiguration')].flatMap(
    (configuration) =>
      objectsAt(configuration, 'webhooks').flatMap((webhook, index) =>
        NAMES.includes(webhook.name) || isForJaegers(webhook) ? [webhookOf(configuration, webhook, index)] : [],
      ),
  ),
);

function isForJaegers(webhook: JsonObject): boolean {
  return objectsAt(webhook, 'rules').some(({ apiGroups }) => Array.isArray(apiGroups) && apiGroups.includes(GROUP));
}

function webhookOf(configuration: JsonObject, webhook: JsonObject, index: number): WebhookFound {
  const service = valueAt(webhook, 'clientConfig', 'service');
  const [namespace, name] = [stringAt(service, 'namespace'), stringAt(service, 'name')];
  const port = valueAt(service, 'port');
  const isService = isObject(service) && namespace !== undefined && name !== undefined;
  return {
    configuration,
    resource: `${kindOf(configuration).toLowerCase()}/${nameOf(configuration)}`,
    name: stringAt(webhook, 'name') ?? '',
    index,
    ...(isService
      ? { service: { namespace, name, port: typeof port === 'number' ? port : WEBHOOK_SERVICE_PORT } }
      : {}),
    caBundle: stringAt(webhook, 'clientConfig', 'caBundle') ?? '',
    rejectsJaegers: isForJaegers(webhook) && webhook.failurePolicy !== 'Ignore',
  };
}

/** Where the program looks for the certificate of its webhooks. */
const CERTIFICATES = '/tmp/k8s-webhook-server/serving-certs';

/** The Secret with the certificate that an operator serves; undefined if its pods mount none. */
export function servingSecret({ deployment, container }: OperatorFound): string | undefined {
  const mount = objectsAt(container, 'volumeMounts').find(({ mountPath }) => mountPath === CERTIFICATES);
  const volume = objectsAt(deployment, 'spec', 'template', 'spec', 'volumes').find(({ name }) => name === mount?.name);
  return mount === undefined ? undefined : stringAt(volume, 'secret', 'secretName');
}

/** Asks for the public certificate in a Secret, and for nothing else in it. */
export function certificateQuestion(namespace: string, secret: string): Question {
  return kubectl('get', 'secret', secret, '-n', namespace, '-o', String.raw`jsonpath={.data.tls\.crt}`);
}

/** Whether the API server says that an object does not exist. */
export function isNotFound({ code, stderr }: Answer): boolean {
  return code > 0 && /\(NotFound\)|\bnot found\b/.test(stderr);
}

const CERT_MANAGER = ['certificates', 'certificaterequests', 'issuers'].map((each) => `${each}.cert-manager.io`);

/** Asks for the Certificates of cert-manager in a namespace, and for what they depend on. */
export function certificatesQuestion(namespace: string): Question {
  return kubectl('get', CERT_MANAGER.join(','), '-n', namespace, '-o', 'json');
}

/** The Certificate of cert-manager that fills a Secret. */
export function certificateFor(chain: Chain, namespace: string, secret: string): JsonObject | undefined {
  return chain.objects('Certificate', namespace).find((each) => stringAt(each, 'spec', 'secretName') === secret);
}

/** The port on which an operator serves its webhooks; undefined if another object says it. */
export function webhookPort({ deployment, container }: OperatorFound): number | undefined {
  const args = ['command', 'args'].flatMap((key): readonly unknown[] => {
    const list = container[key];
    return Array.isArray(list) ? list : [];
  });
  const words = args.flatMap((arg) => (typeof arg === 'string' ? arg.split('=') : []));
  const flag = words.indexOf('--webhook-bind-port');
  if (flag >= 0) return numberIn(words[flag + 1]);
  const { value, isElsewhere } = variable(deployment, container, 'WEBHOOK-BIND-PORT');
  if (isElsewhere) return undefined;
  return value === undefined || value === '' ? WEBHOOK_PORT : numberIn(value);
}

function numberIn(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) ? number : undefined;
}

/** The number that a port of a Service leads to in a container; undefined where the container names no such port. */
export function targetPort(port: JsonObject, container: JsonObject): number | undefined {
  const target = port.targetPort ?? port.port;
  if (typeof target === 'number') return target;
  const named = objectsAt(container, 'ports').find(({ name }) => name === target);
  const number = named === undefined ? undefined : named.containerPort;
  return typeof number === 'number' ? number : undefined;
}
