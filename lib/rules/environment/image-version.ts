import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { imageTag } from '../../kubernetes/image';
import { stringAt } from '../../kubernetes/json';
import { isJaegerCr, JAEGER_API_VERSION } from '../../upstream/jaeger';
import type { EnvironmentModel } from '../../models/environment';
import { otherOperator } from '../../models/operator-install/operators';
import { jobSections, podSections } from '../../models/jaeger-cr/sections';

/** Upstream's images without a version. JAE144 reports the image named `jaeger`. */
const NEWEST = /(^|\/)jaegertracing\/(?!jaeger(:|$))[^:@/]+(:latest)?$/;

/** Rules about the images that a Jaeger names, compared with the operator of its environment. */
export const imageVersionRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'JAE057',
    severity: Severity.WARNING,
    summary: "images have the version of the operator's Jaeger (1.62, unless the environment has another operator)",
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
    // OPR038 covers other operators.
    when: (environment) => otherOperator(environment) === undefined,
    *check({ objects }): Iterable<Finding> {
      for (const { object, where } of objects.filter((candidate) => isJaegerCr(candidate.object))) {
        // The version of the dependencies job is not Jaeger's.
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
            problem: `is ${tag === undefined ? 'the latest version' : `Jaeger ${tag}`}, but the operator writes flags for 1.62.`,
            effect: 'Jaeger exits at startup if it does not know one of them, and crash-loops.',
            fix: 'Use an image of 1.62, or remove it.',
          };
        }
      }
    },
  },
];
