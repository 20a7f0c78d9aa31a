import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Install } from './install';
import { jaegerSources } from './jaeger';
import { maven } from './maven';
import { FOLDERS, VERSIONS } from './parts';
import { venv } from './venv';

const REQUIREMENTS = resolve('tools', 'e2e', 'cqlsh-requirements.txt');

/** Cassandra's server as libraries. */
export function cassandra(env: NodeJS.ProcessEnv): Install {
  return maven(env, {
    what: `Cassandra ${VERSIONS.cassandra}`,
    folder: FOLDERS.cassandra,
    artifacts: [`org.apache.cassandra:cassandra-all:${VERSIONS.cassandra}`],
  });
}

/** What the image of the schema job has: Jaeger's scripts, as a link to where Go keeps its module, and Cassandra's shell. */
export function cassandraSchema(env: NodeJS.ProcessEnv): Install {
  return {
    what: `Jaeger's schema of Cassandra ${VERSIONS.jaeger}`,
    folder: FOLDERS.cassandraSchema,
    files: ['schema/docker.sh', 'schema/create.sh', 'venv/bin/cqlsh'],
    needs: ['go', 'python3'],
    async make(into) {
      const scripts = join(await jaegerSources(VERSIONS.jaeger, env, into), 'plugin', 'storage', 'cassandra', 'schema');
      symlinkSync(scripts, join(into, 'schema'));
      await venv(REQUIREMENTS, env, into);
    },
  };
}
