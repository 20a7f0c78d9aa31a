import { join } from 'node:path';
import { FOLDERS, VERSIONS } from '../../../../tools/e2e/parts';
import { BINARIES } from '../../jaeger-v2/support/binaries';

/** What an image of Jaeger brings by itself. */
export interface Image {
  /** What runs unless the pod names a command. */
  readonly entrypoint: readonly string[];
  /** What a variable of the pod overrides. */
  readonly env: Readonly<Record<string, string>>;
}

/** An image such as `jaegertracing/jaeger-collector:1.62.0`, on this machine. */
export function imageOf(image: string): Image {
  const second = BINARIES.find(({ version }) => image.endsWith(`/jaeger:${version}`));
  if (second !== undefined) return { entrypoint: [second.program], env: {} };
  const [, name, tag] = /\/jaeger-([\w-]+):(.*)/.exec(image) ?? [];
  if (name === undefined) throw new Error(`no program for the image '${image}'`);
  if (tag === VERSIONS.jaeger2Module) return { entrypoint: [join(FOLDERS.jaeger2Tools, name)], env: {} };
  return name === 'cassandra-schema' ? schemaJob() : { entrypoint: [join(FOLDERS.jaegerParts, name)], env: {} };
}

/** Cassandra's shell: `cqlsh` of the installed packages, with more patience than it has by itself, for a busy machine. */
export const CQLSH = [
  ...['python', 'cqlsh'].map((program) => join(FOLDERS.cassandraSchema, 'venv', 'bin', program)),
  ...['--connect-timeout=60', '--request-timeout=120'],
];

/** Jaeger's scripts where Go keeps them: in its image they are elsewhere, and so is Cassandra's shell. */
function schemaJob(): Image {
  const scripts = join(FOLDERS.cassandraSchema, 'schema');
  return {
    entrypoint: ['bash', join(scripts, 'docker.sh')],
    env: { CQLSH: CQLSH.join(' '), SCHEMA_SCRIPT: `bash ${join(scripts, 'create.sh')}` },
  };
}
