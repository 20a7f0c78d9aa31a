import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { imageTag } from '../../kubernetes/image';
import { stringAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import type { EnvironmentModel } from '../../models/environment';
import { deploymentObject, jaegerObject, located } from './examples';
import { type Operator, operatorsIn, otherOperator, withOperator } from '../../models/operator-install/operators';
import { pullSecretRules } from './pull-secrets';
import { restrictedRules } from './restricted';
import { serviceAccountRules } from './service-accounts';
import { sidecarRules } from './sidecars';
import { webhookServiceRules } from './webhook-service';
import { watchedByBoth } from '../shared/watched';

/** Flags that the operator reads from variables: the names have hyphens. */
const FLAGS = [
  'ES-PROVISION',
  'KAFKA-PROVISION',
  'KAFKA-PROVISIONING-MINIMAL',
  'LOG-LEVEL',
  'PLATFORM',
  'TLS-MIN-VERSION',
];
const PROVISION = ['auto', 'no', 'yes'];
/** New in the CRD of operator 1.62. */
const TIMEOUT = ['spec', 'ingress', 'openshift', 'timeout'];

/** Rules about the operators of an environment, including those of other manifests, and their Jaegers. */
export const environmentOperatorRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'OPR020',
    severity: Severity.ERROR,
    summary: 'no two operators in the manifests of an environment watch the same namespace',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    example: () => located(deploymentObject({ namespace: 'a' }), deploymentObject({ namespace: 'b' })),
    when: withOperator,
    *check(environment): Iterable<Finding> {
      const seen: Operator[] = [];
      for (const operator of operatorsIn(environment)) {
        const first = seen.find((known) => watchedByBoth(watchedBy(operator), watchedBy(known)) !== undefined);
        seen.push(operator);
        if (first === undefined) continue;
        const both = watchedByBoth(watchedBy(operator), watchedBy(first)) ?? '';
        yield {
          where: operator.where,
          path: 'spec.template.spec.containers',
          problem: `second operator: ${first.where} also watches ${both}.`,
          effect: 'Each Jaeger goes to whichever operator is faster, and through the webhooks of both.',
          fix: 'Keep one, or set a different WATCH_NAMESPACE for each.',
        };
      }
    },
  },
  {
    code: 'OPR021',
    severity: Severity.ERROR,
    summary: 'variables of the operator have names and values that it reads',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/cmd/root.go',
    example: () => located(deploymentObject({ env: { LOG_LEVEL: 'debug' } })),
    when: withOperator,
    *check(environment): Iterable<Finding> {
      for (const { where, env } of operatorsIn(environment)) {
        for (const [name, value] of Object.entries(env)) {
          const path = `spec.template.spec.containers.env["${name}"]`;
          const meant = name.replaceAll('_', '-');
          if (name !== meant && FLAGS.includes(meant)) {
            yield {
              where,
              path,
              value,
              problem: `is not read: the operator reads ${meant}, with hyphens.`,
              effect: 'The setting silently has no effect.',
              fix: `Rename the variable to ${meant}.`,
            };
          } else if (['ES-PROVISION', 'KAFKA-PROVISION'].includes(name) && !PROVISION.includes(value.toLowerCase())) {
            yield {
              where,
              path,
              value,
              problem: `must be one of ${PROVISION.join(', ')}.`,
              effect: "The operator silently treats it as 'no'.",
              fix: `Use '${value === 'true' ? 'yes' : 'no'}'.`,
            };
          }
        }
      }
    },
  },
  {
    code: 'OPR022',
    severity: Severity.ERROR,
    summary: 'a Jaeger uses only fields that the operator of its environment knows',
    see: 'https://github.com/jaegertracing/jaeger-operator/releases/tag/v1.62.0',
    example: () =>
      located(deploymentObject({ tag: '1.61.0' }), jaegerObject({ ingress: { openshift: { timeout: '60s' } } })),
    when: withOperator,
    *check(environment): Iterable<Finding> {
      const old = operatorsIn(environment).find(({ minor }) => minor !== undefined && minor < 62);
      if (old === undefined) return;
      for (const { object, where } of environment.objects) {
        const timeout = isJaegerCr(object) ? stringAt(object, ...TIMEOUT) : undefined;
        if (timeout === undefined) continue;
        yield {
          where,
          path: TIMEOUT.join('.'),
          value: timeout,
          problem: `requires operator 1.62, but ${old.where} is 1.${old.minor ?? 0}.`,
          effect: "The operator's webhook silently removes it.",
          fix: 'Use JaegerOperatorVersion.V1_62_0.',
        };
      }
    },
  },
  {
    code: 'OPR038',
    severity: Severity.WARNING,
    summary: "images have the version of the operator's Jaeger, if the operator of the environment is not 1.62",
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/COMPATIBILITY.md',
    example: () =>
      located(
        deploymentObject({ tag: '1.65.0' }),
        jaegerObject({ allInOne: { image: 'jaegertracing/all-in-one:1.62.0' } }),
      ),
    *check(environment): Iterable<Finding> {
      const operator = otherOperator(environment);
      // JAE057 covers 1.62.
      if (operator === undefined) return;
      for (const { object, where } of environment.objects.filter((candidate) => isJaegerCr(candidate.object))) {
        for (const component of ['allInOne', 'collector', 'ingester', 'query']) {
          const image = stringAt(object, 'spec', component, 'image') ?? '';
          const minor = /^v?1\.(\d+)(\.\d+)*$/.exec(imageTag(image))?.[1];
          if (minor === undefined || Number(minor) === operator.minor) continue;
          yield {
            where,
            path: `spec.${component}.image`,
            value: image,
            problem: `is Jaeger 1.${minor}, but operator ${operator.where} writes flags for 1.${operator.minor}.`,
            effect: 'Jaeger exits at startup if it does not know one of them, and crash-loops.',
            fix: `Use an image of 1.${operator.minor}, or remove it.`,
          };
        }
      }
    },
  },
  ...pullSecretRules,
  ...restrictedRules,
  ...serviceAccountRules,
  ...sidecarRules,
  ...webhookServiceRules,
];

function watchedBy({ namespaces }: Operator): readonly string[] | undefined {
  return namespaces.length === 0 ? undefined : namespaces;
}
