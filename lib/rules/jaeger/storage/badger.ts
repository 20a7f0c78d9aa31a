import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { given, isObject, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { objectsOf } from '../../../models/jaeger-cr/sections';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/badger/config.go';
const TYPED = 'JaegerStorage.badger({ volume, directoryKey, directoryValue })';

/** A list of the pod of all-in-one: its own, and that of the whole Jaeger. */
function listOf(cr: JsonObject, key: string): readonly JsonObject[] {
  return [objectAt(cr, 'spec', 'allInOne'), objectAt(cr, 'spec')].flatMap((settings) => objectsOf(settings[key]));
}

/** Where the pod of all-in-one has something mounted. */
function mountPaths(cr: JsonObject): readonly string[] {
  return listOf(cr, 'volumeMounts').flatMap((mount) => stringAt(mount, 'mountPath') ?? []);
}

/** The volume that the traces are on. */
function volumeOf(cr: JsonObject): JsonObject | undefined {
  const folder = optionText(cr, 'badger.directory-value', ...STORAGE_PATH);
  const mount = listOf(cr, 'volumeMounts').find(({ mountPath }) => isBelow(resolvedPath(folder), textOf(mountPath)));
  return listOf(cr, 'volumes').find(({ name }) => mount !== undefined && name === mount.name);
}

/** Rules over a storage of type badger. */
export const badgerRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE103',
    severity: Severity.ERROR,
    summary: 'the folders of a Badger that is not ephemeral lie on a volume',
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
        const folder = typeof option?.value === 'string' ? option.value : '';
        if (option !== undefined && mounts.some((mountPath) => isBelow(resolvedPath(folder), mountPath))) continue;
        yield {
          path: option?.path ?? `spec.storage.options.${name}`,
          ...given({ value: option?.value }),
          problem: option === undefined ? 'is not set.' : 'is below no mountPath of a volume.',
          effect: 'The traces would be in the container itself, and gone with it.',
          fix: "Set 'badger.ephemeral' to false, and 'badger.directory-key' and 'badger.directory-value' to folders on a volume.",
          fixInCode: `Use ${TYPED}, with both folders on the volume.`,
        };
      }
    },
  },
  {
    code: 'JAE036',
    severity: Severity.WARNING,
    summary: 'a Badger that loses its traces is meant so',
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
          problem: `is on volume '${textOf(volume.name)}', an emptyDir.`,
          effect: 'The traces are lost when the pod is made anew, as for each update.',
          fix: "Use a persistentVolumeClaim, or set 'badger.ephemeral' to true if that is meant.",
          fixInCode: 'Use JaegerVolume.persistentVolumeClaim, or JaegerStorage.ephemeralBadger().',
        };
      }
      if (ephemeral !== '') return;
      yield {
        path: 'spec.storage.options.badger.ephemeral',
        problem: 'is not set, and true by default.',
        effect: 'The traces are lost when the pod restarts, whatever folders are set.',
        fix: "Set 'badger.ephemeral' to false with both folders on a volume, or to true if that is meant.",
        fixInCode: `Use ${TYPED}, or JaegerStorage.ephemeralBadger().`,
      };
    },
  },
  {
    code: 'JAE062',
    severity: Severity.WARNING,
    summary: 'the user of Jaeger may write to the volume of a Badger',
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
      // The nearer one is taken whole.
      const context = isObject(own) ? own : objectAt(common);
      if (context.fsGroup !== undefined || context.runAsUser === 0) return;
      const volume = volumeOf(cr);
      if (volume === undefined || !isObject(volume.persistentVolumeClaim)) return;
      yield {
        path: 'spec.securityContext.fsGroup',
        problem: `is not set, and the traces are on volume '${textOf(volume.name)}'.`,
        effect: 'Jaeger is user 10001, to whom most new volumes give no right to write, and would end at its start.',
        fix: 'Set it to 10001.',
        fixInCode: 'Use security: JaegerSecurity.restricted(), which sets it to 10001.',
      };
    },
  },
];
