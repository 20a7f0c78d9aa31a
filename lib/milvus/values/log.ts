import { type Duration, type Size, SizeRoundingBehavior } from 'cdk8s';
import { defined, type JsonObject } from '../../kubernetes/json';
import { givenBelow } from './contribution';
import type { MilvusReleasePersistence } from './volume';

/**
 * From which level on Milvus logs.
 *
 * @see https://milvus.io/docs/configure_log.md
 */
export enum MilvusReleaseLogLevel {
  /** Every step. */
  DEBUG = 'debug',
  /** What happens. */
  INFO = 'info',
  /** What may go wrong. */
  WARN = 'warn',
  /** What went wrong. */
  ERROR = 'error',
  /** What ends a request or a pod. */
  PANIC = 'panic',
  /** What ends a pod. */
  FATAL = 'fatal',
}

/**
 * How a line of Milvus' log is written.
 *
 * @see https://milvus.io/docs/configure_log.md
 */
export enum MilvusReleaseLogFormat {
  /** For people. */
  TEXT = 'text',
  /** A JSON object per line, for programs. */
  JSON = 'json',
}

/**
 * Size, age and number of log files. There are none without `persistence`: logs go to standard output.
 *
 * @see https://milvus.io/docs/configure_log.md
 */
export interface MilvusReleaseLogFileProps {
  /** How large a file may become, in whole MiB. @default - the chart's: 300 MiB */
  readonly maxSize?: Size;
  /** How long an old file is kept, in whole days. @default - the chart's: 10 days */
  readonly maxAge?: Duration;
  /** How many old files are kept. @default - the chart's: 20 */
  readonly maxBackups?: number;
}

/**
 * The logs of Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L196
 */
export interface MilvusReleaseLogProps {
  /** From which level on Milvus logs. @default - the chart's: info */
  readonly level?: MilvusReleaseLogLevel;
  /** How a line is written. @default - the chart's: text */
  readonly format?: MilvusReleaseLogFormat;
  /** Size, age and number of the log files. @default - the chart's */
  readonly file?: MilvusReleaseLogFileProps;
  /** Log files beside standard output; a claim that all pods can write. @default - none */
  readonly persistence?: MilvusReleasePersistence;
}

/** The chart's `log`. */
export function logValues(props: MilvusReleaseLogProps): JsonObject {
  const { level, format, file: { maxSize, maxAge, maxBackups } = {}, persistence } = props;
  return {
    ...defined({ level, format, persistence: persistence?._values }),
    ...givenBelow('file', {
      maxSize: maxSize?.toMebibytes({ rounding: SizeRoundingBehavior.NONE }),
      maxAge: maxAge?.toDays({ integral: false }),
      maxBackups,
    }),
  };
}
