import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { hasIndexCleaner, hasRollover, hasSchemaJob, hasSparkDependencies, runningStorageOf } from './running';
import { componentsOf } from './cr';

/** A part of the CR with pod settings. */
export interface Section {
  /** Its path, such as `spec.collector`. */
  readonly path: string;
  readonly settings: JsonObject;
}

/** The sections of the whole Jaeger and of its components. */
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

/** The sections of the storage jobs, which have pod settings too. */
export const jobSections = once((cr: JsonObject): readonly Section[] =>
  ['dependencies', 'esIndexCleaner', 'esRollover']
    .map((name) => ({ path: `spec.storage.${name}`, settings: objectAt(cr, 'spec', 'storage', name) }))
    .filter(({ settings }) => Object.keys(settings).length > 0),
);

/** All sections with resources: of pods, of jobs, of OpenShift's proxy and of its Elasticsearch. */
export const resourceSections = once((cr: JsonObject): readonly Section[] => [
  ...podSections(cr),
  ...jobSections(cr),
  ...[['ingress'], ['storage', 'elasticsearch']].map((keys) => ({
    path: ['spec', ...keys].join('.'),
    settings: objectAt(cr, 'spec', ...keys),
  })),
]);

/** Whether any component has its own settings. */
export function hasComponentSettings(cr: JsonObject): boolean {
  return podSections(cr).some(({ path }) => path !== 'spec');
}

/** Whether some section has one of these settings, for `when` of a rule. */
export function withSetting(...names: readonly string[]): (cr: JsonObject) => boolean {
  return (cr) => resourceSections(cr).some(({ settings }) => names.some((name) => name in settings));
}

/** The sections of the jobs that run. */
export const runningJobSections = once((cr: JsonObject): readonly Section[] =>
  jobSections(cr).filter(({ path }) => {
    if (path.endsWith('.esIndexCleaner')) return hasIndexCleaner(cr);
    return path.endsWith('.esRollover') ? hasRollover(cr) : hasSparkDependencies(cr, runningStorageOf(cr));
  }),
);

/** The two sections that the operator merges for the pods of a component or job. */
interface Merged {
  readonly own: Section;
  readonly common: Section;
}

/** The settings of each running component and job, with those of the whole Jaeger that the operator merges in. */
export function mergedSections(cr: JsonObject): readonly Merged[] {
  const common = { path: 'spec', settings: objectAt(cr, 'spec') };
  const running = componentsOf(cr).map((name) => `spec.${name}`);
  return [...podSections(cr).filter(({ path }) => running.includes(path)), ...runningJobSections(cr)].map((own) => ({
    own,
    common,
  }));
}

/** The settings of `spec.collector` that the job for Cassandra's schema uses, in every strategy. */
const IN_SCHEMA_JOB: readonly string[] = [
  ...['containerSecurityContext', 'imagePullSecrets', 'resources', 'securityContext', 'tolerations'],
  ...['volumeMounts', 'volumes'],
];

/** The settings of a section that this job uses; empty if the job does not run. */
export function readBySchemaJob(cr: JsonObject, section: string): readonly string[] {
  return section === 'collector' && hasSchemaJob(cr) ? IN_SCHEMA_JOB : [];
}

/** The objects of a list. */
export function objectsOf(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}
