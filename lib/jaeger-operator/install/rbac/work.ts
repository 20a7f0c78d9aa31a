import type { Install } from '../install';
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
      why: 'the Jaegers: it watches them, and writes back what it has made of them',
      unseen: { patch: 'only a Jaeger that an older operator has run is patched, once, when the operator starts' },
    },
    {
      group: 'jaegertracing.io',
      resources: ['jaegers/status'],
      verbs: ['update', 'patch'],
      why: 'the STATUS and VERSION of kubectl get jaegers',
      unseen: { patch: 'as for the Jaegers themselves' },
    },
    {
      group: 'apps',
      resources: ['deployments'],
      verbs: [...MADE, 'watch'],
      why: "Jaeger's components; it waits until they are ready, and looks through all for sidecars",
    },
    { group: 'apps', resources: ['daemonsets'], verbs: MADE, why: 'agents, one per node' },
    { group: 'autoscaling', resources: ['horizontalpodautoscalers'], verbs: MADE, why: 'collectors and ingesters' },
    { group: 'batch', resources: ['cronjobs'], verbs: MADE, why: 'retention of Elasticsearch, and dependencies' },
    {
      group: 'batch',
      resources: ['jobs'],
      verbs: ['create', 'list', 'watch'],
      why: 'schemas of Cassandra and Elasticsearch; it waits until they are done',
    },
    {
      group: '',
      resources: ['configmaps'],
      // With sidecars, its webhook reads the ConfigMaps and Secrets of a Deployment's `envFrom`.
      verbs: [...MADE, ...(watch.sidecars.label === undefined ? [] : ['watch'])],
      why: 'sampling and settings of the UI',
    },
    { group: '', resources: ['services'], verbs: MADE, why: 'how the components are reached' },
    {
      group: '',
      resources: ['serviceaccounts'],
      verbs: ['create', 'list', 'update'],
      why: 'one for each Jaeger; it goes with its Jaeger',
    },
    {
      group: '',
      resources: ['secrets'],
      verbs: ['list'],
      why: 'each reconcile lists its own, though it makes none; without it every Jaeger fails',
    },
    { group: 'networking.k8s.io', resources: ['ingresses'], verbs: MADE, why: 'the UI' },
    ...(platform.openShiftRules ? openShiftGrants() : []),
    ...(kafkaProvisioning.word === 'no' ? [] : strimziGrants()),
    ...(elasticsearchProvisioning.word === 'no' ? [] : elasticsearchGrants()),
  ];
}
