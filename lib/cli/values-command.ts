import { Command, Option } from 'commander';
import { visible } from '../diagnostics/visible';
import { given, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { TRACE_EXPORTERS } from '../upstream/milvus';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { failed, read } from './input';
import { Unusable } from './source';
import { line } from './lint-file';
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

/** The exporters that the options belong to. */
const BELONGS = {
  url: 'jaeger',
  endpoint: 'otlp',
  method: 'otlp',
  secure: 'otlp',
} as const;

function examples(name: string): string {
  return `
Examples:
  helm get values my-release -n milvus -o yaml > current.yaml
  ${name} values --from current.yaml --exporter otlp --endpoint jaeger-collector.observability.svc:4317 --no-secure \\
      --sample-fraction 0.05 --chart ${MilvusChartVersion.NEWEST.chart} --out new.yaml
  ${name} values --from current.yaml --exporter jaeger --url http://jaeger-collector:14268/api/traces --sample-fraction 1
  ${name} values --from current.yaml --exporter noop --replace-trace

Every line outside of extraConfigFiles stays as it is. What changed, and what the rules say, goes to standard error.

Exit code: 0 no errors, 1 errors and nothing written, 2 something could not be read, written or understood.`;
}

/** The command `values`; gives its exit code to `done`. */
export function valuesCommand(name: string, io: Io, done: (code: number) => void): Command {
  return new Command('values')
    .description('add trace settings to the values of a Milvus release that is there, and change nothing else')
    .requiredOption('--from <file>', 'what `helm get values RELEASE -o yaml` printed, or - for standard input')
    .addOption(
      new Option('--exporter <exporter>', 'where the traces go').choices(TRACE_EXPORTERS).makeOptionMandatory(),
    )
    .option('--endpoint <host:port>', 'of the OTLP receiver')
    .option('--url <url>', 'of the Jaeger receiver, as http://HOST:14268/api/traces')
    .addOption(new Option('--method <method>', 'OTLP over what').choices(['grpc', 'http']))
    .option('--secure', 'OTLP with TLS')
    .option('--no-secure', 'OTLP without TLS')
    .option('--sample-fraction <number>', 'the share of requests to trace, from 0 to 1')
    .option('--chart <version>', 'the chart that the release has (helm list shows it)')
    .option('--milvus <version>', 'the Milvus that runs, where the chart does not say it')
    .option('--replace-trace', 'replace existing trace settings')
    .option('--out <file>', 'where to write, instead of standard output')
    .option('--force', 'overwrite the file at --out')
    .addHelpText('after', examples(name))
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: () => undefined })
    .action((options: ValuesOptions) => {
      done(attempt(name, options, io));
    });
}

function attempt(name: string, options: ValuesOptions, io: Io): number {
  const misuse = misuseOf(options);
  if (misuse !== undefined) {
    io.stderr(`${name}: ${visible(misuse)}; ${name} values --help says how\n`);
    return 2;
  }
  try {
    return change(options, io);
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    const { message } = error instanceof Unusable ? error : failed(options.from, error);
    io.stderr(`${name}: ${message}\n`);
    return 2;
  }
}

function misuseOf(options: ValuesOptions): string | undefined {
  const { exporter, sampleFraction } = options;
  const wrong = Object.entries(BELONGS).find(([option, owner]) => option in options && owner !== exporter);
  if (wrong !== undefined) return `option --${wrong[0]} belongs to --exporter ${wrong[1]}, not ${exporter}`;
  if (sampleFraction !== undefined && !/^-?(\d+(\.\d*)?|\.\d+)(e-?\d+)?$/.test(sampleFraction)) {
    return `option --sample-fraction is '${sampleFraction}', not a number such as 0.05`;
  }
  return undefined;
}

function change(options: ValuesOptions, io: Io): number {
  const { from, replaceTrace = false, out, force = false } = options;
  const versions = Versions.of(options);
  const source = read(from, io.stdin);
  const { text, problems, changes } = values({ source, trace: traceOf(options), replaceTrace, versions });
  if (versions.wereAssumed) io.stderr(`${visible(source.name)}: ${versions.assumption}\n`);
  for (const problem of problems) io.stderr(`${line(problem)}\n`);
  if (text === undefined) return problems.some(({ problem }) => problem.failed === true) ? 2 : 1;
  if (out === undefined) io.stdout(text);
  else write(out, text, force);
  io.stderr(
    changes.length === 0 ? 'Nothing changed: the trace settings are there already.\n' : said(source.name, changes),
  );
  return 0;
}

function said(name: string, changes: readonly string[]): string {
  return [`Changed in extraConfigFiles["user.yaml"] of ${visible(name)}:`, ...changes.map(visible), ''].join('\n');
}

function traceOf({ exporter, endpoint, url, method, secure, sampleFraction }: ValuesOptions): JsonObject {
  return given({
    exporter,
    sampleFraction: sampleFraction === undefined ? undefined : Number(sampleFraction),
    jaeger: unlessEmpty(given({ url })),
    otlp: unlessEmpty(given({ endpoint, method, secure })),
  });
}
