import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { invalidName } from '../../../diagnostics/sentences';
import { isEmpty, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { dnsLabelProblem, suggestDnsLabel } from '../../../kubernetes/names';
import { componentsOf } from '../../../models/jaeger-cr/cr';
import { mountsOf } from '../../../models/jaeger-cr/mounts';
import { operatorMounts } from '../../../models/jaeger-cr/operator-mounts';
import { jobSections, objectsOf, podSections, withSetting } from '../../../models/jaeger-cr/sections';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go';
const REJECTED = 'The API server rejects the pods, so none starts.';
/** Two certificates of StorageTls or CollectorTls have the same volume name and path by default. */
const UNIQUE =
  "StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), { volumeName, mountPath }) or the props of JaegerVolume.";
const IN_CODE = "JaegerVolume.secret('tls', { secret, mountPath })";

/** The entries whose name an earlier, different entry has. */
function repeated(
  list: readonly JsonObject[],
  key: string,
): readonly { readonly index: number; readonly value: string }[] {
  const seen = new Map<string, JsonObject>();
  return list.flatMap((entry, index) => {
    const value = stringAt(entry, key);
    if (value === undefined) return [];
    const first = seen.get(value);
    seen.set(value, first ?? entry);
    return first === undefined || isSame(first, entry) ? [] : [{ index, value }];
  });
}

/** Whether the second entry can be dropped without loss: the same Secret, ConfigMap or mount. */
function isSame(one: JsonObject, other: JsonObject): boolean {
  const isShared = ['secret', 'configMap', 'mountPath'].some((key) => key in one);
  return isShared && JSON.stringify(one) === JSON.stringify(other);
}

function hasVolume(volumes: readonly JsonObject[], name: string): boolean {
  return volumes.some((volume) => volume.name === name);
}

/** The pods without a volume for a common mount: each component can have its own. */
function podsWithout(cr: JsonObject, name: string): string | undefined {
  const components = componentsOf(cr).filter((component) => component !== 'agent');
  const without = components.filter(
    (component) => !hasVolume(objectsOf(objectAt(cr, 'spec', component).volumes), name),
  );
  if (without.length === 0) return undefined;
  return without.length < components.length ? `the pods of ${without.join(', ')}` : 'these pods';
}

/** Rules about volumes and their mounts. */
export const volumeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE128',
    severity: Severity.ERROR,
    summary: 'a volume has a unique name, and one mount',
    see: SOURCE,
    example: () => ({
      spec: {
        volumes: [{ name: 'd', emptyDir: {} }],
        volumeMounts: [
          { name: 'd', mountPath: '/a' },
          { name: 'd', mountPath: '/b' },
        ],
      },
    }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...jobSections(cr)]) {
        const twice = repeated(objectsOf(settings.volumes), 'name').map(({ value }) => value);
        for (const key of ['volumes', 'volumeMounts']) {
          for (const { index, value } of repeated(objectsOf(settings[key]), 'name')) {
            // A duplicate volume has a duplicate mount: one message is enough.
            if (key === 'volumeMounts' && twice.includes(value)) continue;
            yield {
              path: `${path}.${key}[${index}].name`,
              value,
              ...(key === 'volumes'
                ? {
                    problem: `duplicate volume ${VALUE}.`,
                    effect: 'The operator silently drops this one.',
                    fix: 'Rename one volume, and its mount.',
                    fixInCode: `Rename one, with ${UNIQUE}`,
                  }
                : {
                    problem: `volume ${VALUE} is mounted twice.`,
                    effect: 'The operator silently drops this mount.',
                    fix: 'Mount a parent directory, or add a second volume of the same source.',
                  }),
            };
          }
        }
      }
    },
  },
  {
    code: 'JAE129',
    severity: Severity.ERROR,
    summary: 'each mount refers to a volume of its pods',
    see: SOURCE,
    example: () => ({ spec: { volumeMounts: [{ name: 'tls', mountPath: '/tls' }] } }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      const sections = [...podSections(cr), ...jobSections(cr)];
      const common = objectsOf(sections.find(({ path }) => path === 'spec')?.settings.volumes);
      for (const { path, settings } of sections) {
        const own = objectsOf(settings.volumes);
        // The dependencies job gets only its own volumes.
        const volumes = path === 'spec.storage.dependencies' ? own : [...common, ...own];
        for (const [index, { name }] of objectsOf(settings.volumeMounts).entries()) {
          if (typeof name !== 'string' || hasVolume(volumes, name)) continue;
          const pods = path === 'spec' ? podsWithout(cr, name) : 'these pods';
          if (pods === undefined) continue;
          yield {
            path: `${path}.volumeMounts[${index}].name`,
            value: name,
            problem: `unknown volume ${VALUE} in ${pods}.`,
            effect: REJECTED,
            fix: 'Add a volume of this name next to the mount.',
            fixInCode: `Use ${IN_CODE}, which adds volume and mount.`,
          };
        }
      }
    },
  },
  {
    code: 'JAE130',
    severity: Severity.ERROR,
    summary: 'no two volumes are mounted at the same path',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/config/sampling/sampling.go',
    example: () => ({
      spec: {
        volumes: [{ name: 'mine', emptyDir: {} }],
        volumeMounts: [{ name: 'mine', mountPath: '/etc/jaeger/sampling' }],
      },
    }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      const taken = operatorMounts(cr);
      for (const { path, settings } of podSections(cr)) {
        const mounts = mountsOf(settings);
        for (const { index, name, mountPath, comparedPath } of mounts) {
          const by = taken.find(({ folder, sections }) => folder === comparedPath && sections.includes(path));
          // The operator drops a second mount of the same volume: JAE128.
          const isSecond = mounts.some(
            (mount) => mount.comparedPath === comparedPath && mount.index < index && mount.name !== name,
          );
          if (by === undefined && !isSecond) continue;
          yield {
            path: `${path}.volumeMounts[${index}].mountPath`,
            value: mountPath,
            problem:
              by === undefined
                ? `duplicate mountPath ${VALUE}: another volume is mounted there.`
                : `reserved mountPath ${VALUE}: the operator mounts ${by.what} there.`,
            effect: REJECTED,
            fix: 'Use another path.',
            ...(by === undefined ? { fixInCode: `Use another path, with ${UNIQUE}` } : {}),
          };
        }
      }
    },
  },
  {
    code: 'JAE131',
    severity: Severity.ERROR,
    summary: 'volume names are DNS labels',
    see: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    example: () => ({ spec: { volumes: [{ name: 'My_Data', emptyDir: {} }] } }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...jobSections(cr)]) {
        for (const [index, { name }] of objectsOf(settings.volumes).entries()) {
          const problem = typeof name === 'string' ? dnsLabelProblem(name) : undefined;
          if (problem === undefined) continue;
          yield {
            path: `${path}.volumes[${index}].name`,
            value: name,
            ...invalidName('volume name', problem, `Use '${suggestDnsLabel(textOf(name))}'.`),
            effect: REJECTED,
          };
        }
      }
    },
  },
  {
    code: 'JAE156',
    severity: Severity.ERROR,
    summary: 'no volume has a name that the operator uses',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/streaming.go',
    example: () => ({ spec: { volumes: [{ name: 'jaeger-sampling-configuration-volume', emptyDir: {} }] } }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      const taken = operatorMounts(cr);
      for (const { path, settings } of podSections(cr)) {
        for (const [index, { name }] of objectsOf(settings.volumes).entries()) {
          const by = taken.find(({ volume, sections }) => volume === name && sections.includes(path));
          if (by === undefined) continue;
          yield {
            path: `${path}.volumes[${index}].name`,
            value: name,
            problem: `reserved volume name ${VALUE}: the operator uses it for ${by.what}.`,
            effect: by.merged ? 'The operator silently drops one of the two.' : REJECTED,
            fix: 'Use another name.',
          };
        }
      }
    },
  },
  {
    code: 'JAE159',
    severity: Severity.ERROR,
    summary: 'a mount has at most one of subPath and subPathExpr, inside the volume',
    see: 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
    example: () => ({
      spec: {
        volumes: [{ name: 'd', emptyDir: {} }],
        volumeMounts: [{ name: 'd', mountPath: '/d', subPath: '/etc' }],
      },
    }),
    when: withSetting('volumeMounts'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...jobSections(cr)]) {
        for (const [index, mount] of objectsOf(settings.volumeMounts).entries()) {
          for (const key of ['subPath', 'subPathExpr']) {
            const value = stringAt(mount, key) ?? '';
            const problem = isOutside(value)
              ? 'must stay inside the volume.'
              : key === 'subPathExpr' && value !== '' && !isEmpty(mount.subPath)
                ? 'conflicts with subPath.'
                : undefined;
            if (problem === undefined) continue;
            yield {
              path: `${path}.volumeMounts[${index}].${key}`,
              value,
              problem,
              effect: REJECTED,
              fix: isOutside(value) ? "Use a relative path without '..'." : 'Keep one of the two.',
            };
          }
        }
      }
    },
  },
];

function isOutside(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..');
}
