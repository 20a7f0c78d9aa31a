import type { Install } from './install';
import { maven } from './maven';
import { FOLDERS, VERSIONS } from './parts';

const { opensearch, elasticsearch } = VERSIONS;

/** OpenSearch as libraries, with the plugin that listens: `SearchNode.java` of the tests starts it. */
export function openSearch(env: NodeJS.ProcessEnv): Install {
  return maven(env, {
    what: `OpenSearch ${opensearch}`,
    folder: FOLDERS.opensearch,
    artifacts: [
      `org.opensearch:opensearch:${opensearch}`,
      `org.opensearch.plugin:transport-netty4-client:${opensearch}`,
      'org.apache.logging.log4j:log4j-core:2.21.0',
    ],
  });
}

/** Elasticsearch likewise. */
export function elasticSearch(env: NodeJS.ProcessEnv): Install {
  return maven(env, {
    what: `Elasticsearch ${elasticsearch}`,
    folder: FOLDERS.elasticsearch,
    artifacts: [
      `org.elasticsearch:elasticsearch:${elasticsearch}`,
      `org.elasticsearch.plugin:transport-netty4-client:${elasticsearch}`,
      'org.apache.logging.log4j:log4j-core:2.17.1',
    ],
  });
}
