import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { load } from 'js-yaml';
import { MilvusRelease, type MilvusTracing } from '../../../lib';
import { stringAt } from '../../../lib/kubernetes/json';
import { lintText } from '../../../lib/cli/lint-text';
import { ROOT } from '../support/root';
import type { Jaeger } from './jaeger';

/** The `user.yaml` of a release in `dist`, byte for byte. */
export function committed(environment: string): string {
  const values = load(readFileSync(join(ROOT, 'dist', environment, 'helm', 'my-release.values.yml'), 'utf8'));
  return userYamlOf(values);
}

/** The values of a release with the tracing. */
export function valuesWith(tracing: MilvusTracing): unknown {
  return new MilvusRelease(new Chart(new App(), 'tracing'), 'my-release', { tracing }).values;
}

export function userYamlOf(values: unknown): string {
  const text = stringAt(values, 'extraConfigFiles', 'user.yaml');
  if (text === undefined) throw new Error('the values have no user.yaml');
  return text;
}

/** The same with the addresses of a Jaeger of the tests in place of the Services in it, whose ports tell what is meant. */
export function reaching(jaeger: Jaeger, userYaml: string): string {
  return userYaml.replace(/[a-z0-9.-]+:(14268|14250|4317|4318|16686)\b/g, (_, port: string) => jaeger.insteadOf(port));
}

/** The codes of what our rules report about it. */
export function reported(userYaml: string): readonly string[] {
  return lintText({ name: 'user.yaml', text: userYaml }, { as: 'user.yaml' }).problems.map(
    ({ problem }) => problem.code,
  );
}
