import { isCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import {
  hasConfiguration,
  type JaegerV2Command,
  unknownFlags,
  type Variable,
  variablesOf,
} from '../../../models/jaeger-v2/command';
import { isVariableOfJaeger1, variableOfFlag } from '../../../upstream/jaeger-flags';

const CLI = 'https://www.jaegertracing.io/docs/2.20/deployment/configuration/';
const MIGRATION = 'https://www.jaegertracing.io/docs/2.20/external-guides/migration/';

/** Rules about the arguments and variables of a container of Jaeger 2: what version 1 read there is ignored or rejected. */
export const commandRules: readonly Rule<JaegerV2Command>[] = [
  {
    code: 'JVT200',
    severity: Severity.ERROR,
    summary: 'arguments are flags of Jaeger 2, which has `--config`, `--set` and `--feature-gates`',
    see: CLI,
    example: () => ofPod({ args: ['--es.server-urls=http://elasticsearch:9200'] }),
    *check(command): Iterable<Finding> {
      for (const { path, text, name } of unknownFlags(command)) {
        yield {
          path,
          value: text,
          problem: `unknown flag ${VALUE}.`,
          effect: 'Jaeger 2 exits at startup and crash-loops.',
          fix: isVariableOfJaeger1(variableOfFlag(name))
            ? 'Remove this flag of Jaeger 1, and set the same in the file of --config.'
            : 'Remove it. Jaeger 2 takes its settings from the file of --config.',
        };
      }
    },
  },
  {
    code: 'JVT201',
    severity: Severity.ERROR,
    summary: 'Jaeger 2 has a configuration where variables of Jaeger 1 are set, because it does not read them',
    see: MIGRATION,
    example: () => ofPod({ env: [{ name: 'SPAN_STORAGE_TYPE', value: 'elasticsearch' }] }),
    *check(command): Iterable<Finding> {
      if (hasConfiguration(command)) return;
      for (const variable of ofJaeger1(command)) {
        yield {
          path: variable.path,
          problem: `has no effect: Jaeger 2 does not read ${variable.name}.`,
          effect: 'Without --config it stores traces in memory, and loses them at each restart.',
          fix: 'Set the storage in a configuration, and name its file with --config.',
        };
      }
    },
  },
  {
    code: 'JVT202',
    severity: Severity.WARNING,
    summary: 'no variable of Jaeger 1 chooses a storage beside a configuration of Jaeger 2',
    see: MIGRATION,
    example: () =>
      ofPod({ args: ['--config=/etc/jaeger/config.yaml'], env: [{ name: 'SPAN_STORAGE_TYPE', value: 'cassandra' }] }),
    *check(command): Iterable<Finding> {
      if (!hasConfiguration(command)) return;
      // The configuration can refer to the others: ${env:ES_PASSWORD}.
      for (const variable of ofJaeger1(command)) {
        if (!variable.name.endsWith('_STORAGE_TYPE')) continue;
        yield {
          path: variable.path,
          problem: `has no effect: Jaeger 2 does not read ${variable.name}.`,
          effect: 'The configuration alone chooses the storage.',
          fix: 'Remove it.',
        };
      }
    },
  },
  {
    code: 'JVT203',
    severity: Severity.ERROR,
    summary: 'no credential is plain text in the environment of Jaeger 2',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => ofPod({ args: ['--config=/etc/jaeger/config.yaml'], env: [{ name: 'ES_PASSWORD', value: '...' }] }),
    *check(command): Iterable<Finding> {
      for (const { name, value, path } of variablesOf(command)) {
        if (!isCredential(name, value)) continue;
        yield {
          path: `${path}.value`,
          problem: 'credential in plain text.',
          effect: 'Anyone who can read the object or the repository can use it.',
          fix: 'Use valueFrom.secretKeyRef instead of value.',
        };
      }
    },
  },
];

function ofJaeger1(command: JaegerV2Command): readonly Variable[] {
  return variablesOf(command).filter(({ name }) => isVariableOfJaeger1(name));
}

/** For the examples. */
function ofPod({ args = [], env = [] }: Partial<JaegerV2Command>): JaegerV2Command {
  const path = 'spec.template.spec.containers[0]';
  return { args, argsPath: `${path}.args`, env, envPath: `${path}.env`, isConfigured: false };
}
