import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './support/project';

let project: Project;
beforeEach(() => {
  project = new Project();
  project.copy('lib/kubernetes');
  project.copy('test/e2e/reader');
});
afterEach(() => {
  project.remove();
});

/** The set-up on a machine that has no program but those of the folder `bin`. */
function setup(...groups: readonly string[]) {
  return project.run(['tools/e2e/setup.ts', ...groups], { PATH: join(project.folder, 'bin') });
}

test('a group that is not there is named, and installs nothing', () => {
  expect(setup('traces', 'trace')).toEqual({
    code: 1,
    stdout: '',
    stderr: "e2e:setup  FAILED unknown group 'trace'; choose from servers, reader, traces, stores, cluster\n",
  });
});

test('each part of a group that cannot be made has one line', () => {
  const { code, stderr } = setup('traces');
  expect(code).toBe(1);
  expect(stderr.split('\n')).toEqual([
    'e2e:setup  FAILED Milvus 2.3.5 and pymilvus 2.3.7: needs python3 on the PATH',
    'e2e:setup  FAILED Jaeger 1.62.0: needs go on the PATH',
    'e2e:setup  FAILED Jaeger 2.13.0: needs go on the PATH',
    'e2e:setup  FAILED the reader of Milvus 3.0.0: needs go on the PATH',
    'e2e:setup  FAILED the reader of Milvus 2.6.14: needs go on the PATH',
    'e2e:setup  some parts are missing; fix the errors above and run it again (installed parts are kept)',
    '',
  ]);
});

test('a Python that is too new for the packages is named', () => {
  project.write('bin/python3', '#!/bin/sh\necho 3.13.1\n');
  chmodSync(join(project.folder, 'bin', 'python3'), 0o755);
  expect(setup('traces').stderr).toContain(
    'e2e:setup  FAILED Milvus 2.3.5 and pymilvus 2.3.7: needs python3 3.9 to 3.12 on the PATH, not 3.13.1\n',
  );
});
