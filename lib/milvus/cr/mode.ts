import type { JsonObject } from '../../kubernetes/json';
import type { MilvusMessageQueue, SharedMessageQueue } from './message-queue';
import { type MilvusRoleProps, type MilvusServiceRoleProps, podFields } from './pods';

export interface MilvusStandaloneProps extends MilvusServiceRoleProps {
  /** @default - the operator's: Woodpecker from Milvus 2.6 on, else RocksMQ without a volume */
  readonly messageQueue?: MilvusMessageQueue;
}

/** Roles of a cluster; one that is left out runs with one pod. */
export interface MilvusClusterProps {
  /** @default - the operator's: a Pulsar of its own, a dozen pods */
  readonly messageQueue?: SharedMessageQueue;
  /** @default - one pod */
  readonly proxy?: MilvusServiceRoleProps;
  /** The coordinators in one. @default - one pod */
  readonly mixCoord?: MilvusRoleProps;
  /** @default - one pod */
  readonly queryNode?: MilvusRoleProps;
  /** @default - one pod */
  readonly dataNode?: MilvusRoleProps;
  /** Milvus 2.6 and newer; rejected before. @default - one pod */
  readonly streamingNode?: MilvusRoleProps;
  /** Milvus before 2.6; rejected from there on. @default - one pod */
  readonly indexNode?: MilvusRoleProps;
  /** Change data capture. @default - none */
  readonly cdc?: MilvusRoleProps;
}

/** Upstream's `mode`, with what only one of them has. */
export class MilvusMode {
  /** All of Milvus in one process. */
  static standalone(props: MilvusStandaloneProps = {}): MilvusMode {
    const { messageQueue, ...role } = props;
    const standalone = podFields(role);
    return new MilvusMode('standalone', messageQueue, Object.keys(standalone).length === 0 ? {} : { standalone });
  }

  /** Each role in pods of its own. */
  static cluster(props: MilvusClusterProps = {}): MilvusMode {
    const { messageQueue, ...roles } = props;
    const named: Readonly<Record<string, MilvusServiceRoleProps | undefined>> = { ...roles };
    return new MilvusMode(
      'cluster',
      messageQueue,
      Object.fromEntries(
        Object.entries(named).flatMap(([role, settings]) =>
          settings === undefined ? [] : [[role, podFields(settings)]],
        ),
      ),
    );
  }

  private constructor(
    /** `standalone` or `cluster`. */
    readonly name: string,
    /** Undefined: the operator's own choice. */
    readonly messageQueue: MilvusMessageQueue | undefined,
    /** Upstream's fields of `spec.components`, by role. */
    readonly roles: JsonObject,
  ) {}
}
