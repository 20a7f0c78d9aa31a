import { textOf } from '../kubernetes/json';
import { goFloat } from './go-values';
import { TRACE_KEYS } from './milvus';

/**
 * The name of a setting as Milvus compares it: a key of a file, nested or not, and an environment variable meet in it.
 *
 * @see https://github.com/milvus-io/milvus/blob/master/pkg/config/config.go
 */
export function settingName(path: string): string {
  return path.toLowerCase().replace(/[._/]/g, '');
}

const TRACE_SETTINGS: ReadonlyMap<string, string> = new Map(
  TRACE_KEYS.map((key) => [settingName(`trace.${key}`), key]),
);

/** The key below `trace`, in upstream's spelling, that a path or a variable means; undefined where it is none. */
export function traceKeyOf(path: string): string | undefined {
  return TRACE_SETTINGS.get(settingName(path));
}

/** Whether a key at the top of Milvus' configuration holds trace settings. */
export function isTraceKey(key: string): boolean {
  return /^trace([./]|$)/i.test(key) || traceKeyOf(key) !== undefined;
}

/** The environment variable that gives a setting. */
export function variableOf(path: string): string {
  return path
    .replace(/\[\d+\]/g, '')
    .replace(/[./]+/g, '_')
    .toUpperCase();
}

const PREFIX = 'MILVUS_CONF_';
/** The Milvus from which on a variable with the prefix is read as one without. */
export const PREFIX_SINCE = '2.6.0';

/** The name of the setting that an environment variable gives, as Milvus compares it. */
export function settingOfVariable(name: string): string {
  const own = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;
  return settingName(own.replace(/^milvus\./i, ''));
}

/** Whether an environment variable gives the headers of OTLP, which can be credentials. */
export function isHeadersVariable(name: string): boolean {
  return traceKeyOf(settingOfVariable(name)) === 'otlp.headers';
}

/** Whether a variable has the prefix, so that Milvus before `PREFIX_SINCE` does not read it. */
export function isPrefixed(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** A value of a file as Milvus keeps it, and a variable gives it: a text. Null is empty, and a list is its items with commas. */
export function settingText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(settingText).join(',');
  return textOf(value);
}

/** The number that Milvus reads from a value, which may be text; undefined if it reads none. */
export function settingNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : goFloat(settingText(value));
}

/** Credentials among the values of the chart that have no `existingSecret`, and the variables that give them to Milvus. */
export const CREDENTIAL_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['externalS3.accessKey', 'MINIO_ACCESS_KEY_ID'],
  ['externalS3.secretKey', 'MINIO_SECRET_ACCESS_KEY'],
  ['externalKafka.sasl.username', 'KAFKA_SASLUSERNAME'],
  ['externalKafka.sasl.password', 'KAFKA_SASLPASSWORD'],
  ['externalPulsar.authParams', 'PULSAR_AUTHPARAMS'],
]);
