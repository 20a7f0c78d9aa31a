/**
 * The image of Jaeger 2: one program for all roles.
 *
 * @see https://www.jaegertracing.io/download/
 */
export function jaegerV2Image(version: string): string {
  return `docker.io/jaegertracing/jaeger:${version}`;
}
