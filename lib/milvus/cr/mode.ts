import { given, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { MilvusCrMessageQueue, MilvusCrSharedMessageQueue } from './message-queue';
import { type MilvusCrRoleProps, type MilvusCrServiceRoleProps, podFields } from './pods';

export interface MilvusCrStandaloneProps extends MilvusCrServiceRoleProps {
  /** @default - the operator's: Woodpecker from Milvus 2.6 on, else RocksMQ without a volume */
  readonly messageQueue?: MilvusCrMessageQueue;
}

/** Roles of a cluster; one that is left out runs with one pod. */
export interface MilvusCrClusterProps {
  /** @default - the operator's: a Pulsar of its own, a dozen pods */
  readonly messageQueue?: MilvusCrSharedMessageQueue;
  /** @default - one pod */
  readonly proxy?: MilvusCrServiceRoleProps;
  /** The coordinators in one. @default - one pod */
  readonly mixCoord?: MilvusCrRoleProps;
  /** @default - one pod */
  readonly queryNode?: MilvusCrRoleProps;
  /** @default - one pod */
  readonly dataNode?: MilvusCrRoleProps;
  /** Milvus 2.6 and newer; rejected before. @default - one pod */
  readonly streamingNode?: MilvusCrRoleProps;
  /** Milvus before 2.6; rejected from there on. @default - one pod */
  readonly indexNode?: MilvusCrRoleProps;
  /** Change data capture. @default - none */
  readonly cdc?: MilvusCrRoleProps;
}

/** Upstream's `mode`, with what only one of them has. */
export class MilvusCrMode {
  /** All of Milvus in one process. */
  static standalone(props: MilvusCrStandaloneProps = {}): MilvusCrMode {
    const { messageQueue, ...role } = props;
    return new MilvusCrMode('standalone', messageQueue, given({ standalone: unlessEmpty(podFields(role)) }));
  }

  /** Each role in pods of its own. */
  static cluster(props: MilvusCrClusterProps = {}): MilvusCrMode {
    const { messageQueue, ...roles } = props;
    const named: Readonly<Record<string, MilvusCrServiceRoleProps | undefined>> = { ...roles };
    return new MilvusCrMode(
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
    readonly messageQueue: MilvusCrMessageQueue | undefined,
    /** Upstream's fields of `spec.components`, by role. */
    readonly roles: JsonObject,
  ) {}
}
