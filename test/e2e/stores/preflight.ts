import { join } from 'node:path';
import { FOLDERS, VERSIONS } from '../../../tools/e2e/parts';
import servers from '../support/preflight';
import { needParts, needPrograms } from '../support/stop';

const SUITE = 'test:e2e:stores';

/** Stops before the first test, with one message that names what is missing. */
export default function preflight(): void {
  needPrograms(SUITE, ['bash', 'java', 'openssl']);
  needParts(SUITE, 'stores', [
    [`Jaeger's parts ${VERSIONS.jaeger}`, join(FOLDERS.jaegerParts, 'collector')],
    [`Jaeger ${VERSIONS.jaeger2}`, join(FOLDERS.jaeger2, 'jaeger')],
    [`Jaeger's tools ${VERSIONS.jaeger2Module}`, join(FOLDERS.jaeger2Tools, 'es-rollover')],
    [`OpenSearch ${VERSIONS.opensearch}`, join(FOLDERS.opensearch, 'lib')],
    [`Elasticsearch ${VERSIONS.elasticsearch}`, join(FOLDERS.elasticsearch, 'lib')],
    [`Cassandra ${VERSIONS.cassandra}`, join(FOLDERS.cassandra, 'lib')],
    [`Jaeger's schema of Cassandra ${VERSIONS.jaeger}`, join(FOLDERS.cassandraSchema, 'schema')],
    [`Kafka ${VERSIONS.kafka}`, join(FOLDERS.kafka, 'lib')],
  ]);
  // The real operator needs an API server.
  if (process.env.JAEGER_OPERATOR) servers();
}
