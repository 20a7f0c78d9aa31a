import type { Grant } from './grants';

/** Rights of a feature, read from the operator's source: the tests have no such cluster. */
const NOT_HERE = 'needs an API that is not in the cluster of the tests';

function read(group: string, resources: readonly string[], verbs: readonly string[], why: string): Grant {
  return { group, resources, verbs, why, unseen: Object.fromEntries(verbs.map((verb) => [verb, NOT_HERE])) };
}

const MADE = ['create', 'delete', 'list', 'update'];

/** Rights for Routes and the OAuth proxy of OpenShift. */
export function openShiftGrants(): Grant[] {
  return [
    read('route.openshift.io', ['routes'], MADE, 'the UI'),
    read('', ['serviceaccounts'], ['delete'], 'the account of the OAuth proxy, where it is no longer asked for'),
    read('route.openshift.io', ['routes/custom-host'], ['create', 'update'], 'a Route with a host of its own'),
  ];
}

/** In the whole cluster: these have no namespace. */
export function openShiftClusterGrants(): Grant[] {
  return [
    read('console.openshift.io', ['consolelinks'], MADE, 'a link to the UI in the console'),
    read(
      'authentication.k8s.io',
      ['tokenreviews'],
      ['create'],
      "it tries whether it may pass the right on to the OAuth proxy: 'delegateUrls'",
    ),
    read('authorization.k8s.io', ['subjectaccessreviews'], ['create'], 'what it passes on, it must have itself'),
  ];
}

/** Rights for a Kafka of the Strimzi operator. */
export function strimziGrants(): Grant[] {
  return [
    read('kafka.strimzi.io', ['kafkas', 'kafkausers'], [...MADE, 'watch'], 'a Kafka, and waiting until it is ready'),
  ];
}

/** Rights for an Elasticsearch of OpenShift's operator. */
export function elasticsearchGrants(): Grant[] {
  return [
    read('logging.openshift.io', ['elasticsearches'], [...MADE, 'get', 'watch'], 'an Elasticsearch and its node count'),
    read('', ['secrets'], ['create', 'delete', 'update'], 'the certificates of that Elasticsearch'),
    read('apps', ['statefulsets'], ['list', 'watch'], 'waiting until that Elasticsearch is ready'),
  ];
}

/** In the whole cluster, also when some namespaces are watched. */
export function elasticsearchClusterGrants(): Grant[] {
  return [read('', ['secrets'], ['list'], 'it looks in all namespaces for the certificates of an Elasticsearch')];
}
