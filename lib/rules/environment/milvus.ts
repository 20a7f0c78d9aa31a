import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { EnvironmentModel, LocatedRelease } from '../../models/environment';
import { jaegerBesideRules } from './jaeger-beside';
import { jaegerNetworkRules } from './jaeger-network';

/** Rules that compare the releases of an environment. */
export const environmentMilvusRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'MLV045',
    severity: Severity.WARNING,
    summary: 'only one Milvus sends its traces to a backend',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/tracer/tracer.go',
    example: () => ({
      objects: [],
      releases: ['search', 'recommend'].map((release) => ({
        where: `production/${release}`,
        release,
        namespace: 'milvus',
        backend: 'Jaeger observability/jaeger',
      })),
    }),
    *check({ releases }): Iterable<Finding> {
      const seen = new Map<string, LocatedRelease>();
      for (const located of releases) {
        const { backend, where } = located;
        if (backend === undefined) continue;
        const first = seen.get(backend);
        if (first === undefined) {
          seen.set(backend, located);
          continue;
        }
        yield {
          where,
          path: 'tracing',
          value: backend,
          problem: `also receives the traces of ${first.where}.`,
          effect:
            'Milvus names its services after its components only, so a trace does not show which Milvus it comes from.',
          fix: 'Use a separate Jaeger for each, or accept the warning at the environment.',
          fixInCode:
            "Use a separate Jaeger for each, or accept the warning: Diagnostics.of(env).accept('MLV045', '...').",
        };
      }
    },
  },
  ...jaegerBesideRules,
  ...jaegerNetworkRules,
];
