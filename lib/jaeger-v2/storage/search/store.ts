import { defined } from '../../../kubernetes/json';
import { ARCHIVE, MAIN } from '../parts';
import type { CredentialsUse } from './credentials';
import type { JaegerV2ElasticsearchProps, JaegerV2SearchArchiveProps } from './props';

/** Upstream's names of the two programs. */
export type SearchKind = 'elasticsearch' | 'opensearch';

/** One set of indices: the traces, or the archive. */
export interface SearchStore {
  readonly kind: SearchKind;
  /** Its name in the configuration. */
  readonly name: typeof MAIN | typeof ARCHIVE;
  readonly props: JaegerV2ElasticsearchProps;
  readonly use: CredentialsUse;
  /** What the names of its objects begin with. */
  readonly component: 'es' | 'es-archive';
}

const NAMES: Readonly<Record<SearchKind, string>> = { elasticsearch: 'Elasticsearch', opensearch: 'OpenSearch' };

/** The indices of a storage, and those of its archive. */
export function storesOf(kind: SearchKind, props: JaegerV2ElasticsearchProps): readonly SearchStore[] {
  const what = NAMES[kind];
  const main: SearchStore = {
    kind,
    name: MAIN,
    props,
    use: { variables: 'ES', volume: 'es', what },
    component: 'es',
  };
  if (props.archive === undefined) return [main];
  const { archive } = props;
  const ownLogin = { variables: 'ES_ARCHIVE', volume: 'es-archive', what: `the ${what} of the archive` };
  return [
    main,
    {
      kind,
      name: ARCHIVE,
      props: archiveProps(archive, props),
      use: archive.credentials === undefined ? main.use : ownLogin,
      component: 'es-archive',
    },
  ];
}

/** The name of the program, as a person writes it. */
export function nameOf({ kind }: SearchStore): string {
  return NAMES[kind];
}

function archiveProps(
  archive: JaegerV2SearchArchiveProps,
  { servers, credentials, tls, bulk, queryTimeout, indexPrefix }: JaegerV2ElasticsearchProps,
): JaegerV2ElasticsearchProps {
  return {
    servers,
    ...defined({ credentials, tls, bulk, queryTimeout }),
    indexPrefix: indexPrefix === undefined ? 'archive' : `${indexPrefix}-archive`,
    ...defined(archive),
    retention: archive.retention,
  };
}
