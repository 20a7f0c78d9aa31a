import type { JsonObject } from '../kubernetes/json';

export interface MemoryStorageProps {
  /**
   * Traces to keep; the oldest go first. Rejected when it is not a whole number.
   *
   * @default - no limit, which 0 means too: the pod grows until it is killed (warning JAE032)
   */
  readonly maxTraces?: number;
}

/** Where Jaeger keeps traces. Private constructors: what does not exist cannot be written. */
export class JaegerStorage {
  /** In the memory of the one pod: gone with it. */
  static memory(props: MemoryStorageProps = {}): JaegerStorage {
    const { maxTraces } = props;
    return new JaegerStorage('memory', maxTraces === undefined ? {} : { memory: { 'max-traces': maxTraces } });
  }

  private constructor(
    /** Upstream's `spec.storage.type`. */
    readonly type: string,
    private readonly options: JsonObject,
  ) {}

  /** Upstream's `spec.storage`. */
  toSpec(): { readonly type: string; readonly options?: JsonObject } {
    return Object.keys(this.options).length === 0 ? { type: this.type } : { type: this.type, options: this.options };
  }
}
