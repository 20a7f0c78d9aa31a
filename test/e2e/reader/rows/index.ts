import { credentialRows } from './credentials';
import { environmentRows } from './environment';
import { exporterRows } from './exporter';
import { fileRows } from './files';
import { jaegerRows } from './jaeger';
import { neededRows } from './needed';
import { otlpRows } from './otlp';
import { queueRows } from './queues';
import type { Row } from './row';
import { spellingRows } from './spelling';
import { storageRows } from './storage';

/** The table: each claim of a rule that Milvus' reader or tracer can answer. */
export const ROWS: readonly Row[] = [
  ...fileRows,
  ...spellingRows,
  ...environmentRows,
  ...exporterRows,
  ...jaegerRows,
  ...otlpRows,
  ...storageRows,
  ...queueRows,
  ...neededRows,
  ...credentialRows,
];
