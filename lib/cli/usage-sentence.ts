import type { Command, CommanderError } from 'commander';
import { didYouMean, nearest, suggestion } from '../diagnostics/nearest';
import { NAME } from './name';

/** What is wrong with a command line and what to do, in one line. */
export function usageSentence(error: CommanderError, program: Command, command: Command | undefined): string {
  const help = `${NAME} ${command === undefined ? '' : `${command.name()} `}--help`;
  return `${wordsOf(error, program, command)} See: ${help}`;
}

function wordsOf({ code, message }: CommanderError, program: Command, command: Command | undefined): string {
  switch (code) {
    case 'commander.help':
      return 'no command given. Use lint, values or doctor.';
    case 'commander.unknownCommand':
      return unknown(
        'command',
        quoted(message),
        program.commands.map((each) => each.name()),
      );
    case 'commander.unknownOption': {
      const known = (command ?? program).options.flatMap(({ long }) => long ?? []);
      return unknown('option', quoted(message), [...known, '--help']);
    }
    case 'commander.invalidArgument':
      return invalidChoice(message);
    case 'commander.optionMissingArgument':
      return `option ${nameOf(quoted(message))} needs a value: ${quoted(message)}.`;
    case 'commander.missingMandatoryOptionValue':
      return `missing option ${quoted(message)}.`;
    default:
      return message.replace(/^error: /, '').replaceAll('\n', ' ');
  }
}

function unknown(what: string, word: string, known: readonly string[]): string {
  // One hyphen instead of two is a typing error as well.
  const near = nearest(word, known) ?? nearest(word.replace(/^-(?!-)/, '--'), known);
  return `unknown ${what} '${word}'.${near === undefined ? '' : ` ${suggestion(near)}`}`;
}

/** `option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json.` */
function invalidChoice(message: string): string {
  const flags = quoted(message);
  const rest = message.slice(message.indexOf(flags) + flags.length + 1);
  const [value, choices] = [quoted(rest), rest.slice(rest.lastIndexOf(' are ') + ' are '.length).replace(/\.$/, '')];
  return `option ${nameOf(flags)}: unknown value '${value}'. ${didYouMean(value, choices.split(', '))}`;
}

/** The long name of an option, without its value. */
function nameOf(flags: string): string {
  return flags.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? '';
}

/** The text in the first quotes; it can contain quotes itself. */
function quoted(message: string): string {
  const start = message.indexOf("'") + 1;
  const end = /'(?:$|\n| argument| is invalid| not specified)/.exec(message.slice(start))?.index ?? message.length;
  return message.slice(start, start + end);
}
