import { hideFramesFromOtherLanguages } from '../../lib/diagnostics/host-language';
import { DiagnosticError } from '../../lib/diagnostics/report';
import { type FoundProblem, Severity } from '../../lib/diagnostics/rule';

const HOST = Symbol.for('jsii.context.hostDirName');

const problem: FoundProblem = {
  code: 'JAE001',
  severity: Severity.ERROR,
  where: 'env/a',
  finding: { path: 'spec.x', problem: 'is no x.', effect: 'Nothing works.', fix: 'Use y.' },
};
const MESSAGE = 'JAE001 env/a spec.x: is no x. Nothing works. Use y.';

test('a program in TypeScript gets the message, and the frames with its own line', () => {
  const error = new DiagnosticError([problem]);
  expect(error.message).toBe(MESSAGE);
  expect(error.stack).toContain('host-language.test.ts');
});

test('the text of the error is its message, in every language', () => {
  expect(String(new DiagnosticError([problem]))).toBe(MESSAGE);
});

describe('called by the runtime of jsii (simulated by the global that it sets)', () => {
  const hook = (): unknown => Reflect.get(Error, 'prepareStackTrace');
  const before = hook();

  beforeEach(() => {
    Object.defineProperty(globalThis, HOST, { value: '/runtime', configurable: true });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, HOST);
  });

  test('neither the error nor the one that jsii makes of it has frames', () => {
    const error = new DiagnosticError([problem]);
    expect([error.message, error.stack]).toEqual([MESSAGE, '']);
    // As its kernel does with what a method throws.
    const wrapped = new Error(String(error));
    expect([wrapped.message, wrapped.stack]).toEqual([MESSAGE, '']);
  });

  test('the next call has frames again, also after several errors in one call', async () => {
    const errors = [new DiagnosticError([problem]), new DiagnosticError([problem])];
    expect(errors.map(({ stack }) => stack)).toEqual(['', '']);
    await Promise.resolve();
    expect(hook()).toBe(before);
    expect(new Error('next').stack).toContain('host-language.test.ts');
  });

  test('a hook of another library is there again afterwards', async () => {
    const theirs = (): string => 'frames of another library';
    Error.prepareStackTrace = theirs;
    try {
      hideFramesFromOtherLanguages();
      await Promise.resolve();
      expect(hook()).toBe(theirs);
    } finally {
      Reflect.set(Error, 'prepareStackTrace', before);
    }
  });
});
