import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { type Carried, type CarriedSetting, type Carrier, entriesOf, groupOf } from './carrier';

const GROUP = 'argoproj.io';

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
export const APPLICATION: Carrier = {
  one: 'Argo CD Application',
  many: 'Argo CD Applications',
  isTemplate: false,
  is: (object) => groupOf(object) === GROUP && object.kind === 'Application',
  valuesOf: (object) => sourcesOf(objectAt(object, 'spec'), 'spec'),
};

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/ */
export const APPLICATION_SET: Carrier = {
  one: 'Argo CD ApplicationSet',
  many: 'Argo CD ApplicationSets',
  isTemplate: true,
  is: (object) => groupOf(object) === GROUP && object.kind === 'ApplicationSet',
  valuesOf: (object) => sourcesOf(objectAt(object, 'spec', 'template', 'spec'), 'spec.template.spec'),
};

function sourcesOf(spec: JsonObject, at: string): readonly Carried[] {
  const many = entriesOf(spec.sources).map(([index, source]) => sourceOf(source, `${at}.sources[${index}]`));
  return many.length > 0 ? many : [sourceOf(objectAt(spec, 'source'), `${at}.source`)];
}

function sourceOf(source: JsonObject, at: string): Carried {
  const helm = objectAt(source, 'helm');
  // Argo CD ignores the text where there is a mapping.
  const key = isObject(helm.valuesObject) ? 'valuesObject' : 'values';
  return {
    chart: {
      name: stringAt(source, 'chart'),
      repository: stringAt(source, 'repoURL'),
      version: versionOf(source),
    },
    values: [{ path: `${at}.helm.${key}`, value: helm[key] }],
    settings: entriesOf(helm.parameters).flatMap(([index, parameter]) =>
      settingOf(parameter, `${at}.helm.parameters[${index}]`),
    ),
  };
}

/** The version; for a chart in git the one in a tag of milvus-helm: `milvus-5.0.19`. */
function versionOf(source: JsonObject): string | undefined {
  const revision = stringAt(source, 'targetRevision');
  return 'chart' in source ? revision : /^milvus-(\d+\.\d+\.\d+)$/.exec(revision ?? '')?.[1];
}

function settingOf(parameter: JsonObject, at: string): readonly CarriedSetting[] {
  const name = stringAt(parameter, 'name');
  if (name === undefined) return [];
  const value = valueAt(parameter, 'value');
  return [
    { name, value, isText: parameter.forceString === true, path: `${at}.value`, namePath: `${at}.name`, shown: at },
  ];
}
