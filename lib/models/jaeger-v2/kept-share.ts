import { type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { settingsOf } from './components';
import { tailSamplersOf } from './policies';

/** The share of ordinary traces, neither slow nor with an error, that all tail sampling of a configuration keeps: 0 to 1. */
export interface KeptShare {
  readonly share: number;
  /** Whether it keeps slow traces, or such with errors, besides. */
  readonly hasExceptions: boolean;
  /** The path of the processor that keeps the least. */
  readonly path: string;
}

/** A search in Milvus takes less, in milliseconds. */
const ORDINARY_MS = 100;

/** What tail sampling keeps of ordinary traces; undefined if there is none, or if that depends on more than can be told. */
export function keptShareOf(config: JsonObject): KeptShare | undefined {
  const shares = tailSamplersOf(config).map((sampler) => {
    const { policies } = settingsOf(sampler);
    const all: readonly unknown[] = Array.isArray(policies) ? policies : [];
    const kept = all.map(shareOf);
    const known = kept.flatMap((each) => (each === undefined ? [] : [each]));
    if (known.length < kept.length) return undefined;
    return {
      share: Math.max(0, ...known.map(({ share }) => share)),
      hasExceptions: known.some(({ isException }) => isException),
      path: `${sampler.path}.policies`,
    };
  });
  const known = shares.flatMap((each) => (each === undefined ? [] : [each]));
  if (known.length < shares.length) return undefined;
  return known.reduce<KeptShare | undefined>(
    (least, each) => (least === undefined || each.share < least.share ? each : least),
    undefined,
  );
}

interface Share {
  readonly share: number;
  readonly isException: boolean;
}

/** What one policy keeps; undefined if that depends on the traces. */
function shareOf(policy: unknown): Share | undefined {
  switch (valueAt(policy, 'type')) {
    case 'always_sample':
      return { share: 1, isException: false };
    case 'probabilistic':
      return percentage(valueAt(policy, 'probabilistic', 'sampling_percentage') ?? 0);
    case 'latency':
      return Number(valueAt(policy, 'latency', 'threshold_ms')) >= ORDINARY_MS ? EXCEPTION : undefined;
    case 'status_code':
      return isOnlyError(valueAt(policy, 'status_code', 'status_codes')) ? EXCEPTION : undefined;
    case 'rate_limiting':
      return valueAt(policy, 'rate_limiting', 'spans_per_second') === 0 ? { share: 0, isException: false } : undefined;
    case 'and':
      return ofAll(objectAt(policy, 'and').and_sub_policy);
    default:
      return undefined;
  }
}

const EXCEPTION: Share = { share: 0, isException: true };

function percentage(value: unknown): Share | undefined {
  if (typeof value !== 'number') return undefined;
  return { share: Math.min(1, Math.max(0, value / 100)), isException: false };
}

function isOnlyError(codes: unknown): boolean {
  return Array.isArray(codes) && codes.length > 0 && codes.every((code) => code === 'ERROR');
}

/** A trace must satisfy each of them. */
function ofAll(policies: unknown): Share | undefined {
  const all: readonly unknown[] = Array.isArray(policies) ? policies : [];
  const shares = all.map(shareOf);
  const known = shares.flatMap((each) => (each === undefined ? [] : [each]));
  const least = Math.min(1, ...known.map(({ share }) => share));
  if (least > 0 && known.length < shares.length) return undefined;
  return { share: least, isException: least === 0 && known.some(({ isException }) => isException) };
}
