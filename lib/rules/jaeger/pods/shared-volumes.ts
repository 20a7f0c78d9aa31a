import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, textOf } from '../../../kubernetes/json';
import { componentsOf } from '../../../models/jaeger-cr/cr';
import { mountsOf } from '../../../models/jaeger-cr/mounts';
import { jobSections, podSections } from '../../../models/jaeger-cr/sections';

/** Rules over the mounts of the whole Jaeger beside those of one component: the operator puts both into its pods. */
export const volumesTogetherRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE146',
    severity: Severity.ERROR,
    summary: "a component's mounts and those of the whole Jaeger do not meet",
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
        // The job of the dependencies gets its own mounts only.
        ...jobSections(cr).filter(({ path }) => path !== 'spec.storage.dependencies'),
      ];
      for (const { path, settings } of sections) {
        for (const { index, name, mountPath, place } of mountsOf(settings)) {
          const first = common.find((mount) => (mount.name === name) !== (mount.place === place));
          if (first === undefined) continue;
          const again = first.name === name;
          yield {
            path: `${path}.volumeMounts[${index}].${again ? 'name' : 'mountPath'}`,
            value: again ? name : mountPath,
            problem: again
              ? `is mounted at '${textOf(first.mountPath)}' in spec.volumeMounts already.`
              : `is the place of '${textOf(first.name)}' in spec.volumeMounts.`,
            effect: again
              ? 'The operator silently drops that mount in these pods.'
              : 'The API server refuses the pods, and none starts.',
            fix: again ? 'Make a second volume of the same source, or mount the folder above.' : 'Use another folder.',
          };
        }
      }
    },
  },
];
