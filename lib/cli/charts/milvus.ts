import { chartBeside } from '../chart-beside';
import { VALUES } from '../kinds/milvus-files';
import { isValues, nestedKeys } from '../kinds/values-files';
import type { KnownChart } from './chart';

/** The milvus-helm chart, by its name or repository; a chart in a local folder can be any. */
export const MILVUS_CHART: KnownChart = {
  name: 'milvus',
  values: VALUES,
  isNamed: ({ name = '', repository = '' }) =>
    /^(?![./]).*(?<=^|\/)milvus(?:-\d[\w.+-]*\.tgz)?$/.test(name) || /\/milvus-helm(?:\.git)?\/?$/.test(repository),
  isValues,
  nestedKeys,
  versionOf: chartBeside,
};
