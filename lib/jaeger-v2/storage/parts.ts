import type { KubernetesObject } from '../../kubernetes/object';
import type { JsonObject } from '../../kubernetes/json';
import type { SettingSince } from '../../rules/jaeger-v2/props/storage-install';
import type { JaegerV2Version } from '../../upstream/jaeger-v2/version';
import type { Step } from '../../app/plan/step';
import type { Contribution } from '../contribution';
import type { JaegerV2JobProps } from './job-props';

/** The names of the backends in the configuration. */
export const MAIN = 'main';
export const ARCHIVE = 'archive';
export const METRICS = 'metrics';

/** What the objects of a storage's jobs need to know of their Jaeger. */
export interface JobContext {
  /** The name of the Jaeger: the jobs' names begin with it. */
  readonly name: string;
  readonly namespace: string;
  readonly version: JaegerV2Version;
  /** Labels of an object of a component. */
  labels(component: string): Readonly<Record<string, string>>;
  /** Names of Secrets with which images are pulled. */
  readonly pullSecrets: readonly string[];
}

/** The claim of a storage in files. */
export interface Claim {
  readonly name: string;
  readonly mountPath: string;
  /** Kubernetes' `spec` of a PersistentVolumeClaim. */
  readonly spec: JsonObject;
}

/** What a storage brings. */
export interface StorageParts {
  /** Upstream's kind: `memory`, `badger`, `elasticsearch`, ... */
  readonly kind: string;
  /** Upstream's `jaeger_storage.backends`, by their names. */
  backends(version: JaegerV2Version): Readonly<Record<string, JsonObject>>;
  /** What pods need that read or write it. @default - nothing */
  contribution?(version: JaegerV2Version): Contribution;
  /** @default - none */
  readonly claim?: Claim;
  /** CronJobs and Jobs. @default - none */
  jobs?(context: JobContext): readonly KubernetesObject[];
  /** The settings of the pods of its jobs, by what the props of these are called in messages. @default - none */
  readonly jobProps?: Readonly<Record<string, JaegerV2JobProps>>;
  /** What must be there, for the runbook. @default - nothing */
  needs?(namespace: string): readonly Step[];
  /** Its settings that older versions lack. @default - none */
  readonly newSettings?: readonly SettingSince[];
}
