import { type JsonObject, stringAt } from '../../kubernetes/json';
import { type Carrier, entriesOf, groupOf } from './carrier';

/** Whether an object is a kustomization; its file name is enough if it has no kind. */
export function isKustomization(object: JsonObject, file: string): boolean {
  if ('kind' in object || 'apiVersion' in object) {
    return groupOf(object) === 'kustomize.config.k8s.io' || (object.kind === 'Kustomization' && !('spec' in object));
  }
  return /(?:^|[/\\])[kK]ustomization(?:\.ya?ml)?$/.test(file);
}

/** @see https://kubectl.docs.kubernetes.io/references/kustomize/builtins/#_helmchartinflationgenerator_ */
export const KUSTOMIZATION: Carrier = {
  one: 'helm chart of kustomize',
  many: 'helm charts of kustomize',
  isTemplate: false,
  is: isKustomization,
  valuesOf: (object) =>
    entriesOf(object.helmCharts).map(([index, chart]) => ({
      chart: {
        name: stringAt(chart, 'name'),
        repository: stringAt(chart, 'repo'),
        version: stringAt(chart, 'version'),
      },
      values: [{ path: `helmCharts[${index}].valuesInline`, value: chart.valuesInline }],
      settings: [],
    })),
};
