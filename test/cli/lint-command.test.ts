import { catalogue } from '../../lib/rules/catalogue';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { commandLine } from '../support/lint';

const { chart: CHART } = MilvusChartVersion.NEWEST;
const { cli } = commandLine();

/** The last code of Milvus; that of tomorrow is another. */
const LAST = catalogue.filter(({ code }) => code.startsWith('MLV')).at(-1)?.code ?? '';

test('--explain, whatever its case', () => {
  const { code, stdout } = cli(['lint', '--explain', 'jae025']);
  expect(stdout).toMatch(/^## JAE025\n\n- Rule: esRollover\.readTTL is /);
  expect(code).toBe(0);
});

test('--explain of a code of doctor', () => {
  const { code, stdout } = cli(['lint', '--explain', 'DOC001']);
  expect(stdout).toMatch(/^## DOC001\n\n- Rule: kubectl is installed\n[^]*```console\n\$ kubectl version -o json\n/);
  expect(code).toBe(0);
});

test.each([
  ['MLV999', `The nearest is ${LAST}.`],
  ['jae000', 'The nearest is JAE001.'],
  ['JAE31', 'Did you mean JAE031?'],
  ['MLV0011', 'Did you mean MLV011?'],
  ['MVL011', 'Did you mean MLV011?'],
  ['MLV', 'A code is APP, DOC, JAE, JVT, MLV or OPR and three digits, such as APP001.'],
  ['what is it', 'A code is APP, DOC, JAE, JVT, MLV or OPR and three digits, such as APP001.'],
  ['', 'A code is APP, DOC, JAE, JVT, MLV or OPR and three digits, such as APP001.'],
])("--explain of a code that there is not: '%s'", (wanted, words) => {
  const all = 'All codes are in docs/rules.md and docs/doctor-codes.md of this package.';
  expect(cli(['lint', '--explain', wanted])).toEqual({
    code: 2,
    stdout: '',
    stderr: `cdk8s-milvus-tracing: unknown code '${wanted}'. ${words} ${all}\n`,
  });
});

test('--help and --version', () => {
  expect(cli(['lint', '--help']).stdout.replaceAll(CHART, 'CHART')).toMatchInlineSnapshot(`
    "Usage: cdk8s-milvus-tracing lint [options] [file...]

    Check Jaegers, Milvus CRs, milvus-helm values and Jaeger 2, in files, folders or
    standard input.

    Arguments:
      file                YAML or JSON files, folders, or - for standard input

    Options:
      --format <format>   how to print the result (default: text; in GitHub Actions:
                          github) (choices: "text", "compact", "json", "sarif",
                          "github")
      --chart <version>   version of the milvus-helm chart (default: the newest
                          known)
      --milvus <version>  version of Milvus (default: the one that the chart
                          installs)
      --jaeger <version>  version of Jaeger 2 (default: that of its image or chart,
                          else 2.20.0)
      --as <what>         how to read documents without a kind; patch: Jaegers and
                          Milvuses are kustomize patches (choices: "values",
                          "user.yaml", "jaeger-v2", "jaeger-values", "patch")
      --strict            fail on warnings, and on a named file with nothing to
                          check
      --ignore <codes>    accept these warnings, such as MLV043,MLV045 (repeatable)
      --config <file>     settings of the project (default:
                          .cdk8s-milvus-tracing.yaml)
      --explain <code>    explain a code, and check nothing
      -h, --help          display help for command

    Examples:
      cdk8s-milvus-tracing lint jaeger.yaml milvus.yaml
      cdk8s-milvus-tracing lint --strict manifests/
      cdk8s-milvus-tracing lint --chart CHART values.yaml
      helm get values my-release -n milvus -o yaml | cdk8s-milvus-tracing lint --chart CHART -
      kubectl get jaegers,milvuses -A -o yaml | cdk8s-milvus-tracing lint -
      cdk8s-milvus-tracing lint --explain MLV011

    Exit codes:
      0  no errors
      1  errors; with --strict also warnings
      2  an input could not be read, or the command line is wrong
    "
  `);
  expect(cli(['--help']).stdout).toMatchInlineSnapshot(`
    "Usage: cdk8s-milvus-tracing [options] [command]

    Check the YAML that traces Milvus with Jaeger, and find what is broken on the
    cluster.

    Options:
      -V, --version              print the version
      -h, --help                 display help for command

    Commands:
      lint [options] [file...]   Check Jaegers, Milvus CRs, milvus-helm values and
                                 Jaeger 2, in files, folders or standard input.
      values [options]           Add trace settings to the values of an existing
                                 Milvus release.
      doctor [options] [folder]  Find where the chain from Milvus to the UI of
                                 Jaeger is broken, on your cluster.
      help [command]             display help for command
    "
  `);
  expect(cli(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

describe('exits 2 with one line on stderr for a wrong command line', () => {
  test.each([
    [['lin', 'x'], "unknown command 'lin'. Did you mean 'lint'? See: cdk8s-milvus-tracing --help"],
    [
      ['lint', '--fromat', 'json', 'x'],
      "unknown option '--fromat'. Did you mean '--format'? See: cdk8s-milvus-tracing lint --help",
    ],
    [
      ['lint', '--format', 'xml', 'x'],
      "option --format: unknown value 'xml'. Use one of text, compact, json, sarif, github. See: cdk8s-milvus-tracing lint --help",
    ],
    [
      ['lint', '-format', 'json', 'x'],
      "unknown option '-format'. Did you mean '--format'? See: cdk8s-milvus-tracing lint --help",
    ],
    [['lint', '--watch', 'x'], "unknown option '--watch'. See: cdk8s-milvus-tracing lint --help"],
    [
      ['lint', '--format', "a'b\nc", 'x'],
      "option --format: unknown value 'a'b\\u000ac'. Use one of text, compact, json, sarif, github. See: cdk8s-milvus-tracing lint --help",
    ],
    [
      ['lint', 'x', '--chart'],
      'option --chart needs a value: --chart <version>. See: cdk8s-milvus-tracing lint --help',
    ],
    [
      ['doctor', '-n'],
      'option --namespace needs a value: -n, --namespace <name>. See: cdk8s-milvus-tracing doctor --help',
    ],
    [
      ['values', 'x', '--from', 'y', '--exporter', 'noop'],
      "too many arguments for 'values'. Expected 0 arguments but got 1. See: cdk8s-milvus-tracing values --help",
    ],
    [['--verbose'], "unknown option '--verbose'. See: cdk8s-milvus-tracing --help"],
    [['lint'], 'no file named. Name files or folders, or - for standard input. See: cdk8s-milvus-tracing lint --help'],
    [[], 'no command given. Use lint, values or doctor. See: cdk8s-milvus-tracing --help'],
  ])('%j', (args, message) => {
    expect(cli(args)).toEqual({ code: 2, stdout: '', stderr: `cdk8s-milvus-tracing: ${message}\n` });
  });
});
