import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { type Carried, type Carrier, entriesOf } from './carrier';

/** The releases of a helmfile. @see https://helmfile.readthedocs.io/en/latest/#configuration */
export const HELMFILE: Carrier = {
  one: 'helmfile release',
  many: 'helmfile releases',
  isTemplate: true,
  is: (object) => !('kind' in object) && entriesOf(object.releases).some(([, release]) => 'chart' in release),
  valuesOf: (object) => {
    const repositories = new Map(
      entriesOf(object.repositories).map(([, repository]) => [
        stringAt(repository, 'name') ?? '',
        stringAt(repository, 'url') ?? '',
      ]),
    );
    return entriesOf(object.releases).map(([index, release]) => releaseOf(release, `releases[${index}]`, repositories));
  },
};

function releaseOf(release: JsonObject, at: string, repositories: ReadonlyMap<string, string>): Carried {
  const chart = stringAt(release, 'chart');
  const alias = chart?.split('/')[0] ?? '';
  const values: readonly unknown[] = Array.isArray(release.values) ? release.values : [];
  return {
    chart: {
      name: chart,
      repository: `${alias} ${repositories.get(alias) ?? ''}`,
      version: stringAt(release, 'version'),
    },
    // A text in the list is the name of a file.
    values: values.flatMap((value, index) => (isObject(value) ? [{ path: `${at}.values[${index}]`, value }] : [])),
    settings: entriesOf(release.set).flatMap(([index, setting]) => {
      const name = stringAt(setting, 'name');
      const shown = `${at}.set[${index}]`;
      // Settings from files, and lists of values, are not checked.
      if (name === undefined || !('value' in setting)) return [];
      return [{ name, value: setting.value, isText: false, path: `${shown}.value`, namePath: `${shown}.name`, shown }];
    }),
  };
}
