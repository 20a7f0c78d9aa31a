import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import { COMPONENT_IMAGES } from '../../upstream/jaeger-operator-images';
import type { EnvironmentSubject } from '../../models/environment';
import { componentsOf } from '../../models/jaeger-cr/cr';
import { deploymentObject, jaegerObject, located } from './examples';
import { type Operator, operatorsIn } from '../../models/operator-install/operators';

const IMAGE = 'registry.example.com/jaegertracing/all-in-one:1.62.0';

/** Rules over the Secrets with which the images of Jaegers are pulled: the operator gives them its images, and not its Secrets. */
export const pullSecretRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'OPR040',
    severity: Severity.WARNING,
    summary: 'a Jaeger with images of the registry from which the operator is pulled with a Secret has a Secret too',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/all_in_one.go',
    example: () =>
      located(
        deploymentObject({
          image: 'registry.example.com/jaegertracing/jaeger-operator:1.62.0',
          pullSecret: 'registry',
          env: { RELATED_IMAGE_JAEGER_ALL_IN_ONE: IMAGE },
        }),
        jaegerObject(),
      ),
    when: (environment) => operatorsIn(environment).some(({ pullsWithSecret }) => pullsWithSecret),
    *check(environment): Iterable<Finding> {
      for (const { object, where } of environment.objects.filter((candidate) => isJaegerCr(candidate.object))) {
        const operator = operatorOf(object, operatorsIn(environment));
        if (operator?.pullsWithSecret !== true) continue;
        const bare = componentsOf(object)
          .filter((component) => !hasSecret(object, component))
          .flatMap((component) => {
            const image = imageOf(object, component, operator);
            if (image === undefined || registryOf(image) !== registryOf(operator.image)) return [];
            return [{ path: secretPath(component), image }];
          });
        for (const [index, { path, image }] of bare.entries()) {
          if (bare.findIndex((one) => one.path === path) < index) continue;
          yield {
            where,
            path,
            problem: `is not set, and '${image}' is of the registry from which ${operator.where} is pulled with a Secret.`,
            effect: 'The pods would stay in ImagePullBackOff, where that registry lets nobody else in.',
            fix: "Set it to a Secret for that registry in the Jaeger's own namespace.",
            fixInCode: "Give the Jaeger imagePullSecrets: ['...'], a Secret for that registry in its own namespace.",
          };
        }
      }
    },
  },
];

/** The one that takes a Jaeger. */
function operatorOf(jaeger: JsonObject, operators: readonly Operator[]): Operator | undefined {
  const namespace = stringAt(jaeger, 'metadata', 'namespace') ?? 'default';
  return operators.find(({ namespaces }) => namespaces.length === 0 || namespaces.includes(namespace));
}

/** Where the operator looks for the Secrets of a component; allInOne may have them in its own section too. */
function secretPath(component: string): string {
  return component === 'agent' ? 'spec.agent.imagePullSecrets' : 'spec.imagePullSecrets';
}

/** Whether a component has Secrets to pull with, or a ServiceAccount of its own, which may have them. */
function hasSecret(jaeger: JsonObject, component: string): boolean {
  const sections = component === 'agent' ? [['spec', 'agent']] : [['spec'], ['spec', component]];
  return sections.some((section) => {
    const secrets = valueAt(jaeger, ...section, 'imagePullSecrets');
    const isRead = component === 'allInOne' || component === 'agent' || section.length === 1;
    const hasAccount = (stringAt(jaeger, ...section, 'serviceAccount') ?? '') !== '';
    return hasAccount || (isRead && Array.isArray(secrets) && secrets.length > 0);
  });
}

/** The image of a component: its own, or that which the operator is told; undefined where it is one that the operator knows. */
function imageOf(jaeger: JsonObject, component: string, operator: Operator): string | undefined {
  const variable = COMPONENT_IMAGES.find((known) => known.component === component)?.env ?? '';
  return stringAt(jaeger, 'spec', component, 'image') ?? operator.env[variable];
}

/** The host of an image's registry; Docker's where the name has none. */
function registryOf(image: string): string {
  const [host = '', ...rest] = image.split('/');
  return rest.length > 0 && /[.:]|^localhost$/.test(host) ? host : 'docker.io';
}
