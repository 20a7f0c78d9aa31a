import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';
import { version } from '../../../package.json';
import { commandLine } from '../../support/lint';

const { file, cli } = commandLine();
const { chart: CHART, milvus: MILVUS } = MilvusChartVersion.NEWEST;
const VALUES = 'minio: {existingSecret: minio}\npulsarv3: {enabled: true}\n';
const OPTIONS = ['lint', '--chart', CHART, '--format', 'sarif'];

// An expression of the schema is none with the flag `u`.
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats(ajv);
const isSarif = ajv.compile(schema);

/** The report, which is what the schema of SARIF 2.1.0 asks for. */
function sarif(args: readonly string[], stdin = ''): unknown {
  const report: unknown = JSON.parse(
    cli([...OPTIONS, ...args], stdin)
      .stdout.replace(`"${version}"`, '"VERSION"')
      .replaceAll(CHART, 'CHART')
      .replaceAll(MILVUS, 'MILVUS'),
  );
  isSarif(report);
  expect(isSarif.errors).toBe(null);
  return report;
}

test('the schema is the one of SARIF 2.1.0, as Microsoft ships it', () => {
  const text = readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const digest = '2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8';
  expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
});

test('the schema finds what is not SARIF', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('rules, results, what is accepted, and what is not read', () => {
  const text = `${VALUES}size: 1 # cdk8s-milvus-tracing: accept MLV040 ours\ncolour: green\nextraConfigFiles: {user.yaml: "trace: {exporter: jager}"}\n`;
  expect(sarif([file('values.yaml', text), file('broken.yaml', 'a: [')])).toMatchInlineSnapshot(`
    {
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "runs": [
        {
          "columnKind": "utf16CodeUnits",
          "invocations": [
            {
              "executionSuccessful": false,
              "exitCode": 2,
              "toolExecutionNotifications": [
                {
                  "level": "error",
                  "message": {
                    "text": "broken.yaml:1:5: is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
                  },
                },
              ],
            },
          ],
          "originalUriBaseIds": {
            "%SRCROOT%": {
              "description": {
                "text": "The working directory of the command.",
              },
            },
          },
          "results": [
            {
              "level": "warning",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "colour",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "file://values.yaml",
                    },
                    "region": {
                      "endColumn": 7,
                      "endLine": 4,
                      "startColumn": 1,
                      "startLine": 4,
                    },
                  },
                },
              ],
              "message": {
                "text": MLV040 values.yaml:4:1 colour: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.,
              },
              "ruleId": "MLV040",
              "ruleIndex": 1,
            },
            {
              "level": "error",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "extraConfigFiles["user.yaml"] trace.exporter",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "file://values.yaml",
                    },
                    "region": {
                      "endColumn": 55,
                      "endLine": 5,
                      "startColumn": 50,
                      "startLine": 5,
                    },
                  },
                },
              ],
              "message": {
                "text": MLV010 values.yaml:5:50 extraConfigFiles["user.yaml"] trace.exporter: unknown exporter 'jager'. Milvus starts, logs at most a warning, and sends no traces. Did you mean 'jaeger'?,
              },
              "ruleId": "MLV010",
              "ruleIndex": 0,
            },
            {
              "level": "warning",
              "locations": [
                {
                  "logicalLocations": [
                    {
                      "fullyQualifiedName": "size",
                    },
                  ],
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "file://values.yaml",
                    },
                    "region": {
                      "endColumn": 5,
                      "endLine": 3,
                      "startColumn": 1,
                      "startLine": 3,
                    },
                  },
                },
              ],
              "message": {
                "text": MLV040 values.yaml:3:1 size: unknown key: no template of milvus-helm 5.0.19 reads it. Helm silently ignores it. Remove it, or look up the key in the chart's values.yaml.,
              },
              "ruleId": "MLV040",
              "ruleIndex": 1,
              "suppressions": [
                {
                  "justification": "ours",
                  "kind": "inSource",
                },
              ],
            },
          ],
          "tool": {
            "driver": {
              "name": "cdk8s-milvus-tracing",
              "rules": [
                {
                  "defaultConfiguration": {
                    "level": "error",
                  },
                  "helpUri": "https://milvus.io/docs/configure_trace.md#traceexporter",
                  "id": "MLV010",
                  "shortDescription": {
                    "text": "trace.exporter is one that Milvus knows, in its exact spelling",
                  },
                },
                {
                  "defaultConfiguration": {
                    "level": "warning",
                  },
                  "helpUri": "https://github.com/zilliztech/milvus-helm/tree/milvus-5.0.19/charts/milvus/templates",
                  "id": "MLV040",
                  "shortDescription": {
                    "text": "every key of the values is one that a template of the chart reads",
                  },
                },
              ],
              "semanticVersion": "VERSION",
            },
          },
        },
      ],
      "version": "2.1.0",
    }
  `);
});

test('a setting or an option accepts from outside', () => {
  const report = sarif(['--ignore', 'MLV040', file('values.yaml', `${VALUES}colour: green\n`)]);
  expect(JSON.stringify(report)).toContain(
    '"suppressions":[{"kind":"external","justification":"ignored by --ignore"}]',
  );
});

test.each([
  ['deep/a b%.yaml', 'deep/a%20b%25.yaml'],
  ['./#1/ä.yaml', '%231/%C3%A4.yaml'],
])('the name of a file is an address: %s', (name, uri) => {
  const found = JSON.stringify(sarif([file(name, `${VALUES}colour: green\n`)]));
  // Its folder, which `cli` leaves out, makes it an absolute one.
  expect(found).toContain(`"artifactLocation":{"uri":"file://${uri}"}`);
});

test('a path in the working directory is relative to it, and one outside of it is not', () => {
  const before = process.cwd();
  process.chdir(file('x/values.yaml', `${VALUES}colour: green\n`).replace('/values.yaml', ''));
  try {
    expect(JSON.stringify(sarif(['./values.yaml']))).toContain('{"uri":"values.yaml","uriBaseId":"%SRCROOT%"}');
    expect(JSON.stringify(sarif(['../x/values.yaml']))).toContain('{"uri":"../x/values.yaml"}');
    expect(JSON.stringify(sarif(['-'], `${VALUES}colour: green\n`))).toContain('{"uri":"standard%20input",');
  } finally {
    process.chdir(before);
  }
});
