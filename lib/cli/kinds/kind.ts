import type { Problem } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import type { Reader } from '../../rules/files';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import type { Versions } from '../versions';

/** What is known of an object beside the object. */
export interface Context {
  readonly where: string;
  readonly versions: Versions;
  /** The chart that the file names. */
  readonly chart?: MilvusChartVersion | undefined;
}

/** A kind of objects that there are rules for. */
export interface Kind {
  /** How one of them, and several, are called where they are counted. */
  readonly one: string;
  readonly many: string;
  /** Who reads it. */
  readonly reader: Reader;
  /** Whether it is an object that nobody fills in before the API server reads it. @default false */
  readonly isResource?: boolean;
  /** The path of a text in it that is YAML for Milvus. */
  readonly text?: string;
  check(object: JsonObject, context: Context): Problem[];
}
