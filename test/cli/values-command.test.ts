import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, timeless } from '../support/lint';

const ROOT = join(__dirname, '..', '..');
const { cli, file } = commandLine();

test('--help has examples', () => {
  expect(timeless(cli(['values', '--help']).stdout)).toMatchInlineSnapshot(`
    "Usage: cdk8s-milvus-tracing values [options]

    Add trace settings to the values of an existing Milvus release.

    Options:
      --from <file>               output of \`helm get values RELEASE -o yaml\`, or -
                                  for standard input
      --exporter <exporter>       how Milvus sends its traces (choices: "noop",
                                  "stdout", "jaeger", "otlp")
      --endpoint <host:port>      OTLP receiver (otlp)
      --url <url>                 Jaeger receiver, such as
                                  http://HOST:14268/api/traces (jaeger)
      --method <method>           OTLP over gRPC or HTTP (otlp) (choices: "grpc",
                                  "http")
      --secure                    use TLS (otlp)
      --no-secure                 use no TLS (otlp)
      --sample-fraction <number>  share of requests to trace, from 0 to 1
      --chart <version>           version of the milvus-helm chart of the release
                                  (see \`helm list\`)
      --milvus <version>          version of Milvus, if it is not the one that the
                                  chart installs
      --replace-trace             replace existing trace settings
      --out <file>                file to write (default: standard output)
      --force                     overwrite the file of --out
      -h, --help                  display help for command

    Examples:
      helm get values my-release -n milvus -o yaml > current.yaml
      cdk8s-milvus-tracing values --from current.yaml --chart CHART --exporter otlp \\
          --endpoint jaeger-collector.observability.svc:4317 --no-secure --sample-fraction 0.05 --out new.yaml
      cdk8s-milvus-tracing values --from current.yaml --exporter jaeger \\
          --url http://jaeger-collector.observability.svc:14268/api/traces --sample-fraction 1
      cdk8s-milvus-tracing values --from current.yaml --exporter noop --replace-trace

    Only extraConfigFiles changes; every other line stays as it is. Changes and findings go to standard error.

    Exit codes:
      0  no errors
      1  errors; nothing is written
      2  an input could not be read, the output not be written, or the command line is wrong
    "
  `);
});

test('the commands of the page and of the README, on the values of the environment, make what dist has but for the method', () => {
  const dist = readFileSync(join(ROOT, 'dist', 'existing-release', 'helm', 'my-release.values.yml'), 'utf8');
  for (const page of ['docs/existing-release.md', 'README.md']) {
    const text = readFileSync(join(ROOT, page), 'utf8').replaceAll('\\\n', ' ');
    const words = / values --from current\.yaml (.*) --out new\.yaml/.exec(text)?.[1]?.trim().split(/\s+/) ?? [];
    const current = readFileSync(join(ROOT, 'environments', 'existing-release.values.yaml'), 'utf8');
    const { code, stdout } = cli(['values', '--from', file('current.yaml', current), ...words]);
    expect([code, stdout]).toEqual([
      0,
      dist.replace(
        'jaeger-collector.observability.svc:4317\n        method: grpc',
        'jaeger-collector.observability.svc:4317',
      ),
    ]);
  }
});

test('the example of the page is the environment', () => {
  const page = readFileSync(join(ROOT, 'docs', 'existing-release.md'), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? 'none';
  const source = readFileSync(join(ROOT, 'environments', 'existing-release.ts'), 'utf8').replace(/^ {2}/gm, '');
  expect(source).toContain(example);
});
