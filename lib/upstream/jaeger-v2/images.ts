import { releaseAtLeast } from '../version-order';

/**
 * The image of Jaeger 2: one program for all roles.
 *
 * @see https://www.jaegertracing.io/download/
 */
export function jaegerV2Image(version: string): string {
  return `docker.io/jaegertracing/jaeger:${version}`;
}

/** The programs beside Jaeger that look after indices. */
export type IndexTool = 'es-index-cleaner' | 'es-rollover';

/**
 * The image of one of them.
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v2.13.0/.github/workflows/ci-release.yml
 */
export function indexToolImage(tool: IndexTool, version: string): string {
  // Up to 2.13.0, a release gave their images the tag of version 1 only.
  const tag = releaseAtLeast(version, '2.14.0') ? version : '1.76.0';
  return `docker.io/jaegertracing/jaeger-${tool}:${tag}`;
}
