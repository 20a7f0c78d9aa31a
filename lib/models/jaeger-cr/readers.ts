import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { TLS_OF_ELASTICSEARCH_JOBS } from '../../upstream/jaeger-files';
import { once } from '../../kubernetes/once';
import { hasIndexCleaner, hasRollover, hasSparkDependencies, runningStorageOf } from './running';
import { hasSecret, type Option, optionsAt, STORAGE_PREFIXES } from './cr';
import { runningFlags } from './running-flags';

/** Pods that the operator creates, with the options that their program gets. */
export interface Reader {
  /** A component, such as `collector`, or a job, such as `es-rollover`. */
  readonly name: string;
  readonly isJob: boolean;
  /** The section of these pods alone, such as `spec.collector`. */
  readonly own: string;
  /** The sections whose volumes and mounts the pods get. */
  readonly sections: readonly { readonly path: string; readonly settings: JsonObject }[];
  readonly options: readonly Option[];
  /** Whether the pods get environment variables from a Secret, which can replace options. */
  readonly hasSecret: boolean;
}

/** All pods of a Jaeger, with the options and sections that the operator passes to each. */
export const readersOf = once((cr: JsonObject): readonly Reader[] => [...components(cr), ...jobs(cr)]);

function components(cr: JsonObject): readonly Reader[] {
  const storage = optionsAt(cr, 'spec', 'storage', 'options');
  return runningFlags(cr).map(({ component: name, storage: type, options, flags }) => {
    const prefixes = name === 'agent' ? [] : (STORAGE_PREFIXES.get(type) ?? [type]);
    const ofStorage = storage.filter((option) => prefixes.some((prefix) => option.name.startsWith(`${prefix}.`)));
    // A sidecar runs in pods of applications, without the volumes of the Jaeger.
    const isSidecar = name === 'agent' && stringAt(cr, 'spec', 'agent', 'strategy')?.toLowerCase() !== 'daemonset';
    return {
      name: isSidecar ? 'agent sidecar' : name,
      isJob: false,
      ...sectionsOf(cr, ['spec', name], !isSidecar),
      hasSecret: hasSecret(cr, name),
      options: [...options, ...ofStorage].filter((option) => flags.has(option.name)),
    };
  });
}

function jobs(cr: JsonObject): readonly Reader[] {
  const ofElasticsearch = optionsAt(cr, 'spec', 'storage', 'options').filter(
    ({ name, value }) => TLS_OF_ELASTICSEARCH_JOBS.includes(name) && !Array.isArray(value),
  );
  const { javaOpts } = objectAt(cr, 'spec', 'storage', 'dependencies');
  // The dependencies job reads no TLS options, only its Java options.
  const ofJava = [
    ...(typeof javaOpts === 'string' ? javaOpts : '').matchAll(/-Djavax\.net\.ssl\.(?:trust|key)Store=(\S+)/g),
  ].map(([, value = '']) => ({ name: 'javaOpts', value, path: 'spec.storage.dependencies.javaOpts' }));
  return [
    ...(hasIndexCleaner(cr) ? [job(cr, 'es-index-cleaner', 'esIndexCleaner', ofElasticsearch)] : []),
    ...(hasRollover(cr) ? [job(cr, 'es-rollover', 'esRollover', ofElasticsearch)] : []),
    ...(hasSparkDependencies(cr, runningStorageOf(cr)) ? [job(cr, 'spark-dependencies', 'dependencies', ofJava)] : []),
  ];
}

function job(cr: JsonObject, name: string, section: string, options: readonly Option[]): Reader {
  return {
    name,
    isJob: true,
    hasSecret: false,
    ...sectionsOf(cr, ['spec', 'storage', section], section !== 'dependencies'),
    options,
  };
}

function sectionsOf(cr: JsonObject, keys: readonly string[], withCommon: boolean): Pick<Reader, 'own' | 'sections'> {
  const own = { path: keys.join('.'), settings: objectAt(cr, ...keys) };
  return { own: own.path, sections: withCommon ? [own, { path: 'spec', settings: objectAt(cr, 'spec') }] : [own] };
}
