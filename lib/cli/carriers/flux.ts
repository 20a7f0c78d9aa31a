import { stringAt, valueAt } from '../../kubernetes/json';
import { type Carrier, groupOf } from './carrier';

/** @see https://fluxcd.io/flux/components/helm/helmreleases/ */
export const HELM_RELEASE: Carrier = {
  one: 'Flux HelmRelease',
  many: 'Flux HelmReleases',
  isTemplate: false,
  is: (object) => groupOf(object) === 'helm.toolkit.fluxcd.io' && object.kind === 'HelmRelease',
  valuesOf: (object) => [
    {
      chart: {
        name: stringAt(object, 'spec', 'chart', 'spec', 'chart'),
        repository:
          stringAt(object, 'spec', 'chart', 'spec', 'sourceRef', 'name') ??
          stringAt(object, 'spec', 'chartRef', 'name'),
        version: stringAt(object, 'spec', 'chart', 'spec', 'version'),
      },
      values: [{ path: 'spec.values', value: valueAt(object, 'spec', 'values') }],
      settings: [],
    },
  ],
};
