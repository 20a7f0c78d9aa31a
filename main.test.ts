import { createHash } from 'node:crypto';
import { milvusOperator } from './environments/milvus-operator';
import { existingRelease } from './environments/existing-release';
import { production } from './environments/production';
import { quickstart } from './environments/quickstart';
import { TracingApp } from './lib';

/** The whole output; a CRD appears as its size and sha256. */
function snapshotOf(environment: (app: TracingApp) => void): Record<string, string> {
  const app = new TracingApp();
  environment(app);
  return Object.fromEntries(
    [...app.render()].map(([path, text]) => [
      path,
      path.includes('/customresourcedefinition.')
        ? `${text.length} characters, sha256 ${createHash('sha256').update(text).digest('hex')}`
        : text,
    ]),
  );
}

test('quickstart', () => {
  expect(snapshotOf(quickstart)).toMatchSnapshot();
});

test('production', () => {
  expect(snapshotOf(production)).toMatchSnapshot();
});

test('milvus-operator', () => {
  expect(snapshotOf(milvusOperator)).toMatchSnapshot();
});

test('existing-release', () => {
  expect(snapshotOf(existingRelease)).toMatchSnapshot();
});
