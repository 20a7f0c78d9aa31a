import { objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { type Carrier, groupOf } from './carrier';

/** Also the part of one that overrides it, which names no chart. @see https://docs.k3s.io/add-ons/helm */
export const HELM_CHART: Carrier = {
  one: 'HelmChart of k3s',
  many: 'HelmCharts of k3s',
  isTemplate: false,
  is: (object) =>
    groupOf(object) === 'helm.cattle.io' && (object.kind === 'HelmChart' || object.kind === 'HelmChartConfig'),
  valuesOf: (object) => [
    {
      chart: {
        name: stringAt(object, 'spec', 'chart'),
        repository: stringAt(object, 'spec', 'repo'),
        version: stringAt(object, 'spec', 'version'),
      },
      values: [{ path: 'spec.valuesContent', value: valueAt(object, 'spec', 'valuesContent') }],
      settings: Object.entries(objectAt(object, 'spec', 'set')).map(([name, value]) => ({
        name,
        value,
        isText: false,
        path: `spec.set["${name}"]`,
        namePath: `spec.set["${name}"]`,
        shown: `spec.set["${name}"]`,
      })),
    },
  ],
};
