import { didYouMean } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { type Setting, settingsIn } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { NEWEST_COMPARED } from '../../../upstream/jaeger-v2/compared';
import type { KnownKey } from '../../../upstream/jaeger-v2/keys';
import { threeNumbers } from '../../../upstream/version-order';
import { JAEGER_EXITS } from '../../shared/startup';
import { ofConfig, SOURCE } from './shared';

/** Settings that another place has since 2.20, by the group that they were in. */
const MOVED: Readonly<Record<string, string>> = {
  'kafkaExporter.topic': 'Set traces.topic instead.',
  'kafkaExporter.encoding': 'Set traces.encoding instead.',
  'kafkaReceiver.topic': 'Set traces.topics instead, which is a list.',
  'kafkaReceiver.encoding': 'Set traces.encoding instead.',
  'topicEncoding.topic': 'Set topics instead, which is a list.',
};

/** Settings that no build knows, which people try. */
const INSTEAD: Readonly<Record<string, string>> = {
  'jaegerReceiver.remote_sampling': 'Remove it, and use the extension remote_sampling.',
  'telemetryMetrics.address': 'Set readers instead, with pull.exporter.prometheus.host and port.',
};

/** And before 2.20. */
const MOVED_BACK: Readonly<Record<string, string>> = {
  'topicEncoding.topics': 'Set topic instead, which is one text.',
};

/** Flags and variables of version 1 at the top of a configuration. */
const OF_V1 =
  /^(?:SPAN_STORAGE_TYPE|[A-Z]+_[A-Z_]+|(?:agent|badger|cassandra|collector|es|es-archive|grpc-storage|ingester|kafka|memory|query|reporter|sampling|span-storage)(?:[.-].*)?)$/;

/** The minor version; undefined if it is newer than the newest that was compared. */
function comparedMinor(version: string): number | undefined {
  const [major = 0, minor = 0] = threeNumbers(version) ?? [];
  return major !== 2 || minor > (threeNumbers(NEWEST_COMPARED)?.[1] ?? 0) ? undefined : minor;
}

/** Whether the version may have the key. */
function has({ since, isGone = false }: KnownKey, minor: number): boolean {
  if (isGone) return minor < 20;
  return since === undefined || minor >= since.minor;
}

function fixFor({ key, known, group, groupName }: Setting, minor: number): string {
  const place = `${groupName}.${key}`;
  if (known?.isGone === true) return MOVED[place] ?? `Remove it: ${NEWEST_COMPARED} no longer has it.`;
  if (known?.since !== undefined) {
    const { minor: first, atMost } = known.since;
    const newer = atMost
      ? `Remove it, or use Jaeger ${NEWEST_COMPARED}.`
      : `Remove it, or use Jaeger 2.${first} or later.`;
    return MOVED_BACK[place] ?? newer;
  }
  if (groupName === 'config' && OF_V1.test(key)) {
    return 'Remove it: Jaeger 2 reads no flags and variables of version 1. Storages are in extensions.jaeger_storage.backends.';
  }
  const instead = INSTEAD[place];
  if (instead !== undefined) return instead;
  const names = [...group.values()].filter((each) => has(each, minor)).map(({ name }) => name);
  const [near, otherwise] = [key.slice(key.lastIndexOf('.') + 1), `Remove it, or use one of ${names.join(', ')}.`];
  return didYouMean(near, names, otherwise);
}

/** Rules about the keys of a configuration. */
export const keyRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT002',
    severity: Severity.ERROR,
    summary: 'every key is one that this version of Jaeger knows at its place',
    see: `${SOURCE}/cmd/internal/storageconfig/config.go`,
    example: () =>
      ofConfig({ extensions: { jaeger_storage: { backends: { traces: { memory: { 'max-traces': 100000 } } } } } }),
    *check(subject): Iterable<Finding> {
      const minor = comparedMinor(subject.version);
      if (minor === undefined) return;
      for (const setting of settingsIn(subject.config)) {
        const { path, key, known } = setting;
        // Every optional group may have it, except in the oldest versions, which ignore it.
        if (key === 'enabled' || (known !== undefined && has(known, minor))) continue;
        yield {
          path: placeIn(subject, path),
          value: key,
          atKey: true,
          problem: known === undefined ? `unknown key ${VALUE}.` : `unknown key ${VALUE} in Jaeger ${subject.version}.`,
          effect: JAEGER_EXITS,
          fix: fixFor(setting, minor),
        };
      }
    },
  },
];
