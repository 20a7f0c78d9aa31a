import { checkProps, SECRETS } from '../app/props';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import type { JaegerIngress } from './ingress';
import type { JaegerProps } from './jaeger-props';
import { podSpec, pullSecretsSpec } from './pod';
import type { JaegerStrategy } from './strategy';

interface JaegerManifest {
  /** Upstream's `spec`. */
  readonly spec: JsonObject;
  /** Annotations of the CR. */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The CR of a Jaeger: what was asked for, and nothing else. */
export function jaegerSpec(
  props: JaegerProps,
  strategy: JaegerStrategy,
  ingress: JaegerIngress,
  where: string,
): JaegerManifest {
  checkProps(where, props, { imagePullSecrets: SECRETS }, { serviceAccount: 'serviceAccountName' });
  const uiFlags = defined({ 'query.base-path': ingress._basePath });
  const { sections, volumes, annotations } = strategy._components(uiFlags, where);
  const { sampling, ui, agent, imagePullSecrets } = props;
  const own = { ...annotations, ...props.annotations };
  return {
    spec: {
      strategy: strategy._name,
      storage: strategy._storage._toSpec(where, props.operator?.version.jaeger),
      ingress: ingress._toSpec(where),
      ...podSpec({ ...props, volumes: [...(props.volumes ?? []), ...volumes] }),
      ...pullSecretsSpec(imagePullSecrets),
      ...sections,
      ...defined({
        agent: agent?._toSpec(where),
        sampling: sampling && { options: sampling._options },
        ui: ui && { options: ui._toOptions(where) },
      }),
    },
    ...defined({ annotations: unlessEmpty(own) }),
  };
}
