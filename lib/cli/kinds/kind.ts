import type { FoundProblem } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import type { JaegerV2Running } from '../../models/jaeger-v2/workload';
import type { Reader } from '../../rules/files';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import type { Versions } from '../versions';

/** What is known about an object, besides the object. */
export interface Context {
  readonly where: string;
  readonly versions: Versions;
  /** The chart that the file names. */
  readonly chart?: MilvusChartVersion | undefined;
  /** The version of the chart of Jaeger that the file names. */
  readonly jaegerChart?: string | undefined;
  /** What the file tells about the pods that run the configuration. */
  readonly running?: JaegerV2Running | undefined;
}

/** A kind of objects that there are rules for. */
export interface Kind {
  /** Its name in the summary, in singular and plural. */
  readonly one: string;
  readonly many: string;
  /** The program that reads it. */
  readonly reader: Reader;
  /** Whether the API server reads it as it is, so that templates in it are mistakes. @default false */
  readonly isResource?: boolean;
  /** Whether a part of one, such as a patch of kustomize, is not checked. @default false */
  readonly isWhole?: boolean;
  /** The path of the text in it that Milvus or Jaeger reads as YAML. */
  readonly text?: string;
  /** The program that reads this text. @default Reader.MILVUS */
  readonly textReader?: Reader;
  check(object: JsonObject, context: Context): FoundProblem[];
}
