import { createHash } from 'node:crypto';
import { existingRelease } from './environments/existing-release';
import { jaegerV2 } from './environments/jaeger-v2';
import { milvusOperator } from './environments/milvus-operator';
import { production } from './environments/production';
import { productionV2 } from './environments/production-v2';
import { quickstart } from './environments/quickstart';
import { TracingApp } from './lib';
import { DIST, tree } from './tools/dist';

const ENVIRONMENTS = {
  quickstart,
  'jaeger-v2': jaegerV2,
  production,
  'production-v2': productionV2,
  'milvus-operator': milvusOperator,
  'existing-release': existingRelease,
};

function render(environment: (app: TracingApp) => void): ReadonlyMap<string, string> {
  const app = new TracingApp();
  environment(app);
  return new Map(Object.entries(app.render()));
}

/** The files of a folder of `dist`, by their path below `dist`. */
function committed(name: string): ReadonlyMap<string, string> {
  return new Map([...tree(`${DIST}/${name}`)].map(([path, text]) => [`${name}/${path}`, text.toString()]));
}

/** One line per file: what changed is read in `dist`, and here that it changed. */
function digests(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files]
    .map(([path, text]) => `${path} ${text.length} ${createHash('sha256').update(text).digest('hex')}`)
    .sort();
}

describe.each(Object.entries(ENVIRONMENTS))('%s', (name, environment) => {
  test('is what dist has, file by file; mend it with: npm run synth', () => {
    const files = render(environment);
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(committed(name)));
  });

  test('has these files, with their length and sha256', () => {
    expect(digests(render(environment))).toMatchSnapshot();
  });
});
