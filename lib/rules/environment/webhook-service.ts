import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, textOf } from '../../kubernetes/json';
import type { EnvironmentModel } from '../../models/environment';
import { deploymentObject, located } from './examples';
import { withOperator } from '../../models/operator-install/operators';

const KINDS = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

/** Rules about the parts of an install: a manifest that was moved by hand often keeps the old namespace somewhere. */
export const webhookServiceRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'OPR024',
    severity: Severity.ERROR,
    summary: "the operator's webhooks point to its Service, and its certificate is valid for that Service",
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/webhook/service.yaml',
    example: () =>
      located(deploymentObject({ namespace: 'tracing' }), webhooksAt('observability'), serviceIn('tracing')),
    when: withOperator,
    *check({ objects }): Iterable<Finding> {
      const services = objects
        .filter(({ object }) => object.kind === 'Service')
        .map(({ object }) => qualifiedName(object));
      const names = objects.filter(({ object }) => object.kind === 'Certificate').map(({ object }) => hostsOf(object));
      for (const { object, where } of objects.filter((candidate) => KINDS.includes(textOf(candidate.object.kind)))) {
        for (const webhook of jaegerWebhooks(object)) {
          const service = objectAt(webhook, 'clientConfig', 'service');
          const [name, namespace] = [textOf(service.name), textOf(service.namespace)];
          const path = `webhooks["${textOf(webhook.name)}"].clientConfig.service`;
          const host = `${name}.${namespace}.svc`;
          if (!services.includes(`${namespace}/${name}`)) {
            yield {
              where,
              path,
              value: `${namespace}/${name}`,
              problem: 'is not a Service of this environment, although the operator runs here.',
              effect: 'No Jaeger can be created or changed: the webhook is unreachable.',
              fix: "Use the operator's namespace in all its manifests, or the prop namespace.",
            };
          } else if (names.length > 0 && !names.some((hosts) => hosts.includes(host))) {
            yield {
              where,
              path,
              value: host,
              problem: 'is not in any Certificate of this environment.',
              effect: 'No Jaeger can be created or changed: the API server rejects the certificate (x509).',
              fix: `Add '${host}' to spec.dnsNames of the Certificate.`,
            };
          }
        }
      }
    },
  },
];

function jaegerWebhooks(object: JsonObject): JsonObject[] {
  const webhooks = Array.isArray(object.webhooks) ? object.webhooks.filter(isObject) : [];
  return webhooks.filter((webhook) =>
    /-jaegertracing-io-v1-jaeger$/.test(stringAt(webhook, 'clientConfig', 'service', 'path') ?? ''),
  );
}

function qualifiedName(object: JsonObject): string {
  const { name, namespace } = objectAt(object, 'metadata');
  return `${textOf(namespace)}/${textOf(name)}`;
}

function hostsOf(certificate: JsonObject): readonly string[] {
  const names = objectAt(certificate, 'spec').dnsNames;
  return Array.isArray(names) ? names.map(textOf) : [];
}

function webhooksAt(namespace: string): JsonObject {
  const service = { name: 'jaeger-operator-webhook-service', namespace, path: '/validate-jaegertracing-io-v1-jaeger' };
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name: 'jaeger-operator-validating-webhook-configuration' },
    webhooks: [{ name: 'vjaeger.kb.io', clientConfig: { service } }],
  };
}

function serviceIn(namespace: string): JsonObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'jaeger-operator-webhook-service', namespace } };
}
