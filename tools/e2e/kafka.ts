import type { Install } from './install';
import { maven } from './maven';
import { FOLDERS, VERSIONS } from './parts';

/** Kafka's server and its command line tools as libraries. */
export function kafka(env: NodeJS.ProcessEnv): Install {
  return maven(env, {
    what: `Kafka ${VERSIONS.kafka}`,
    folder: FOLDERS.kafka,
    artifacts: [`org.apache.kafka:kafka_2.13:${VERSIONS.kafka}`, `org.apache.kafka:kafka-tools:${VERSIONS.kafka}`],
  });
}
