import { pathWithoutCredentials } from '../../diagnostics/credentials';
import { describeYaml } from '../../diagnostics/report';
import { type FoundProblem, Severity } from '../../diagnostics/rule';
import { visibleJson } from '../../diagnostics/visible';
import type { Accepted } from '../acceptances/apply';
import { ruleOf } from '../catalogue';
import type { Located } from '../lint-file';
import type { LintResult } from '../lint-result';

/** What the report says of the program and its run. */
export interface SarifRun {
  readonly name: string;
  readonly version: string;
  readonly exitCode: number;
}

/** The folder that the names of files are relative to; GitHub takes it for the top of the repository. */
const BASE = '%SRCROOT%';

/**
 * The result of `lint --format sarif`: SARIF 2.1.0, as GitHub code scanning reads it.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(result: LintResult, { name, version, exitCode }: SarifRun): string {
  const { problems, accepted, unusable, notes } = result;
  const codes = [...problems, ...accepted.map(({ located }) => located)].map(({ problem }) => problem.code);
  const rules = [...new Set(codes)].sort().flatMap((code) => ruleOf(code) ?? []);
  const indexOf = new Map(rules.map(({ code }, index) => [code, index]));
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name,
            semanticVersion: version,
            rules: rules.map(({ code, severity, summary, see }) => ({
              id: code,
              shortDescription: { text: summary },
              ...(see === undefined ? {} : { helpUri: see }),
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The working directory of the command.' } } },
        invocations: [
          {
            executionSuccessful: exitCode !== UNUSABLE,
            exitCode,
            toolExecutionNotifications: [
              ...unusable.map((text) => ({ level: 'error', message: { text } })),
              ...notes.map((text) => ({ level: 'note', message: { text } })),
            ],
          },
        ],
        results: [
          ...problems.map((located) => resultOf(located, indexOf)),
          ...accepted.map((each) => ({ ...resultOf(each.located, indexOf), suppressions: [suppressionOf(each)] })),
        ],
      },
    ],
  };
  return `${visibleJson(JSON.stringify(report, undefined, 2))}\n`;
}

const UNUSABLE = 2;

function resultOf({ file, line, column, end, problem }: Located, indexOf: ReadonlyMap<string, number>) {
  const ruleIndex = indexOf.get(problem.code);
  return {
    ruleId: problem.code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levelOf(problem),
    message: { text: describeYaml(problem) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactOf(file),
          region: {
            startLine: line,
            startColumn: column,
            ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
          },
        },
        logicalLocations: [{ fullyQualifiedName: pathWithoutCredentials(problem.finding.path) }],
      },
    ],
  };
}

function levelOf({ severity }: FoundProblem): string {
  return severity === Severity.ERROR ? 'error' : 'warning';
}

function suppressionOf({ isInSource, reason }: Accepted) {
  return { kind: isInSource ? 'inSource' : 'external', justification: reason };
}

/** A path below the working directory is relative to it; no other may be. */
function artifactOf(file: string) {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return path.split('/').includes('..') ? { uri } : { uri, uriBaseId: BASE };
}
