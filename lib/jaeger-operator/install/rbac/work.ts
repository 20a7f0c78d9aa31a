import { ElasticsearchProvisioning } from '../../provisioning';
import type { Install } from '../install';
import { mayBeOpenShift } from '../platform';
import type { Grant } from './grants';
import { elasticsearchGrants, openShiftGrants, strimziGrants } from './features';

/** What reconciling does to a kind that it makes: it lists by label, then creates, updates and deletes; it never uses `get`. */
const MADE = ['create', 'delete', 'list', 'update'];

/** The rights in the namespaces of the Jaegers: in all of them, or in those that are watched. */
export function workGrants({ watch, platform, kafkaProvisioning, elasticsearchProvisioning }: Install): Grant[] {
  return [
    {
      group: 'jaegertracing.io',
      resources: ['jaegers'],
      verbs: ['get', 'list', 'watch', 'update', 'patch'],
      why: 'it watches Jaegers, and writes its changes back',
      unseen: { patch: 'only a Jaeger of an older operator is patched, once, when the operator starts' },
    },
    {
      group: 'jaegertracing.io',
      resources: ['jaegers/status'],
      verbs: ['update', 'patch'],
      why: 'STATUS and VERSION in `kubectl get jaegers`',
      unseen: { patch: 'as for the Jaegers themselves' },
    },
    {
      group: 'apps',
      resources: ['deployments'],
      verbs: [...MADE, 'watch'],
      why: "Jaeger's components; it waits until they are ready, and searches all Deployments for sidecars",
    },
    { group: 'apps', resources: ['daemonsets'], verbs: MADE, why: 'agents, one on each node' },
    {
      group: 'autoscaling',
      resources: ['horizontalpodautoscalers'],
      verbs: MADE,
      why: 'autoscaling of collectors and ingesters',
    },
    {
      group: 'batch',
      resources: ['cronjobs'],
      verbs: MADE,
      why: 'the jobs for retention and dependencies of Elasticsearch',
    },
    {
      group: 'batch',
      resources: ['jobs'],
      verbs: ['create', 'list', 'watch'],
      why: 'the jobs for schemas of Cassandra and Elasticsearch; it waits until they are done',
    },
    {
      group: '',
      resources: ['configmaps'],
      // With sidecars, its webhook reads the ConfigMaps and Secrets of a Deployment's `envFrom`.
      verbs: [...MADE, ...(watch._sidecars._label === undefined ? [] : ['watch'])],
      why: 'sampling strategies, and settings of the UI',
    },
    { group: '', resources: ['services'], verbs: MADE, why: 'the Services of the components' },
    {
      group: '',
      resources: ['serviceaccounts'],
      verbs: ['create', 'list', 'update'],
      why: 'one for each Jaeger; it is deleted with its Jaeger',
    },
    {
      group: '',
      resources: ['secrets'],
      verbs: ['list'],
      why: 'each reconcile lists those of the Jaeger, although it creates none; without the right every Jaeger fails',
    },
    { group: 'networking.k8s.io', resources: ['ingresses'], verbs: MADE, why: 'the Ingress of the UI' },
    ...(mayBeOpenShift(platform) ? openShiftGrants() : []),
    ...(kafkaProvisioning._word === 'no' ? [] : strimziGrants()),
    ...(elasticsearchProvisioning === ElasticsearchProvisioning.NONE ? [] : elasticsearchGrants()),
  ];
}
