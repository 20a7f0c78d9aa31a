import type { Finding, RuleInfo } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { MILVUS_EXITS } from '../../shared/startup';
import type { AddressReader, Dependency } from '../../../upstream/milvus-addresses';

/** The address of a dependency, as it is configured. */
export interface ConfiguredAddress {
  /** Upstream's path, e.g. `externalS3.host`. */
  readonly path: string;
  readonly value: string;
  readonly dependency: Dependency;
  readonly reader: AddressReader;
}

/** Who reads the addresses: Milvus those of helm values, the Milvus Operator those of a CR. */
export type AddressSource = 'values' | 'cr';

/** The addresses of a Milvus, wherever they stand. */
export interface AddressSubject {
  readonly source: AddressSource;
  readonly addresses: readonly ConfiguredAddress[];
  /** The namespace of Milvus. @default - unknown */
  readonly namespace?: string;
  /** Whether every pod of Milvus gets MINIO_PORT, in this spelling: any other does not replace the variable of the link. */
  readonly hasMinioPort: boolean;
  /** The login to an external object storage. @default - none, or unknown */
  readonly storage?: StorageLogin;
  /** The login to an external Kafka. @default - none, or unknown */
  readonly kafka?: KafkaLogin;
}

/** How Milvus logs in to an object storage. */
export interface StorageLogin {
  readonly iamPath: string;
  readonly useIAM: boolean;
  /** Where the account is named. */
  readonly accountPath: string;
  readonly hasAccount: boolean;
  /** Where the account's secret key is given. @default - with the account */
  readonly keyPath?: string;
  readonly hasKey: boolean;
  /** Azure's account has a name that useIAM needs as well; gcpnative has neither account nor key. */
  readonly provider: string;
}

/** How Milvus logs in to a Kafka. */
export interface KafkaLogin {
  readonly protocolPath: string;
  /** Undefined if not set; empty for none. */
  readonly protocol?: string;
  /** The protocol if none is set; empty for none. */
  readonly byDefault: string;
  readonly mechanismPath: string;
  readonly mechanism?: string;
  readonly hasUser: boolean;
}

/** A rule over them; the examples are values of the chart and a `spec` of a CR that break it. */
export interface AddressRule extends RuleInfo {
  readonly values: () => JsonObject;
  readonly spec: () => JsonObject;
  readonly check: (subject: AddressSubject) => Iterable<Finding>;
}

/** Whether there is anything to check. */
export function hasAny({ addresses, storage, kafka }: AddressSubject): boolean {
  return addresses.length > 0 || storage !== undefined || kafka !== undefined;
}

/** The effect of an invalid address. */
export function effectOf({ source }: AddressSubject): string {
  return source === 'cr' ? 'The operator cannot connect to it and starts no Milvus.' : MILVUS_EXITS;
}

/** The addresses in a text or a list, commas between them. */
export function listed(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => listed(`${path}[${index}]`, item));
  }
  if (typeof value !== 'string' || value === '') return [];
  return value.includes(',') ? value.split(',').map((part) => [path, part.trim()]) : [[path, value]];
}
