import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { modeOf } from '../../../models/jaeger-v2/collector';
import { keepsFiles } from '../../../models/jaeger-v2/collector-storage';
import { claimVolumes, listIn } from '../../../models/jaeger-v2/collector-volumes';
import { ofCollector } from './shared';

const BADGER = 'https://www.jaegertracing.io/docs/2.20/storage/badger/';

const CLAIM = { name: 'traces', persistentVolumeClaim: { claimName: 'traces' } };
const WITH_BADGER: JsonObject = {
  receivers: { nop: {} },
  exporters: { jaeger_storage_exporter: { trace_storage: 'main' } },
  extensions: {
    jaeger_storage: {
      backends: {
        main: { badger: { ephemeral: false, directories: { keys: '/badger/keys', values: '/badger/values' } } },
      },
    },
  },
  service: {
    extensions: ['jaeger_storage'],
    pipelines: { traces: { receivers: ['nop'], exporters: ['jaeger_storage_exporter'] } },
  },
};

/** Rules about the volumes of a collector that keeps traces in files. */
export const volumeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT117',
    severity: Severity.ERROR,
    summary: 'a Deployment with Badger on a claim is recreated, not rolled',
    see: BADGER,
    example: () =>
      ofCollector({
        config: WITH_BADGER,
        podSecurityContext: { fsGroup: 10001 },
        volumes: [CLAIM],
        volumeMounts: [{ name: 'traces', mountPath: '/badger' }],
      }),
    *check(cr): Iterable<Finding> {
      if (modeOf(cr) !== 'deployment' || !keepsFiles(cr) || claimVolumes(cr).length === 0) return;
      const type = stringAt(cr, 'spec', 'deploymentUpdateStrategy', 'type');
      if (type === 'Recreate') return;
      yield {
        path: 'spec.deploymentUpdateStrategy.type',
        ...(type === undefined ? {} : { value: type }),
        problem:
          type === undefined ? 'missing: the default is RollingUpdate.' : 'starts a second pod on the same files.',
        effect: 'The new pod crash-loops on the locked files of Badger, and no update ends.',
        fix: "Set 'Recreate', or use mode 'statefulset' with volumeClaimTemplates.",
      };
    },
  },
  {
    code: 'JVT118',
    severity: Severity.WARNING,
    summary: 'pods with files on a volume have the fsGroup of Jaeger',
    see: BADGER,
    example: () =>
      ofCollector({
        config: WITH_BADGER,
        deploymentUpdateStrategy: { type: 'Recreate' },
        volumes: [CLAIM],
        volumeMounts: [{ name: 'traces', mountPath: '/badger' }],
      }),
    *check(cr): Iterable<Finding> {
      const hasVolume = claimVolumes(cr).length > 0 || listIn(cr, 'volumeClaimTemplates').length > 0;
      if (!keepsFiles(cr) || !hasVolume) return;
      const { fsGroup, runAsUser } = objectAt(cr, 'spec', 'podSecurityContext');
      const own = valueAt(cr, 'spec', 'securityContext', 'runAsUser');
      if (fsGroup !== undefined || runAsUser === 0 || own === 0) return;
      yield {
        path: 'spec.podSecurityContext.fsGroup',
        problem: 'missing: Jaeger runs as user 10001, and a new volume mostly belongs to root.',
        effect: 'Jaeger may exit at startup and crash-loop.',
        fix: 'Set fsGroup: 10001 and runAsUser: 10001.',
      };
    },
  },
];
