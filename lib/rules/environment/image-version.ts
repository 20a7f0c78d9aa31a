import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { imageTag } from '../../kubernetes/image';
import { stringAt } from '../../kubernetes/json';
import { isJaegerCr, JAEGER_API_VERSION } from '../../upstream/jaeger';
import type { EnvironmentSubject } from '../../models/environment';
import { otherOperator } from '../../models/operator-install/operators';
import { jobSections, podSections } from '../../models/jaeger-cr/sections';

/** Upstream's images without a version; of that named `jaeger` JAE144 speaks. */
const NEWEST = /(^|\/)jaegertracing\/(?!jaeger(:|$))[^:@/]+(:latest)?$/;

/** Rules over the images that a Jaeger names itself, beside the operator of its environment. */
export const imageVersionRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'JAE057',
    severity: Severity.WARNING,
    summary: "images have the version of the operator's Jaeger: 1.62, unless the environment has another operator",
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/COMPATIBILITY.md',
    example: () => ({
      objects: [
        {
          where: 'production/jaeger',
          object: {
            apiVersion: JAEGER_API_VERSION,
            kind: 'Jaeger',
            metadata: { name: 'jaeger' },
            spec: { allInOne: { image: 'jaegertracing/all-in-one:1.76.0' } },
          },
        },
      ],
      releases: [],
    }),
    // OPR038 speaks of that one.
    when: (environment) => otherOperator(environment) === undefined,
    *check({ objects }): Iterable<Finding> {
      for (const { object, where } of objects.filter((candidate) => isJaegerCr(candidate.object))) {
        // The image of the dependencies' job has no version of Jaeger.
        const jobs = jobSections(object).filter(({ path }) => path !== 'spec.storage.dependencies');
        for (const { path, settings } of [...podSections(object), ...jobs]) {
          const image = stringAt(settings, 'image') ?? '';
          const tag = /^v?(1\.\d+)(\.\d+)*$/.exec(imageTag(image))?.[1];
          const isNewest = NEWEST.test(image);
          if (tag === '1.62' || (tag === undefined && !isNewest)) continue;
          yield {
            where,
            path: `${path}.image`,
            value: image,
            problem: tag === undefined ? 'is the newest of that name, not 1.62.' : `is Jaeger ${tag}, not 1.62.`,
            effect: 'The operator gives it the settings of 1.62, and one that it does not know ends it at its start.',
            fix: 'Leave it out, or use an image of 1.62.',
          };
        }
      }
    },
  },
];
