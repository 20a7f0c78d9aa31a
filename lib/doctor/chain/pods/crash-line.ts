import { isObject, stringAt } from '../../../kubernetes/json';
import { jsonOf } from '../../answers/json';
import { linesOf } from './logs';

/** The lines with which programs of the chain end, the surest first. */
const ENDS: readonly RegExp[] = [
  // The Go runtime.
  /^(?:panic|fatal error): /,
  // The loggers of Jaeger and its operator, and of Milvus.
  /"level":"(?:fatal|panic|dpanic)"|\tfatal\t|\[(?:FATAL|PANIC)\]/i,
  // cobra, which reads the command line.
  /^Error: ./,
  /"level":"error"|\terror\t|\tERROR\t|\[ERROR\]|^E\d{4} /,
];

/** The line of a log that says why the program ended; undefined for an empty log. */
export function crashLineIn(log: string | undefined): string | undefined {
  const lines = [...linesOf(log)].reverse();
  for (const end of ENDS) {
    const line = lines.find((each) => end.test(each));
    // What follows a colon stands in the last line.
    if (line !== undefined && !line.trimEnd().endsWith(':')) return line;
  }
  return lines[0];
}

/** What a line of a log says, without its time, place and stack. */
export function saidIn(line: string): string {
  const start = line.indexOf('{');
  const fields = start < 0 ? undefined : jsonOf(line.slice(start));
  if (!isObject(fields)) return line.trim().replace(/^\d{4}\/\d\d\/\d\d [\d:]+ /, '');
  // Jaeger 2 writes the level and the message before its fields.
  const before = line.slice(0, start).trim().split('\t').at(-1) ?? '';
  return [stringAt(fields, 'msg') ?? before, stringAt(fields, 'error')]
    .filter((each) => each !== undefined && each !== '')
    .join(': ');
}
