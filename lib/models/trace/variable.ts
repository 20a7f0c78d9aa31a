import { isPrefixed, PREFIX_SINCE, settingOfVariable, traceKeyOf } from '../../upstream/milvus-settings';
import type { MilvusVersion } from '../../upstream/milvus-version';

/** The key below `trace` that an environment variable gives to this Milvus; undefined if it gives none. */
export function traceKeyOfVariable(name: string, milvus: MilvusVersion): string | undefined {
  return isPrefixed(name) && !milvus.isAtLeast(PREFIX_SINCE) ? undefined : traceKeyOf(settingOfVariable(name));
}
