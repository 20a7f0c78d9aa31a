import { settingText } from '../../../upstream/milvus-settings';
import type { Chain } from '../chain';
import { sendingPods } from '../network/endpoint';
import type { MilvusFound } from './milvuses';
import { traceInEffect } from './trace';
import { exportErrorOf, tracerStartOf } from './tracer-log';

/** What the logs of a Milvus say of its tracer. */
export enum TracerHealth {
  /** It has the exporter of the settings, and loses no spans. */
  WORKS = 'works',
  /** It was not started, has another exporter, or loses spans. */
  FAILS = 'fails',
  /** No log says it. */
  UNKNOWN = 'unknown',
}

/** Whether the spans of a Milvus leave its pods, as far as their logs say it. */
export function tracerHealth(chain: Chain, milvus: MilvusFound): TracerHealth {
  const exporter = settingText(traceInEffect(chain, milvus)?.trace.exporter);
  const pods = sendingPods(chain, milvus);
  const starts = pods.flatMap((pod) => tracerStartOf(chain, pod) ?? []);
  const differ = starts.some(
    (start) => start.failure !== undefined || (exporter !== '' && start.exporter !== exporter),
  );
  if (differ || pods.some((pod) => exportErrorOf(chain, pod) !== undefined)) return TracerHealth.FAILS;
  return starts.length > 0 ? TracerHealth.WORKS : TracerHealth.UNKNOWN;
}
