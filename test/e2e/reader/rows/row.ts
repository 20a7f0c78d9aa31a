import type { JsonObject } from '../../../../lib/kubernetes/json';
import type { READER_VERSIONS } from '../../../../tools/e2e/parts';
import type { Answer } from '../answer';
import type { Question } from '../question';

/** A claim of a rule, and what Milvus must say for it to be true. */
export interface Row {
  /** The rule that makes the claim. */
  readonly rule: string;
  /** The claim: the name of the test. */
  readonly says: string;
  /** The text of `user.yaml`. @default - no such file */
  readonly userYaml?: string;
  /** Variables of the only component, standalone. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Other values of the chart, which `lint` sees. @default {} */
  readonly values?: JsonObject;
  /** What Milvus is asked besides. @default - the trace settings */
  readonly asks?: Partial<Question>;
  /** The versions of Milvus that are asked. @default - all */
  readonly versions?: readonly (typeof READER_VERSIONS)[number][];
  /** Whether `lint` reports the rule. @default true */
  readonly isReported?: boolean;
  /** Throws if what Milvus says is something else. */
  readonly claim: (answer: Answer) => void;
}
