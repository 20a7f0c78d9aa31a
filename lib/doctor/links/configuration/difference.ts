import { isObject, type JsonObject, leavesOf } from '../../../kubernetes/json';
import { isSending } from '../../../upstream/milvus';
import { settingNumber, settingText } from '../../../upstream/milvus-settings';

/** A trace setting that is not what it should be. */
export interface Difference {
  /** Below `trace`: `jaeger.url`. */
  readonly key: string;
  /** What Milvus has; undefined if it is not set. */
  readonly actual: unknown;
  /** What it should have; undefined if it is not set there. */
  readonly wanted: unknown;
}

/** The trace settings in which two differ, as Milvus compares them. */
export function differences(actual: JsonObject, wanted: JsonObject): readonly Difference[] {
  const [has, should] = [new Map(leavesOf(actual)), new Map(leavesOf(wanted))];
  return [...new Set([...has.keys(), ...should.keys()])]
    .map((key) => ({ key, actual: has.get(key), wanted: should.get(key) }))
    .filter((each) => settingText(each.actual) !== settingText(each.wanted));
}

/** Settings without which no span arrives, if they are wrong. */
const DECISIVE: readonly string[] = ['exporter', 'jaeger.url', 'otlp.endpoint', 'otlp.method', 'otlp.secure'];

/**
 * Whether a difference is why no traces arrive.
 *
 * @param fails whether the logs say that spans are lost.
 */
export function isWhy({ key, actual }: Difference, fails: boolean): boolean {
  if (key === 'exporter' && !isSendingFar(actual)) return true;
  if (key === 'sampleFraction') return (settingNumber(actual) ?? 0) <= 0;
  return fails && DECISIVE.includes(key);
}

/** Whether an exporter sends spans out of the pod. */
export function isSendingFar(exporter: unknown): boolean {
  return isSending(exporter) && exporter !== 'stdout';
}

/** A value that can be shown in a sentence: no headers, no URL with a password, nothing that is not text or a number. */
export function isShowable({ key }: Difference, value: unknown): boolean {
  return key !== 'otlp.headers' && value !== undefined && !isObject(value) && !settingText(value).includes('@');
}
