import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../lib/kubernetes/json';

/** What Milvus' own reader tells about a question. */
export class Answer {
  constructor(private readonly data: JsonObject) {}

  /** Why Milvus ignores all of its files; undefined if it reads them. */
  get dropped(): string | undefined {
    return stringAt(this.data, 'dropped');
  }

  /** What Milvus ends with at its start. */
  get panic(): string | undefined {
    return stringAt(this.data, 'panic');
  }

  /** A setting as the code of Milvus gets it; undefined if this Milvus has no such setting. */
  value(key: string): unknown {
    return objectAt(this.data, 'values')[key];
  }

  /** The text of a setting, before it becomes a number or a boolean. */
  text(key: string): string | undefined {
    return stringAt(this.data, 'texts', key) ?? stringAt(this.data, 'values', key);
  }

  /** The texts of a setting that is not the same each time it is read. */
  random(key: string): unknown {
    return valueAt(this.data, 'random', key);
  }

  /** Why the tracer makes no exporter. */
  get tracerError(): string | undefined {
    return stringAt(this.data, 'tracer', 'error');
  }

  /** Whether requests are traced. */
  get isSampled(): boolean {
    return valueAt(this.data, 'tracer', 'sampled') === true;
  }

  /** How a span arrived at a receiver: 'otlp grpc', 'otlp http' or 'thrift'; undefined if none did. */
  get arrivedVia(): string | undefined {
    return stringAt(this.data, 'tracer', 'arrival', 'via');
  }

  /** The headers that came with the span, other than those of the protocol. */
  get headers(): JsonObject {
    const headers = valueAt(this.data, 'tracer', 'arrival', 'headers');
    return isObject(headers) ? headers : {};
  }
}
