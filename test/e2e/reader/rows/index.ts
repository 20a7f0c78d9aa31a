import { environmentRows } from './environment';
import { exporterRows } from './exporter';
import { fileRows } from './files';
import { jaegerRows } from './jaeger';
import { otlpRows } from './otlp';
import type { Row } from './row';
import { spellingRows } from './spelling';

/** The table: each claim of a rule that Milvus' reader or tracer can answer. */
export const ROWS: readonly Row[] = [
  ...fileRows,
  ...spellingRows,
  ...environmentRows,
  ...exporterRows,
  ...jaegerRows,
  ...otlpRows,
];
