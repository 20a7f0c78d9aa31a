import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { hasIndexCleaner, hasRollover, hasSchemaJob, hasSparkDependencies, runningStorageOf } from './running';
import { componentsOf } from './cr';

/** A part of the CR that has settings of pods. */
export interface Section {
  /** Such as `spec.collector`. */
  readonly path: string;
  readonly settings: JsonObject;
}

/** The whole of the Jaeger, and its components. */
export const podSections = once((cr: JsonObject): readonly Section[] => {
  const spec = objectAt(cr, 'spec');
  return [
    { path: 'spec', settings: spec },
    ...['agent', 'allInOne', 'collector', 'ingester', 'query'].map((name) => ({
      path: `spec.${name}`,
      settings: objectAt(spec, name),
    })),
  ].filter(({ settings }) => Object.keys(settings).length > 0);
});

/** The jobs of the storage, which have settings of pods too. */
export const jobSections = once((cr: JsonObject): readonly Section[] =>
  ['dependencies', 'esIndexCleaner', 'esRollover']
    .map((name) => ({ path: `spec.storage.${name}`, settings: objectAt(cr, 'spec', 'storage', name) }))
    .filter(({ settings }) => Object.keys(settings).length > 0),
);

/** All that has resources: those of pods, of jobs, of the proxy of OpenShift and of its Elasticsearch. */
export const resourceSections = once((cr: JsonObject): readonly Section[] => [
  ...podSections(cr),
  ...jobSections(cr),
  ...[['ingress'], ['storage', 'elasticsearch']].map((keys) => ({
    path: ['spec', ...keys].join('.'),
    settings: objectAt(cr, 'spec', ...keys),
  })),
]);

/** Whether a component has settings of its own. */
export function hasComponentSettings(cr: JsonObject): boolean {
  return podSections(cr).some(({ path }) => path !== 'spec');
}

/** Whether some section has one of these settings, for `when` of a rule. */
export function withSetting(...names: readonly string[]): (cr: JsonObject) => boolean {
  return (cr) => resourceSections(cr).some(({ settings }) => names.some((name) => name in settings));
}

/** Those of the jobs that run. */
export const runningJobSections = once((cr: JsonObject): readonly Section[] =>
  jobSections(cr).filter(({ path }) => {
    if (path.endsWith('.esIndexCleaner')) return hasIndexCleaner(cr);
    return path.endsWith('.esRollover') ? hasRollover(cr) : hasSparkDependencies(cr, runningStorageOf(cr));
  }),
);

/** What the pods of a component or job are made of: its own section and that of the whole Jaeger, which the operator merges. */
interface Merged {
  readonly own: Section;
  readonly common: Section;
}

/** What the operator merges of a CR that runs: the settings of each component and job, with those of the whole Jaeger. */
export function mergedSections(cr: JsonObject): readonly Merged[] {
  const common = { path: 'spec', settings: objectAt(cr, 'spec') };
  const running = componentsOf(cr).map((name) => `spec.${name}`);
  return [...podSections(cr).filter(({ path }) => running.includes(path)), ...runningJobSections(cr)].map((own) => ({
    own,
    common,
  }));
}

/** Of `spec.collector` what the job has that makes Cassandra's schema, whatever the strategy. */
const IN_SCHEMA_JOB: readonly string[] = [
  ...['containerSecurityContext', 'imagePullSecrets', 'resources', 'securityContext', 'tolerations'],
  ...['volumeMounts', 'volumes'],
];

/** What that job reads of a section; nothing where there is no such job. */
export function readBySchemaJob(cr: JsonObject, section: string): readonly string[] {
  return section === 'collector' && hasSchemaJob(cr) ? IN_SCHEMA_JOB : [];
}

/** The objects of a list. */
export function objectsOf(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
