import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectFailure, testLanguage } from './language';
import { PYTHON } from './languages';

testLanguage(PYTHON, (example) => {
  test('the backend of docs/languages.md receives the traces of a Milvus', () => {
    const [, program = ''] = /```python\n(.*?)```/s.exec(readFileSync('docs/languages.md', 'utf8')) ?? [];
    writeFileSync(join(example.folder, 'main.py'), program);
    const { status, stderr } = example.synth();
    expect(status).toBe(0);
    // Its Milvus has the default account of MinIO.
    expect(stderr.match(/(?:error|warning) [A-Z]{3}\d{3}/g)).toEqual(['warning MLV043']);
    const [, trace] =
      /^    trace:\n(.*)/ms.exec(
        readFileSync(join(example.folder, 'dist/own-backend/helm/my-release.values.yml'), 'utf8'),
      ) ?? [];
    expect(trace).toBe(`\
      exporter: otlp
      sampleFraction: 0.05
      otlp:
        endpoint: collector.milvus.svc:4317
        method: grpc
        secure: false
`);
  });

  test('the app of docs/languages.md prints its problems', () => {
    const page = readFileSync('docs/languages.md', 'utf8');
    const [, program = '', printed] =
      /```python\n((?:(?!```).)*app\.problems\(\).*?)```\n\n```text\n(.*?)```/s.exec(page) ?? [];
    writeFileSync(join(example.folder, 'main.py'), program);
    // jsii prints a banner to stderr on a Node that it supports no longer.
    expect(example.run('.venv/bin/python main.py')).toMatchObject({ status: 0, stdout: printed });
  });

  test('a backend with plain attributes in place of properties is an error of those', () => {
    const [, program = ''] = /```python\n(.*?)```/s.exec(readFileSync('docs/languages.md', 'utf8')) ?? [];
    const plain = program
      .replace(/ {4}@property\n {4}def label.*\n.*\n/, '    label = "the collector"\n')
      .replace(/ {4}@property\n {4}def otlp_secure.*\n.*\n/, '    otlp_secure = False\n');
    expect(plain.match(/^ {4}\w+ = .*$/gm)).toEqual(['    label = "the collector"', '    otlp_secure = False']);
    writeFileSync(join(example.folder, 'main.py'), plain);
    const { status, stderr } = example.synth();
    expect(status).toBe(1);
    expect(stderr).toContain('APP043 MilvusTracing.otlp backend.label: must be a non-empty text. ');
    expect(stderr).toContain('APP043 MilvusTracing.otlp backend.otlpSecure: must be true or false. ');
  });

  test('a stock App of cdk8s tells a mistake the same way', () => {
    const program = [
      'from cdk8s import App, Chart, JsonPatch',
      'from cdk8s_milvus_tracing import Jaeger',
      'app = App()',
      'jaeger = Jaeger(Chart(app, "tracing"), "jaeger")',
      'jaeger.api_object.add_json_patch(JsonPatch.add("/spec/strategy", "prodution"))',
      'app.synth()',
    ];
    writeFileSync(join(example.folder, 'main.py'), program.join('\n'));
    expectFailure(
      example.synth(),
      "JAE003 tracing/jaeger spec.strategy: unknown strategy 'prodution'. ",
      'main',
      PYTHON,
    );
  });
});
