import { Duration } from 'cdk8s';
import {
  type Environment,
  Jaeger,
  JaegerStorage,
  JaegerStrategy,
  Retention,
  Rollover,
  SecretRef,
} from '../../../../lib';
import { ElasticsearchArchive, SparkDependencies, StorageTls } from '../../../../lib';
import { cassandraJaegers } from './cassandra-jaegers';
import { NAMESPACE } from './namespace';

/** The Jaegers beside that of `dist/production` (`jaeger`) whose pods the tests run as processes. */
export function jaegers(env: Environment): void {
  new Jaeger(env, 'rollover', {
    namespace: NAMESPACE,
    strategy: JaegerStrategy.production({
      storage: JaegerStorage.elasticsearch({
        servers: ['https://elasticsearch.data.svc:9200'],
        credentials: SecretRef.fromName('jaeger-elasticsearch'),
        tls: StorageTls.fromSecret(SecretRef.fromName('elasticsearch-ca')),
        indexPrefix: 'milvus',
        rollover: Rollover.of({ conditions: { max_docs: '1' }, readTtl: Duration.hours(1) }),
        retention: Retention.days(1),
        archive: ElasticsearchArchive.sameServers(),
        dependencies: SparkDependencies.none(),
      }),
    }),
  });

  cassandraJaegers(env);
}
