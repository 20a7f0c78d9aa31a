import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { EnvironmentSubject, LocatedRelease } from '../../models/environment';
import { jaegerBesideRules } from './jaeger-beside';

/** Rules over the releases of an environment together. */
export const milvusTogetherRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'MLV045',
    severity: Severity.WARNING,
    summary: 'one Milvus sends its traces to a backend',
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
          problem: `takes the traces of ${first.where} too.`,
          effect:
            'Milvus names its services after its components alone, and nothing in a trace tells which Milvus it is of.',
          fix: 'Give each a Jaeger of its own, or accept it at the environment.',
          fixInCode: "Give each a Jaeger of its own, or accept it: Diagnostics.of(env).accept('MLV045', '...').",
        };
      }
    },
  },
  ...jaegerBesideRules,
];
