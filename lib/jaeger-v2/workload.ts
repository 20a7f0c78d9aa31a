import { defined, isObject, type JsonObject, stringAt, valueAt } from '../kubernetes/json';
import { LOGIN_PORT } from './access/proxy-container';
import { roleConfig } from './config/config';
import type { JoinedContribution, Role } from './contribution';
import { type ContainerPort, listenersOf } from './listeners';
import { type PodCount, podCount } from './pod-count';
import type { RoleSettings } from './roles';
import { senderPorts } from './sender-ports';
import type { Settings } from './settings';
import type { Claim } from './storage/parts';

/** The pods of one role: what both deliveries make objects of. */
export interface Workload {
  readonly role: Role;
  /** The name of its objects. */
  readonly name: string;
  /** The configuration, with patches. */
  readonly config: JsonObject;
  readonly needs: JoinedContribution;
  /** What the container listens on, by the configuration. */
  readonly ports: readonly ContainerPort[];
  readonly settings: RoleSettings;
  readonly count: PodCount;
  /** The path that its UI is below, `/` for the root. @default - it has no UI */
  readonly basePath?: string;
  /** @default - nothing is kept in files */
  readonly claim?: Claim;
}

/** The workloads of a Jaeger 2, in the order in which a span meets them. */
export function workloadsOf(settings: Settings): readonly Workload[] {
  return settings.roles._roles.map((role) => {
    const { config, needs } = roleConfig(settings, role.role, role.pods.configPatch);
    const { claim } = settings.roles._storage._parts;
    return {
      role: role.role,
      name: role.role === 'all-in-one' ? settings.name : `${settings.name}-${role.role}`,
      config,
      needs,
      ports: [...listenersOf(config), ...senderPorts(config), ...loginPorts(settings, config)],
      settings: role,
      count: podCount(role),
      ...defined({ basePath: basePathOf(config) }),
      ...(claim === undefined ? {} : { claim }),
    };
  });
}

function loginPorts({ login }: Settings, config: JsonObject): readonly ContainerPort[] {
  return login === undefined || basePathOf(config) === undefined ? [] : [LOGIN_PORT];
}

/** The path of the UI, by the configuration as it is written; undefined where there is none. */
function basePathOf(config: JsonObject): string | undefined {
  const query = ['extensions', 'jaeger_query'];
  return isObject(valueAt(config, ...query)) ? (stringAt(config, ...query, 'base_path') ?? '/') : undefined;
}
