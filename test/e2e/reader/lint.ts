import { lintText } from '../../../lib/cli/lint-text';
import type { Row } from './rows/row';

/** The codes that `lint` reports for the values of a release with the files and variables of a row. */
export function lintCodes({ userYaml, env = {}, values = {} }: Row, milvus: string): ReadonlySet<string> {
  const release = {
    cluster: { enabled: false },
    standalone: {
      messageQueue: 'rocksmq',
      extraEnv: Object.entries(env).map(([name, value]) => ({ name, value })),
    },
    ...values,
    ...(userYaml === undefined ? {} : { extraConfigFiles: { 'user.yaml': withAddresses(userYaml) } }),
  };
  const { problems, unusable } = lintText(
    { name: 'values.yaml', text: JSON.stringify(release) },
    { as: 'values', milvus },
  );
  if (unusable.length > 0) throw new Error(unusable.join('\n'));
  return new Set(problems.map(({ problem }) => problem.code));
}

/** To the rules, the receivers of the test are Services with the usual ports. */
export function withAddresses(text: string): string {
  return text
    .replaceAll('http://HTTP_RECEIVER', 'http://jaeger-collector:14268')
    .replaceAll('HTTP_RECEIVER/api', 'jaeger-collector:14268/api')
    .replaceAll('HTTP_RECEIVER', 'jaeger-collector:4318')
    .replaceAll('GRPC_RECEIVER', 'jaeger-collector:4317');
}
