import type { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import type { Chain } from '../../chain/chain';
import type { JaegerFound } from '../../chain/jaeger/jaegers';
import type { StorageFault } from '../../chain/jaeger/storage/faults';
import type { LinkFinding } from '../link';

/** What a rule about one fault says. */
export interface FaultRule {
  readonly code: string;
  readonly fault: StorageFault;
  /** @default ERROR */
  readonly severity?: Severity;
  readonly summary: string;
  readonly see: string;
  readonly example: () => Chain;
  /** What is wrong, after the name of the storage. */
  readonly problem: (said: string, name: string) => string;
  readonly mend: (told: Told) => Pick<LinkFinding, 'fix' | 'commands'>;
}

/** What a fix is made of. */
export interface Told {
  readonly chain: Chain;
  readonly name: string;
  readonly said: string;
  readonly jaeger: JaegerFound;
  readonly workload: JsonObject;
  /** The option with the address. */
  readonly option: string;
}
