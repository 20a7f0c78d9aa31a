import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, isObject, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { modeOf } from '../../../models/jaeger-v2/collector';
import { hasLocalStorage } from '../../../models/jaeger-v2/collector-storage';
import { ofCollector, OPERATOR } from './shared';

const WEBHOOK = `${OPERATOR}/internal/webhook/collector_webhook.go`;

/** Fields of spec that one mode only has. */
const FIELDS_OF: Readonly<Record<string, string>> = {
  volumeClaimTemplates: 'statefulset',
  persistentVolumeClaimRetentionPolicy: 'statefulset',
  daemonSetUpdateStrategy: 'daemonset',
  deploymentUpdateStrategy: 'deployment',
};

/** Rules about how the operator runs a collector. */
export const modeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT104',
    severity: Severity.WARNING,
    summary: 'an OpenTelemetryCollector sets its mode',
    see: WEBHOOK,
    example: () => ofCollector({ mode: undefined }),
    *check(cr): Iterable<Finding> {
      if ((stringAt(cr, 'spec', 'mode') ?? '') !== '') return;
      yield {
        path: 'spec.mode',
        problem: 'missing.',
        effect: "Only the operator's webhook sets it: without webhooks the CR is Ready, and no pods are created.",
        fix: "Set 'deployment', or 'statefulset' for Badger.",
      };
    },
  },
  {
    code: 'JVT105',
    severity: Severity.ERROR,
    summary: 'Jaeger runs in pods that belong to it, and each trace has one place',
    see: `${OPERATOR}/internal/manifests/collector/collector.go`,
    example: () => ofCollector({ mode: 'sidecar' }),
    *check(cr): Iterable<Finding> {
      const mode = modeOf(cr);
      if (mode === 'sidecar') {
        yield {
          path: 'spec.mode',
          value: mode,
          problem: 'creates no pods and no Service.',
          effect: 'The CR is Ready, and no Jaeger runs, except in pods with the annotation of a sidecar.',
          fix: "Use 'deployment', or 'statefulset' for Badger.",
        };
      }
      if (mode !== 'daemonset' || !hasLocalStorage(cr)) return;
      yield {
        path: 'spec.mode',
        value: mode,
        problem: 'runs a Jaeger on each node, and each has its own storage.',
        effect: 'The UI shows the traces of one node only, at random.',
        fix: "Use 'deployment' with one replica, or a storage that all pods share.",
      };
    },
  },
  {
    code: 'JVT106',
    severity: Severity.ERROR,
    summary: 'an OpenTelemetryCollector sets only fields that its mode has',
    see: WEBHOOK,
    example: () =>
      ofCollector({
        volumeClaimTemplates: [
          {
            metadata: { name: 'traces' },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
          },
        ],
      }),
    *check(cr): Iterable<Finding> {
      const mode = modeOf(cr);
      const spec = objectAt(cr, 'spec');
      for (const [field, needed] of Object.entries(FIELDS_OF)) {
        const value = spec[field];
        const isSet = field.endsWith('UpdateStrategy') ? isObject(value) && !isEmpty(value.type) : !isEmpty(value);
        if (mode === needed || !isSet) continue;
        yield {
          path: `spec.${field}`,
          problem: `mode '${mode}' has no such field.`,
          effect: "The operator's webhook rejects the CR; without webhooks it is ignored.",
          fix: `Remove it, or use mode '${needed}' (delete the CR first: the mode of an existing one cannot change).`,
        };
      }
    },
  },
];
