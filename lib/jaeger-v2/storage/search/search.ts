import { checkProps, DURATION, partOf, required, SIZE, wordOf } from '../../../app/props';
import type { Step } from '../../../app/plan/step';
import { throwErrors } from '../../../diagnostics/report';
import { runRules } from '../../../diagnostics/run-rules';
import { defined } from '../../../kubernetes/json';
import { indexRules, type IndexSettings } from '../../../rules/jaeger-v2/props/indices';
import type { SettingSince } from '../../../rules/jaeger-v2/props/storage-install';
import { SINCE } from '../../../upstream/jaeger-v2/storage-settings';
import type { JaegerV2Version } from '../../../upstream/jaeger-v2/version';
import { type Contribution, joinedContributions } from '../../contribution';
import type { JaegerV2JobProps } from '../job-props';
import { MAIN, type StorageParts } from '../parts';
import { searchBackend } from './backend';
import { indexJobs, initContainers } from './jobs';
import { type JaegerV2ElasticsearchProps, JaegerV2IndexPeriod } from './props';
import { nameOf, type SearchKind, type SearchStore, storesOf } from './store';

const INDICES = {
  retention: required(partOf('JaegerV2Retention', '_plan')),
  credentials: partOf('JaegerV2SearchCredentials', '_auth'),
  tls: partOf('StorageTls', '_client'),
  indexPeriod: wordOf(JaegerV2IndexPeriod),
};

/** An Elasticsearch or OpenSearch, as a storage. */
export function searchStorage(kind: SearchKind, props: JaegerV2ElasticsearchProps): StorageParts {
  const where = kind === 'opensearch' ? 'JaegerV2Storage.openSearch' : 'JaegerV2Storage.elasticsearch';
  checkProps(where, props, {
    ...INDICES,
    queryTimeout: DURATION,
    'bulk.maxSize': SIZE,
    'bulk.flushInterval': DURATION,
  });
  if (props.archive !== undefined) checkProps(`${where} archive`, props.archive, INDICES);
  const stores = storesOf(kind, props);
  throwErrors(runRules(indexRules, { stores: stores.map(indexSettings) }, where));
  return {
    kind,
    backends: (version) => Object.fromEntries(stores.map((store) => [store.name, searchBackend(store, version)])),
    contribution: (version) =>
      joinedContributions(stores.map((store, index) => contribution(store, version, stores.slice(0, index)))),
    jobs: (context) => stores.flatMap((store) => indexJobs(store, context)),
    jobProps: Object.fromEntries(stores.flatMap(jobProps)),
    needs: (namespace) => needs(stores, namespace),
    newSettings: stores.flatMap(newSettings),
  };
}

function indexSettings({ name, props }: SearchStore): IndexSettings {
  const { servers, indexPrefix, indexDateSeparator, shards, replicas } = props;
  return { name, servers, ...defined({ indexPrefix, indexDateSeparator, shards, replicas }) };
}

function contribution(store: SearchStore, version: JaegerV2Version, before: readonly SearchStore[]): Contribution {
  const { props, use } = store;
  const isShared = before.some((other) => other.use === use);
  const login = (isShared ? undefined : props.credentials?._needs(use)) ?? {};
  return {
    ...login,
    volumes: [...(props.tls?._volumes ?? []), ...(login.volumes ?? [])],
    initContainers: initContainers(store, version),
  };
}

function jobProps({ name, props }: SearchStore): readonly (readonly [string, JaegerV2JobProps])[] {
  const { deletion } = props.retention._plan;
  const path = name === MAIN ? 'storage.retention' : 'storage.archive.retention';
  return deletion === undefined ? [] : [[path, deletion]];
}

function needs(stores: readonly SearchStore[], namespace: string): readonly Step[] {
  const servers = [...new Set(stores.flatMap(({ props }) => props.servers))];
  const [first] = stores;
  if (first === undefined) return [];
  const kind = nameOf(first);
  const listed = `\`${servers.join('`, `')}\``;
  return [
    {
      text: `${kind} answers at ${listed} from within the cluster. This prints the HTTP status. 401 is fine; 000 means unreachable.`,
      needs: servers.map((name) => ({
        kind,
        expect: 'answers',
        name,
        namespace,
        why: 'Jaeger keeps its traces there',
      })),
    },
    ...aliasNeeds(stores),
  ];
}

/** An index in the place of an alias is what a Jaeger leaves behind that wrote before the alias was created. */
function aliasNeeds(stores: readonly SearchStore[]): readonly Step[] {
  const aliases = stores
    .filter(({ props }) => props.retention._plan.rollover !== undefined)
    .map(({ props: { indexPrefix } }) => `${indexPrefix === undefined ? '' : `${indexPrefix}-`}jaeger-span-write`);
  if (aliases.length === 0) return [];
  return [
    {
      text: `No index is named \`${aliases.join('`, `')}\`. The pods create an alias of this name before Jaeger starts. If an index has it, they stay in \`Init:Error\` until you delete the index.`,
    },
  ];
}

/** Jobs cannot log in with a file before it. */
function newSettings({ name, props }: SearchStore): readonly SettingSince[] {
  const { credentials, retention } = props;
  if (credentials?._isFile !== true || retention._plan.deletion === undefined) return [];
  const path = name === MAIN ? 'storage.credentials' : 'storage.archive.credentials';
  const otherwise = 'use JaegerV2SearchCredentials.basic, because the jobs of the retention read no file';
  return [{ path, since: SINCE.toolTokens, otherwise }];
}
