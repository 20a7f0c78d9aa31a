import { JaegerV2, type JaegerV2Props } from '../../lib';
import { joinedContributions } from '../../lib/jaeger-v2/contribution';
import { podCount } from '../../lib/jaeger-v2/pod-count';
import type { RoleSettings } from '../../lib/jaeger-v2/roles';
import { type Settings, settingsOf } from '../../lib/jaeger-v2/settings';
import type { Workload } from '../../lib/jaeger-v2/workload';
import { asObject, type JsonObject } from '../../lib/kubernetes/json';
import { environment, manifests } from '../support/environment';

/** The settings of a Jaeger 2 named `jaeger` in `observability`. */
export function settings(props: JaegerV2Props = {}): Settings {
  return settingsOf(props, 'jaeger', 'observability');
}

/** Pods with a health check and nothing else, of a collector that can be several unless said otherwise. */
export function workload(role: Partial<RoleSettings> = {}, more: Partial<Workload> = {}): Workload {
  const all: RoleSettings = { role: 'collector', pods: {}, scale: undefined, canScale: true, ...role };
  return {
    role: all.role,
    name: `jaeger-${all.role}`,
    config: {},
    needs: joinedContributions([]),
    ports: [{ name: 'health', port: 13133, secure: false }],
    settings: all,
    count: podCount(all),
    ...more,
  };
}

/** The objects of a Jaeger 2 by kind and name: `Deployment jaeger`. */
export function objects(props: JaegerV2Props = {}): Record<string, JsonObject> {
  const { app, env } = environment();
  new JaegerV2(env, 'jaeger', { namespace: 'observability', ...props });
  const written = Object.values(manifests(app)).map(asObject);
  return Object.fromEntries(
    written.map((object) => [`${String(object.kind)} ${String(asObject(object.metadata).name)}`, object]),
  );
}
