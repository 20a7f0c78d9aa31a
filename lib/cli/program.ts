import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { Style } from '../diagnostics/text/style';
import { visible, visibleLines } from '../diagnostics/visible';
import { textOf } from '../kubernetes/json';
import { doctorCommand } from './doctor-command';
import { failed } from './input';
import type { Io } from './io';
import { lintCommand } from './lint-command';
import { NAME } from './name';
import { Unusable } from './source';
import { UsageProblem } from './usage-problem';
import { usageSentence } from './usage-sentence';
import { valuesCommand } from './values-command';

/** Runs the command; gives its exit code: 0 no errors, 1 errors, 2 unusable input. That of `doctor` comes later. */
export function run(args: readonly string[], around: Io): number {
  // Nothing from an input can control the terminal.
  const io: Io = {
    ...around,
    stderr: (text) => {
      around.stderr(visibleLines(text));
    },
  };
  let code = 0;
  const done = (result: number): void => {
    code = result;
  };
  const program = new Command(NAME)
    .description('Check the YAML that traces Milvus with Jaeger, and find what is broken on the cluster.')
    .option('-V, --version', 'print the version')
    .on('option:version', () => {
      io.stdout(`${version()}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .addCommand(lintCommand(io, version, done))
    .addCommand(valuesCommand(io, done))
    .addCommand(
      doctorCommand(io, (later) => {
        io.later?.(later.catch((error: unknown) => codeOf(error, io)));
      }),
    );
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: io.stdout,
      writeErr: () => undefined,
      getOutHelpWidth: () => Style.for({ ...io, isTerminal: true }).width,
    });
  }
  try {
    program.parse([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return codeOf(error, io);
    if (error.exitCode === 0) return 0;
    const command = program.commands.find((each) => each.name() === args[0]);
    io.stderr(`${NAME}: ${visible(usageSentence(error, program, command))}\n`);
    return 2;
  }
}

function codeOf(error: unknown, io: Io): number {
  const isOfUser = error instanceof UsageProblem || error instanceof Unusable;
  io.stderr(isOfUser ? `${NAME}: ${error.message}\n` : `${failed(NAME, error, io.env).message}\n`);
  return 2;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(require.resolve(`${NAME}/package.json`), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? textOf(manifest.version) : '';
}
