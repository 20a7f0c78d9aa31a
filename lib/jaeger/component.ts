import type { k8s } from 'cdk8s-plus-28';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/rule';
import type { JsonObject } from '../kubernetes/json';
import { flatOptions, nestedOptions, optionsTwiceRules } from '../rules/jaeger/typed';
import { plain } from '../kubernetes/plain';
import type { JaegerResources } from './resources';
import type { JaegerSecurity } from './security';
import type { JaegerVolume } from './volume';

/** Settings of pods: those of the Jaeger are for all of its pods, those of a component win for its own. */
export interface PodProps {
  /** Resources of the containers. @default - no requests and no limits */
  readonly resources?: JaegerResources;
  /** Labels of the pods. @default - the operator's own only */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** Annotations of the pods. @default - the operator's own only */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly affinity?: k8s.Affinity;
  /** @default - none */
  readonly tolerations?: readonly k8s.Toleration[];
  /** Volumes with their mounts; rejected when two have one name. @default - none but those of the storage */
  readonly volumes?: readonly JaegerVolume[];
  /** Security contexts; that of containers is not for the job of `Retention`, which has its own. @default - Kubernetes' own */
  readonly security?: JaegerSecurity;
  /** A ServiceAccount that is there. @default - one that the operator makes */
  readonly serviceAccount?: string;
  /** `Always`, `IfNotPresent` or `Never`. @default - Kubernetes' own */
  readonly imagePullPolicy?: string;
}

/** Settings of one component of Jaeger. */
export interface ComponentProps extends PodProps {
  /** The image, with its tag. @default - the operator's, of its own version */
  readonly image?: string;
  /** @default - what the operator writes: `/` of the admin port */
  readonly livenessProbe?: k8s.Probe;
  /** Upstream's `log-level`: `debug`, `info`, `warn`, `error`. @default - info */
  readonly logLevel?: string;
  /**
   * Flags of Jaeger without their dashes, dotted or nested, for what has no prop of its own. Rejected: a flag that this
   * component of 1.62.0 does not have, and one that a prop gives another value.
   *
   * @see https://www.jaegertracing.io/docs/1.62/cli/
   * @default - none
   */
  readonly options?: JsonObject;
}

/** Upstream's fields that every pod has. */
export function podSpec(props: PodProps): JsonObject {
  const { resources, podLabels, podAnnotations, affinity, tolerations, volumes = [], security } = props;
  return {
    ...(resources === undefined ? {} : plain({ resources: { ...resources } })),
    ...(podLabels === undefined ? {} : { labels: { ...podLabels } }),
    ...(podAnnotations === undefined ? {} : { annotations: { ...podAnnotations } }),
    ...(affinity === undefined ? {} : { affinity: plain(affinity) }),
    ...(tolerations === undefined ? {} : { tolerations: tolerations.map((toleration) => plain(toleration)) }),
    ...(volumes.length === 0
      ? {}
      : { volumes: volumes.map(({ volume }) => volume), volumeMounts: volumes.map(({ mount }) => mount) }),
    ...security?.spec,
    ...(props.serviceAccount === undefined ? {} : { serviceAccount: props.serviceAccount }),
    ...(props.imagePullPolicy === undefined ? {} : { imagePullPolicy: props.imagePullPolicy }),
  };
}

/**
 * Upstream's fields that every component has. `typed` are the flags that other props stand for, by their dotted names;
 * `path` is the component's in the CR and `where` the construct's.
 */
export function componentSpec(props: ComponentProps, typed: JsonObject, path: string, where: string): JsonObject {
  const { image, livenessProbe, logLevel, options } = props;
  const flags = { ...typed, ...(logLevel === undefined ? {} : { 'log-level': logLevel }) };
  const written = merged(flags, options, `${path}.options`, where);
  return {
    ...podSpec(props),
    ...(image === undefined ? {} : { image }),
    ...(livenessProbe === undefined ? {} : { livenessProbe: plain(livenessProbe) }),
    ...(Object.keys(written).length === 0 ? {} : { options: written }),
  };
}

/** The flags of props, nested, and those that were written as they are. */
function merged(typed: JsonObject, options: JsonObject | undefined, path: string, where: string): JsonObject {
  if (options === undefined) return nestedOptions(typed);
  throwErrors(runRules(optionsTwiceRules, { typed, options, path }, where));
  if (Object.keys(typed).length === 0) return { ...options };
  return nestedOptions({ ...typed, ...flatOptions(options) });
}
