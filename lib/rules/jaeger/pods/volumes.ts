import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { dnsLabelProblem, suggestDnsLabel } from '../../../kubernetes/names';
import { componentsOf } from '../../../models/jaeger-cr/cr';
import { mountsOf } from '../../../models/jaeger-cr/mounts';
import { operatorMounts } from '../../../models/jaeger-cr/operator-mounts';
import { jobSections, objectsOf, podSections, withSetting } from '../../../models/jaeger-cr/sections';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go';
const REFUSED = 'the API server refuses the pods, and none starts';
/** Two certificates of StorageTls or CollectorTls have one name and folder unless each says its own. */
const OWN_PLACE = "StorageTls.fromSecret('kafka-ca', { volumeName, mountPath }), or the props of JaegerVolume";
const TYPED = "JaegerVolume.secret('tls', { secretName, mountPath })";

/** The index of each name that an earlier entry has too, with something else. */
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

/** Whether nothing is lost with the second one: a Secret or ConfigMap named twice, or the same mount. */
function isSame(one: JsonObject, other: JsonObject): boolean {
  const isShared = ['secret', 'configMap', 'mountPath'].some((key) => key in one);
  return isShared && JSON.stringify(one) === JSON.stringify(other);
}

function holds(volumes: readonly JsonObject[], name: string): boolean {
  return volumes.some((volume) => volume.name === name);
}

/** The pods that a common mount has no volume in: it may be each component's own. */
function podsWithout(cr: JsonObject, name: string): string | undefined {
  const components = componentsOf(cr).filter((component) => component !== 'agent');
  const without = components.filter((component) => !holds(objectsOf(objectAt(cr, 'spec', component).volumes), name));
  if (without.length === 0) return undefined;
  return without.length < components.length ? `the pods of ${without.join(', ')}` : 'these pods';
}

/** Rules over volumes and their mounts. */
export const volumeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE128',
    severity: Severity.ERROR,
    summary: 'a volume is there once, and mounted once',
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
            // Of a volume that is there twice, so is its mount: one of the two says it.
            if (key === 'volumeMounts' && twice.includes(value)) continue;
            yield {
              path: `${path}.${key}[${index}].name`,
              value,
              problem:
                key === 'volumes' ? 'is the name of a volume before it.' : 'is a volume that is mounted already.',
              effect: 'The operator silently drops this one.',
              ...(key === 'volumes'
                ? { fix: 'Rename one, and its mount.', fixInCode: `Rename one: ${OWN_PLACE}` }
                : { fix: 'Make a second volume of the same source, or mount the folder above.' }),
            };
          }
        }
      }
    },
  },
  {
    code: 'JAE129',
    severity: Severity.ERROR,
    summary: 'what is mounted is a volume',
    see: SOURCE,
    example: () => ({ spec: { volumeMounts: [{ name: 'tls', mountPath: '/tls' }] } }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      const sections = [...podSections(cr), ...jobSections(cr)];
      const common = objectsOf(sections.find(({ path }) => path === 'spec')?.settings.volumes);
      for (const { path, settings } of sections) {
        const own = objectsOf(settings.volumes);
        // The job of the dependencies gets its own volumes only.
        const volumes = path === 'spec.storage.dependencies' ? own : [...common, ...own];
        for (const [index, { name }] of objectsOf(settings.volumeMounts).entries()) {
          if (typeof name !== 'string' || holds(volumes, name)) continue;
          const pods = path === 'spec' ? podsWithout(cr, name) : 'these pods';
          if (pods === undefined) continue;
          yield {
            path: `${path}.volumeMounts[${index}].name`,
            value: name,
            problem: `is no volume of ${pods}`,
            effect: REFUSED,
            fix: 'Add a volume of that name beside it.',
            fixInCode: `Use ${TYPED}, which is both.`,
          };
        }
      }
    },
  },
  {
    code: 'JAE130',
    severity: Severity.ERROR,
    summary: 'one thing is mounted at a place',
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
        for (const { index, name, mountPath, place } of mounts) {
          const by = taken.find(({ folder, sections }) => folder === place && sections.includes(path));
          // The operator drops the second mount of one volume, and JAE128 says so.
          const isSecond = mounts.some((mount) => mount.place === place && mount.index < index && mount.name !== name);
          if (by === undefined && !isSecond) continue;
          yield {
            path: `${path}.volumeMounts[${index}].mountPath`,
            value: mountPath,
            problem:
              by === undefined ? 'is the place of a mount before it.' : `is where the operator mounts ${by.what}`,
            effect: REFUSED,
            fix: 'Use another folder.',
            ...(by === undefined ? { fixInCode: `Use another folder: ${OWN_PLACE}` } : {}),
          };
        }
      }
    },
  },
  {
    code: 'JAE131',
    severity: Severity.ERROR,
    summary: 'names of volumes are DNS labels',
    see: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    example: () => ({ spec: { volumes: [{ name: 'My_Data', emptyDir: {} }] } }),
    when: withSetting('volumes', 'volumeMounts'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of [...podSections(cr), ...jobSections(cr)]) {
        for (const [index, { name }] of objectsOf(settings.volumes).entries()) {
          const rule = typeof name === 'string' ? dnsLabelProblem(name) : undefined;
          if (rule === undefined) continue;
          yield {
            path: `${path}.volumes[${index}].name`,
            value: name,
            problem: rule,
            effect: REFUSED,
            fix: `Call it '${suggestDnsLabel(textOf(name))}'.`,
          };
        }
      }
    },
  },
  {
    code: 'JAE156',
    severity: Severity.ERROR,
    summary: "no volume has the name of one of the operator's own",
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
            problem: `is the volume in which the operator has ${by.what}`,
            effect: by.merged ? 'One of the two is silently dropped.' : REFUSED,
            fix: 'Use another name.',
          };
        }
      }
    },
  },
  {
    code: 'JAE159',
    severity: Severity.ERROR,
    summary: 'a mount has a subPath or a subPathExpr, within the volume',
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
            const rule = isOutside(value)
              ? 'leads out of the volume'
              : key === 'subPathExpr' && value !== '' && !isEmpty(mount.subPath)
                ? 'stands beside subPath'
                : undefined;
            if (rule === undefined) continue;
            yield {
              path: `${path}.volumeMounts[${index}].${key}`,
              value,
              problem: rule,
              effect: REFUSED,
              fix: isOutside(value) ? "Use a path without a slash in front, and without '..'." : 'Keep one of the two.',
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
