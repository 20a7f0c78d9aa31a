import type { k8s } from 'cdk8s-plus-28';
import { checkProps } from '../app/props';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';
import type { JaegerLogLevel } from '../jaeger-common/log-level';
import { mergedOptions } from './options';
import { type JaegerPodProps, podSpec } from './pod';

/**
 * Settings of a Jaeger container.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface JaegerProgramProps {
  /** The image, with its tag. @default - the operator's, of its own version */
  readonly image?: string;
  /** What is logged: this and what is worse. @default JaegerLogLevel.INFO */
  readonly logLevel?: JaegerLogLevel;
  /**
   * Flags of Jaeger without their dashes, dotted or nested, for what has no prop of its own. Rejected: a flag that this
   * component of 1.62.0 does not have, and one that a prop gives another value.
   *
   * @default - none
   */
  readonly options?: JsonObject;
}

/**
 * Settings of one component of Jaeger.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/deployment
 */
export interface JaegerComponentProps extends JaegerPodProps, JaegerProgramProps {
  /** Whether the container is alive; not inherited from the Jaeger. @default - what the operator writes: `/` of the admin port */
  readonly livenessProbe?: k8s.Probe;
}

/**
 * Upstream's fields that every component has. `fromProps` are the flags that other props stand for, by their dotted names;
 * `path` is the component's in the CR and `where` the construct's.
 */
export function componentSpec(
  props: JaegerComponentProps,
  fromProps: JsonObject,
  path: string,
  where: string,
): JsonObject {
  const component = path.replace('spec.', '');
  checkProps(where, { [component]: props }, {}, { [`${component}.serviceAccount`]: 'serviceAccountName' });
  const { image, livenessProbe, logLevel, options } = props;
  const flags = { ...fromProps, ...defined({ 'log-level': logLevel }) };
  const written = mergedOptions(flags, options, `${path}.options`, where);
  return {
    ...podSpec(props),
    ...defined({ image, livenessProbe: livenessProbe && plain(livenessProbe), options: unlessEmpty(written) }),
  };
}
