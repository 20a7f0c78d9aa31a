import { Command, Option } from 'commander';
import { visible } from '../diagnostics/visible';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { TRACE_EXPORTERS } from '../upstream/milvus';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { failed, read } from './input';
import { Unusable } from './source';
import { line } from './lint-file';
import { NAME } from './name';
import { write } from './output';
import { UsageProblem } from './usage-problem';
import { values } from './values';
import { Versions } from './versions';
import type { Io } from './io';

interface ValuesOptions {
  readonly from: string;
  readonly exporter: string;
  readonly endpoint?: string;
  readonly url?: string;
  readonly method?: string;
  readonly secure?: boolean;
  readonly sampleFraction?: string;
  readonly chart?: string;
  readonly milvus?: string;
  readonly replaceTrace?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

/** The exporter that each option needs. */
const BELONGS = {
  url: 'jaeger',
  endpoint: 'otlp',
  method: 'otlp',
  secure: 'otlp',
} as const;

const EXAMPLES = `
Examples:
  helm get values my-release -n milvus -o yaml > current.yaml
  ${NAME} values --from current.yaml --chart ${MilvusChartVersion.NEWEST.chart} --exporter otlp \\
      --endpoint jaeger-collector.observability.svc:4317 --no-secure --sample-fraction 0.05 --out new.yaml
  ${NAME} values --from current.yaml --exporter jaeger \\
      --url http://jaeger-collector.observability.svc:14268/api/traces --sample-fraction 1
  ${NAME} values --from current.yaml --exporter noop --replace-trace

Only extraConfigFiles changes; every other line stays as it is. Changes and findings go to standard error.

Exit codes:
  0  no errors
  1  errors; nothing is written
  2  an input could not be read, the output not be written, or the command line is wrong`;

/** The command `values`; gives its exit code to `done`. */
export function valuesCommand(io: Io, done: (code: number) => void): Command {
  return new Command('values')
    .description('Add trace settings to the values of an existing Milvus release.')
    .requiredOption('--from <file>', 'output of `helm get values RELEASE -o yaml`, or - for standard input')
    .addOption(
      new Option('--exporter <exporter>', 'how Milvus sends its traces').choices(TRACE_EXPORTERS).makeOptionMandatory(),
    )
    .option('--endpoint <host:port>', 'OTLP receiver (otlp)')
    .option('--url <url>', 'Jaeger receiver, such as http://HOST:14268/api/traces (jaeger)')
    .addOption(new Option('--method <method>', 'OTLP over gRPC or HTTP (otlp)').choices(['grpc', 'http']))
    .option('--secure', 'use TLS (otlp)')
    .option('--no-secure', 'use no TLS (otlp)')
    .option('--sample-fraction <number>', 'share of requests to trace, from 0 to 1')
    .option('--chart <version>', 'version of the milvus-helm chart of the release (see `helm list`)')
    .option('--milvus <version>', 'version of Milvus, if it is not the one that the chart installs')
    .option('--replace-trace', 'replace existing trace settings')
    .option('--out <file>', 'file to write (default: standard output)')
    .option('--force', 'overwrite the file of --out')
    .addHelpText('after', EXAMPLES)
    .action((options: ValuesOptions) => {
      done(attempt(options, io));
    });
}

function attempt(options: ValuesOptions, io: Io): number {
  const misuse = misuseOf(options);
  if (misuse !== undefined) {
    io.stderr(`${NAME}: ${visible(misuse)} See: ${NAME} values --help\n`);
    return 2;
  }
  try {
    return change(options, io);
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    const { message } = error instanceof Unusable ? error : failed(options.from, error, io.env);
    io.stderr(`${NAME}: ${message}\n`);
    return 2;
  }
}

function misuseOf(options: ValuesOptions): string | undefined {
  const { exporter, sampleFraction } = options;
  const wrong = Object.entries(BELONGS).find(([option, owner]) => option in options && owner !== exporter);
  if (wrong !== undefined) return `option --${wrong[0]} needs --exporter ${wrong[1]}, not ${exporter}.`;
  if (sampleFraction !== undefined && !/^-?(\d+(\.\d*)?|\.\d+)(e-?\d+)?$/.test(sampleFraction)) {
    return `option --sample-fraction: '${sampleFraction}' is not a number. Use one such as 0.05.`;
  }
  return undefined;
}

function change(options: ValuesOptions, io: Io): number {
  const { from, replaceTrace = false, out, force = false } = options;
  const versions = Versions.of(options);
  const source = read(from, io.stdin);
  const { text, problems, changes } = values({ source, trace: traceOf(options), replaceTrace, versions });
  for (const assumption of versions.assumptions) io.stderr(`${visible(source.name)}: ${assumption}\n`);
  for (const problem of problems) io.stderr(`${line(problem)}\n`);
  if (text === undefined) return problems.some(({ problem }) => problem.failed === true) ? 2 : 1;
  if (out === undefined) io.stdout(text);
  else write(out, text, force);
  io.stderr(
    changes.length === 0
      ? 'Nothing changed: the values already have these trace settings.\n'
      : changedText(source.name, changes),
  );
  return 0;
}

function changedText(name: string, changes: readonly string[]): string {
  return [`Changed in extraConfigFiles["user.yaml"] of ${visible(name)}:`, ...changes.map(visible), ''].join('\n');
}

function traceOf({ exporter, endpoint, url, method, secure, sampleFraction }: ValuesOptions): JsonObject {
  return defined({
    exporter,
    sampleFraction: sampleFraction === undefined ? undefined : Number(sampleFraction),
    jaeger: unlessEmpty(defined({ url })),
    otlp: unlessEmpty(defined({ endpoint, method, secure })),
  });
}
