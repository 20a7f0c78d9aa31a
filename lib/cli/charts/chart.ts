import type { JsonObject } from '../../kubernetes/json';
import type { ChartNamed } from '../carriers/carrier';
import type { Kind } from '../kinds/kind';
import type { Subject } from '../subjects/subject';

/** The version of a chart that a file names, as its values are checked for it. */
export interface NamedVersion extends Pick<Subject, 'chart' | 'jaegerChart'> {
  /** A note for the reader of the report. @default - none */
  readonly note?: string | undefined;
}

/** A helm chart whose values there are rules for. */
export interface KnownChart {
  /** Its name, and the key of its values in those of a parent chart. */
  readonly name: string;
  /** Values of it by themselves. */
  readonly values: Kind;
  /** Whether the chart that an object names is this one. */
  readonly isNamed: (chart: ChartNamed) => boolean;
  /** Whether values are for this chart, by their keys. */
  readonly isValues: (values: JsonObject) => boolean;
  /** The keys at the top whose content is values of this chart. */
  readonly nestedKeys: (values: JsonObject) => readonly string[];
  readonly versionOf: (version: string | undefined) => NamedVersion;
}
