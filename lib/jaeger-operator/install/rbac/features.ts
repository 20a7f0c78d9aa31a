import type { Grant } from './grants';

/** Rights of a feature, read from the operator's source: the tests have no such cluster. */
const NOT_HERE = 'the cluster of the tests does not have this API';

function read(group: string, resources: readonly string[], verbs: readonly string[], why: string): Grant {
  return { group, resources, verbs, why, unseen: Object.fromEntries(verbs.map((verb) => [verb, NOT_HERE])) };
}

const MADE = ['create', 'delete', 'list', 'update'];

/** Rights for Routes and the OAuth proxy of OpenShift. */
export function openShiftGrants(): Grant[] {
  return [
    read('route.openshift.io', ['routes'], MADE, 'the Route of the UI'),
    read('', ['serviceaccounts'], ['delete'], 'the account of the OAuth proxy, once it is no longer needed'),
    read('route.openshift.io', ['routes/custom-host'], ['create', 'update'], 'a Route with its own host'),
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
      "it checks whether it can pass the right on to the OAuth proxy: 'delegateUrls'",
    ),
    read('authorization.k8s.io', ['subjectaccessreviews'], ['create'], 'it can pass on only rights that it has'),
  ];
}

/** Rights for a Kafka of the Strimzi operator. */
export function strimziGrants(): Grant[] {
  return [
    read(
      'kafka.strimzi.io',
      ['kafkas', 'kafkausers'],
      [...MADE, 'watch'],
      'it creates a Kafka and waits until it is ready',
    ),
  ];
}

/** Rights for an Elasticsearch of OpenShift's operator. */
export function elasticsearchGrants(): Grant[] {
  return [
    read(
      'logging.openshift.io',
      ['elasticsearches'],
      [...MADE, 'get', 'watch'],
      'it creates an Elasticsearch and changes its node count',
    ),
    read('', ['secrets'], ['create', 'delete', 'update'], 'the certificates of that Elasticsearch'),
    read('apps', ['statefulsets'], ['list', 'watch'], 'it waits until that Elasticsearch is ready'),
  ];
}

/** In the whole cluster, also when some namespaces are watched. */
export function elasticsearchClusterGrants(): Grant[] {
  return [read('', ['secrets'], ['list'], 'it looks in all namespaces for the certificates of an Elasticsearch')];
}
