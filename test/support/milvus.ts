import { App, Chart } from 'cdk8s';
import {
  MilvusChartVersion,
  MilvusReleaseMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusTracing,
} from '../../lib';
import { objectAt, type JsonObject } from '../../lib/kubernetes/json';

/** A release `my-release` of nothing but these props. */
export function releaseOf(props: Partial<MilvusReleaseProps>): MilvusRelease {
  return new MilvusRelease(new Chart(new App(), 'chart'), 'my-release', { tracing: MilvusTracing.none(), ...props });
}

/** What a mode comes to: the values beside `user.yaml`. */
export function valuesOf(mode: MilvusReleaseMode, chart = MilvusChartVersion.NEWEST): JsonObject {
  const { extraConfigFiles, ...rest } = releaseOf({ mode, chart }).values;
  objectAt({ extraConfigFiles }, 'extraConfigFiles');
  return rest;
}

/** What a mode comes to in `user.yaml`, beside `trace`. */
export function userYamlOf(mode: MilvusReleaseMode, chart = MilvusChartVersion.NEWEST): string {
  const text = String(objectAt(releaseOf({ mode, chart }).values, 'extraConfigFiles')['user.yaml']);
  return text.replace('trace:\n  exporter: noop\n', '');
}
