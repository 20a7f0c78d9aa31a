import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../../tools/e2e/parts';
import servers from '../support/preflight';

/** Stops before the first test, with one message, where something is missing. */
export default function preflight(): void {
  const needed = [
    join(FOLDERS.jaegerParts, 'collector'),
    join(FOLDERS.opensearch, 'lib'),
    join(FOLDERS.elasticsearch, 'lib'),
    join(FOLDERS.cassandra, 'lib'),
    join(FOLDERS.cassandraSchema, 'schema'),
    join(FOLDERS.kafka, 'lib'),
  ];
  if (!needed.every((path) => existsSync(path))) fail();
  // The real operator needs an API server.
  if (process.env.JAEGER_OPERATOR) servers();
}

function fail(): never {
  process.stderr.write('test:e2e:stores  Jaeger or a storage is not here yet; run: npm run e2e:setup -- stores\n');
  process.exit(1);
}
