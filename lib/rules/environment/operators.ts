import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { imageTag } from '../../kubernetes/image';
import { stringAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import type { EnvironmentSubject } from '../../models/environment';
import { deploymentObject, jaegerObject, located } from './examples';
import { type Operator, operatorsIn, otherOperator, withOperator } from '../../models/operator-install/operators';
import { pullSecretRules } from './pull-secrets';
import { restrictedRules } from './restricted';
import { serviceAccountRules } from './service-accounts';
import { sidecarRules } from './sidecars';
import { webhookServiceRules } from './webhook-service';
import { watchedByBoth } from '../shared/watched';

/** Flags that are read from variables, by upstream's names: with dashes. */
const FLAGS = [
  'ES-PROVISION',
  'KAFKA-PROVISION',
  'KAFKA-PROVISIONING-MINIMAL',
  'LOG-LEVEL',
  'PLATFORM',
  'TLS-MIN-VERSION',
];
const PROVISION = ['auto', 'no', 'yes'];
/** Since operator 1.62 the CRD has this field. */
const TIMEOUT = ['spec', 'ingress', 'openshift', 'timeout'];

/** Rules over the operators of an environment, whoever wrote their manifests, and what is there for them. */
export const operatorsTogetherRules: readonly Rule<EnvironmentSubject>[] = [
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
          problem: `run a second operator; the first is ${first.where}, and both watch ${both}`,
          effect: 'Whichever is faster takes a Jaeger, and the webhooks of both decide about each.',
          fix: 'Keep one, or give each its own WATCH_NAMESPACE.',
        };
      }
    },
  },
  {
    code: 'OPR021',
    severity: Severity.ERROR,
    summary: 'variables of the operator have the names and words that it reads',
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
              problem: `is in a variable that the operator does not read: it reads ${meant}, with dashes.`,
              effect: 'The setting would have no effect, silently.',
              fix: `Call it ${meant}`,
            };
          } else if (['ES-PROVISION', 'KAFKA-PROVISION'].includes(name) && !PROVISION.includes(value.toLowerCase())) {
            yield {
              where,
              path,
              value,
              problem: `is none of ${PROVISION.join(', ')}`,
              effect: "The operator would take it for 'no', silently.",
              fix: `Write '${value === 'true' ? 'yes' : 'no'}'.`,
            };
          }
        }
      }
    },
  },
  {
    code: 'OPR022',
    severity: Severity.ERROR,
    summary: 'a Jaeger uses no field that the operator of its environment is too old for',
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
          problem: `came with operator 1.62, and ${old.where} is 1.${old.minor ?? 0}`,
          effect: "The operator's webhook would remove it, silently.",
          fix: 'Use JaegerOperatorVersion.V1_62_0.',
        };
      }
    },
  },
  {
    code: 'OPR038',
    severity: Severity.WARNING,
    summary:
      "images of a Jaeger have the version of the operator's Jaeger, in an environment with an operator other than 1.62",
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/COMPATIBILITY.md',
    example: () =>
      located(
        deploymentObject({ tag: '1.65.0' }),
        jaegerObject({ allInOne: { image: 'jaegertracing/all-in-one:1.62.0' } }),
      ),
    *check(environment): Iterable<Finding> {
      const operator = otherOperator(environment);
      // JAE057 speaks of 1.62.
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
            problem: `is Jaeger 1.${minor}, and the operator ${operator.where} is 1.${operator.minor}`,
            effect: 'A flag that came or went between them ends the pod at its start.',
            fix: `Leave it out, or use an image of 1.${operator.minor}`,
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
