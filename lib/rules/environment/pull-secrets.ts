import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import { COMPONENT_IMAGES } from '../../upstream/jaeger-operator-images';
import type { EnvironmentModel } from '../../models/environment';
import { componentsOf } from '../../models/jaeger-cr/cr';
import { deploymentObject, jaegerObject, located } from './examples';
import { type Operator, operatorsIn } from '../../models/operator-install/operators';

const IMAGE = 'registry.example.com/jaegertracing/all-in-one:1.62.0';

/** Rules about image pull Secrets of Jaegers: the operator passes its images on to them, but not its Secrets. */
export const pullSecretRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'OPR040',
    severity: Severity.WARNING,
    summary: "a Jaeger with images from the operator's registry has a pull Secret if the operator has one",
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
            problem: `missing: '${image}' is in the registry for which ${operator.where} has a pull Secret.`,
            effect: 'The pods stay in ImagePullBackOff if that registry requires a login.',
            fix: "Set it to a Secret for that registry in the Jaeger's own namespace.",
            fixInCode:
              "Give the Jaeger imagePullSecrets: [SecretRef.fromName('...')], a Secret for that registry in its own namespace.",
          };
        }
      }
    },
  },
];

/** The operator that watches a Jaeger. */
function operatorOf(jaeger: JsonObject, operators: readonly Operator[]): Operator | undefined {
  const namespace = stringAt(jaeger, 'metadata', 'namespace') ?? 'default';
  return operators.find(({ namespaces }) => namespaces.length === 0 || namespaces.includes(namespace));
}

/** Where the operator reads the pull Secrets of a component; for allInOne also in its own section. */
function secretPath(component: string): string {
  return component === 'agent' ? 'spec.agent.imagePullSecrets' : 'spec.imagePullSecrets';
}

/** Whether a component has pull Secrets, or its own ServiceAccount, which may have some. */
function hasSecret(jaeger: JsonObject, component: string): boolean {
  const sections = component === 'agent' ? [['spec', 'agent']] : [['spec'], ['spec', component]];
  return sections.some((section) => {
    const secrets = valueAt(jaeger, ...section, 'imagePullSecrets');
    const isRead = component === 'allInOne' || component === 'agent' || section.length === 1;
    const hasAccount = (stringAt(jaeger, ...section, 'serviceAccount') ?? '') !== '';
    return hasAccount || (isRead && Array.isArray(secrets) && secrets.length > 0);
  });
}

/** The image of a component: set in the CR, or by a variable of the operator; undefined for the operator's default. */
function imageOf(jaeger: JsonObject, component: string, operator: Operator): string | undefined {
  const variable = COMPONENT_IMAGES.find((known) => known.component === component)?.env ?? '';
  return stringAt(jaeger, 'spec', component, 'image') ?? operator.env[variable];
}

/** The registry host of an image; Docker Hub if the name has none. */
function registryOf(image: string): string {
  const [host = '', ...rest] = image.split('/');
  return rest.length > 0 && /[.:]|^localhost$/.test(host) ? host : 'docker.io';
}
