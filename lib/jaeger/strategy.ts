import { JaegerStorage } from './storage';

export interface AllInOneProps {
  /** @default JaegerStorage.memory() */
  readonly storage?: JaegerStorage;
}

/** How Jaeger is laid out in pods. */
export class JaegerStrategy {
  /** One pod with collector, query and UI. */
  static allInOne(props: AllInOneProps = {}): JaegerStrategy {
    return new JaegerStrategy('allinone', props.storage ?? JaegerStorage.memory());
  }

  private constructor(
    /** Upstream's `spec.strategy`, in the spelling that the operator writes back. */
    readonly name: string,
    readonly storage: JaegerStorage,
  ) {}
}
