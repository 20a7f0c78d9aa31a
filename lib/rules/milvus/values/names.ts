import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { chartDefaults } from '../../../upstream/milvus-chart-defaults';
import { MILVUS_COMPONENTS } from '../../../upstream/milvus-components';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { componentsOf, isOn } from '../../../models/milvus-values/values';

const MAX_SERVICE_NAME = 63;

/** Rules over the names that the chart derives from the name of the release. */
export const nameRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV112',
    severity: Severity.ERROR,
    summary: `the names of Services that the chart derives from releaseName have at most ${MAX_SERVICE_NAME} characters`,
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/_helpers.tpl#L11',
    example: () => ({ ...RELEASE, releaseName: 'the-vector-database-of-the-search-team-in-europe' }),
    *check(subject): Iterable<Finding> {
      const { releaseName } = subject;
      if (releaseName === undefined) return;
      const [longest = ''] = [...serviceNames(releaseName, subject)].sort(
        (a, b) => b.length - a.length || (a < b ? -1 : 1),
      );
      // A name that helm rejects is MLV001.
      if (longest.length <= MAX_SERVICE_NAME || releaseName.length > 53) return;
      const isDerived = stringAt(subject.values, 'fullnameOverride') === undefined;
      const tooMany = longest.length - MAX_SERVICE_NAME;
      yield {
        path: 'releaseName',
        value: releaseName,
        problem: `is too long: Service '${longest}' has ${longest.length} of at most ${MAX_SERVICE_NAME} characters.`,
        effect: 'The API server rejects the Service, or the chart cuts its name and Milvus cannot find it.',
        fix: `Shorten it by ${tooMany} character${tooMany === 1 ? '' : 's'}${isDerived ? ', or set fullnameOverride' : ''}.`,
      };
    },
  },
];

/** The names of the Services with the longest endings. */
function serviceNames(releaseName: string, subject: MilvusReleaseSubject): readonly string[] {
  const { values, chart } = subject;
  const fullName = fullNameOf(releaseName, values);
  const components = componentsOf(subject);
  const own = MILVUS_COMPONENTS.filter(({ key }) => components.includes(key)).flatMap(({ serviceEnding }) =>
    serviceEnding === undefined ? [] : [`${fullName}${serviceEnding}`],
  );
  const of = (part: string, ending: string): readonly string[] => {
    const { nameOverride, fullnameOverride } = objectAt(values, part);
    if (nameOverride !== undefined || fullnameOverride !== undefined) return [];
    return [`${releaseName.includes(part) ? releaseName : `${releaseName}-${part}`}${ending}`];
  };
  return [
    ...own,
    ...(isOn(values, 'pulsarv3', chartDefaults(chart).pulsarv3) ? of('pulsarv3', '-zookeeper') : []),
    ...(isOn(values, 'etcd', true) ? of('etcd', '-headless') : []),
  ];
}

/** The `milvus.fullname` of the chart. */
function fullNameOf(releaseName: string, values: JsonObject): string {
  const full = stringAt(values, 'fullnameOverride') ?? '';
  const name = stringAt(values, 'nameOverride') ?? '';
  const chart = name === '' ? 'milvus' : name;
  const whole = full !== '' ? full : releaseName.includes(chart) ? releaseName : `${releaseName}-${chart}`;
  return whole.slice(0, MAX_SERVICE_NAME).replace(/-$/, '');
}
