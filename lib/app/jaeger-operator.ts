import type { IConstruct } from 'constructs';
import type { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';

/** A Jaeger operator as a Jaeger sees it: which release runs it, and where. */
export interface IJaegerOperator extends IConstruct {
  /** Its release, which decides the version of the Jaegers that it runs. */
  readonly version: JaegerOperatorVersion;
  /** The namespace that it runs in. */
  readonly namespace: string;
  /** What the names of its objects begin with. */
  readonly name: string;
}
