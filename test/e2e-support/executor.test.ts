import { Executor } from '../e2e/support/executor';
import { Shell } from '../e2e/support/shell';

const RUNBOOK = `# r

## One

Do this:

\`\`\`sh
echo one
\`\`\`

\`\`\`text
one
\`\`\`

## Two

Only a sentence: run \`kubectl version\`.

## Three

No commands.
`;

const executor = () => new Executor(RUNBOOK, new Shell('/', { PATH: process.env.PATH ?? '' }));

test('sections with commands in blocks or in sentences are those to follow', () => {
  expect(executor().titles).toEqual(['One', 'Two']);
  expect(() => executor().section('Three')).toThrow("the runbook has no commands in 'Three'");
});

test('what nobody has executed is left out', async () => {
  const runbook = executor();
  expect(await runbook.followAll('One')).toEqual(['one\n']);
  expect(runbook.leftOut()).toEqual(['Two']);
});
