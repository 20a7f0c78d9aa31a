import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, isObject, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { objectsOf } from '../../../models/jaeger-cr/sections';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/badger/config.go';
const IN_CODE = 'JaegerStorage.badger({ volume })';

/** The entries of a list for the pod of all-in-one: its own and the common ones. */
function listOf(cr: JsonObject, key: string): readonly JsonObject[] {
  return [objectAt(cr, 'spec', 'allInOne'), objectAt(cr, 'spec')].flatMap((settings) => objectsOf(settings[key]));
}

/** The mount paths of the pod of all-in-one. */
function mountPaths(cr: JsonObject): readonly string[] {
  return listOf(cr, 'volumeMounts').flatMap((mount) => stringAt(mount, 'mountPath') ?? []);
}

/** The volume with the traces. */
function volumeOf(cr: JsonObject): JsonObject | undefined {
  const directory = optionText(cr, 'badger.directory-value', ...STORAGE_PATH);
  const mount = listOf(cr, 'volumeMounts').find(({ mountPath }) => isBelow(resolvedPath(directory), textOf(mountPath)));
  return listOf(cr, 'volumes').find(({ name }) => mount !== undefined && name === mount.name);
}

/** Rules about storage type badger. */
export const badgerRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE103',
    severity: Severity.ERROR,
    summary: 'the directories of a persistent Badger are on a mounted volume',
    see: SOURCE,
    example: () => ({
      spec: {
        storage: {
          type: 'badger',
          options: { badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/data' } },
        },
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'jaeger' } }],
        volumeMounts: [{ name: 'data', mountPath: '/badger' }],
      },
    }),
    when: withStorage('badger'),
    *check(cr): Iterable<Finding> {
      if (optionText(cr, 'badger.ephemeral', ...STORAGE_PATH).toLowerCase() !== 'false') return;
      const mounts = mountPaths(cr);
      for (const name of ['badger.directory-key', 'badger.directory-value']) {
        const option = optionAt(cr, name, ...STORAGE_PATH);
        const directory = typeof option?.value === 'string' ? option.value : '';
        if (option !== undefined && mounts.some((mountPath) => isBelow(resolvedPath(directory), mountPath))) continue;
        yield {
          path: option?.path ?? `spec.storage.options.${name}`,
          ...defined({ value: option?.value }),
          problem: option === undefined ? 'missing.' : 'is not on a mounted volume.',
          effect: 'Traces are stored in the container and lost with it.',
          fix: "Mount a volume, and set 'badger.directory-key' and 'badger.directory-value' to directories on it.",
          fixInCode: `Use ${IN_CODE}, which puts both directories on the volume.`,
        };
      }
    },
  },
  {
    code: 'JAE036',
    severity: Severity.WARNING,
    summary: 'Badger keeps its traces on a volume, or is ephemeral on purpose',
    see: SOURCE,
    example: () => ({ spec: { storage: { type: 'badger' } } }),
    when: withStorage('badger'),
    *check(cr): Iterable<Finding> {
      const ephemeral = optionText(cr, 'badger.ephemeral', ...STORAGE_PATH).toLowerCase();
      const values = optionAt(cr, 'badger.directory-value', ...STORAGE_PATH);
      const volume = volumeOf(cr);
      if (ephemeral === 'false' && values !== undefined && isObject(volume?.emptyDir)) {
        yield {
          path: values.path,
          value: values.value,
          problem: `is on volume '${textOf(volume.name)}', which is an emptyDir.`,
          effect: 'All traces are lost whenever the pod is replaced, such as at each update.',
          fix: "Use a persistentVolumeClaim, or set 'badger.ephemeral' to true if this is intended.",
          fixInCode: 'Use JaegerVolume.persistentVolumeClaim, or JaegerStorage.ephemeralBadger() if this is intended.',
        };
      }
      if (ephemeral !== '') return;
      yield {
        path: 'spec.storage.options.badger.ephemeral',
        problem: 'missing, and true by default.',
        effect: 'All traces are lost when the pod restarts, even with directories set.',
        fix: 'Set it to false with both directories on a volume, or to true if this is intended.',
        fixInCode: `Use ${IN_CODE}, or JaegerStorage.ephemeralBadger() if this is intended.`,
      };
    },
  },
  {
    code: 'JAE062',
    severity: Severity.WARNING,
    summary: 'Jaeger can write to the volume of its Badger',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2400',
    example: () => ({
      spec: {
        storage: {
          type: 'badger',
          options: { badger: { ephemeral: false, 'directory-key': '/badger/key', 'directory-value': '/badger/data' } },
        },
        volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'jaeger' } }],
        volumeMounts: [{ name: 'data', mountPath: '/badger' }],
      },
    }),
    when: withStorage('badger'),
    *check(cr): Iterable<Finding> {
      const [own, common] = [['allInOne'], []].map((keys) => objectAt(cr, 'spec', ...keys).securityContext);
      // The operator does not merge the two: the component's own wins.
      const context = isObject(own) ? own : objectAt(common);
      if (context.fsGroup !== undefined || context.runAsUser === 0) return;
      const volume = volumeOf(cr);
      if (volume === undefined || !isObject(volume.persistentVolumeClaim)) return;
      yield {
        path: 'spec.securityContext.fsGroup',
        problem: `missing, although the traces are on volume '${textOf(volume.name)}'.`,
        effect: 'Jaeger runs as user 10001, which usually cannot write to a new volume, and crash-loops.',
        fix: 'Set it to 10001.',
        fixInCode: 'Use security: JaegerSecurity.restricted(), which sets it to 10001.',
      };
    },
  },
];
