import { answersIn } from '../../../lib/doctor/answers/document';

const TAKEN = '2026-01-02T03:04:05.000Z';

function documentWith(stdout: string): string {
  const answers = { 'kubectl get pods -A -o json': { code: 0, stdout, stderr: '' } };
  return JSON.stringify({ doctor: 1, asked: {}, taken: TAKEN, answers });
}

test('an answer that is nested too deeply is no crash', () => {
  const deep = 200_000;
  expect(answersIn(documentWith('['.repeat(deep) + ']'.repeat(deep)))).toBe(
    'is nested too deeply. Name a file that doctor --save wrote.',
  );
});
