import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, textOf } from '../../../kubernetes/json';
import { componentsOf } from '../../../models/jaeger-cr/cr';
import { mountsOf } from '../../../models/jaeger-cr/mounts';
import { jobSections, podSections } from '../../../models/jaeger-cr/sections';

/** Rules about clashes of a component's mounts with the common ones: the operator adds both to the pods. */
export const sharedVolumeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE146',
    severity: Severity.ERROR,
    summary: "a component's mounts do not clash with spec.volumeMounts",
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go',
    example: () => ({
      spec: {
        volumes: [{ name: 'd', emptyDir: {} }],
        volumeMounts: [{ name: 'd', mountPath: '/a' }],
        allInOne: { volumeMounts: [{ name: 'd', mountPath: '/b' }] },
      },
    }),
    when: (cr) => mountsOf(objectAt(cr, 'spec')).length > 0,
    *check(cr): Iterable<Finding> {
      const common = mountsOf(objectAt(cr, 'spec'));
      const running = componentsOf(cr).map((component) => `spec.${component}`);
      const sections = [
        ...podSections(cr).filter(({ path }) => running.includes(path)),
        // The dependencies job gets only its own mounts.
        ...jobSections(cr).filter(({ path }) => path !== 'spec.storage.dependencies'),
      ];
      for (const { path, settings } of sections) {
        for (const { index, name, mountPath, comparedPath } of mountsOf(settings)) {
          const first = common.find((mount) => (mount.name === name) !== (mount.comparedPath === comparedPath));
          if (first === undefined) continue;
          const isSameVolume = first.name === name;
          yield {
            path: `${path}.volumeMounts[${index}].${isSameVolume ? 'name' : 'mountPath'}`,
            value: isSameVolume ? name : mountPath,
            problem: isSameVolume
              ? `is already mounted at '${textOf(first.mountPath)}' by spec.volumeMounts.`
              : `is already the mountPath of volume '${textOf(first.name)}' in spec.volumeMounts.`,
            effect: isSameVolume
              ? 'In these pods the operator silently drops the mount of spec.volumeMounts.'
              : 'The API server rejects the pods, so none starts.',
            fix: isSameVolume
              ? 'Mount a parent directory, or add a second volume of the same source.'
              : 'Use another path.',
          };
        }
      }
    },
  },
];
