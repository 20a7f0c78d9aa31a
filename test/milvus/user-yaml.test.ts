import { load } from 'js-yaml';
import { Jaeger, MilvusRelease, type MilvusReleaseProps, MilvusTracing } from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { environment } from '../support/environment';

const { env: shared } = environment();
const tracing = MilvusTracing.otlp(new Jaeger(shared, 'jaeger', { namespace: 'tracing' }), { sampleFraction: 0.05 });
let count = 0;

function release(props: Partial<MilvusReleaseProps>): MilvusRelease {
  count += 1;
  return new MilvusRelease(shared, `r${count}`, { tracing, ...props });
}

function userYamlOf(props: Partial<MilvusReleaseProps>): string {
  return String(objectAt(release(props).values, 'extraConfigFiles')['user.yaml']);
}

describe('userYamlText', () => {
  const trace = [
    'trace:',
    '  exporter: otlp',
    '  sampleFraction: 0.05',
    '  otlp:',
    '    endpoint: jaeger-collector.tracing.svc:4317',
    '    method: grpc',
    '    secure: false',
    '',
  ].join('\n');

  test.each([
    ['# nothing yet', `# nothing yet\n${trace}`],
    ['', trace],
    ['log: {level: debug}  # loud\n\n# the end\n', `log: {level: debug}  # loud\n\n# the end\n${trace}`],
  ])('%j keeps its comments', (text, expected) => {
    expect(userYamlOf({ userYamlText: text })).toBe(expected);
  });

  test.each([
    ['{ log: { level: debug } } # in braces', `{ log: { level: debug }, trace: { exporter: otlp`],
    ['  log: {}\n', `log: {}\n${trace}`],
    ['log: {}\n...\n', `log: {}\n${trace}`],
  ])('%j is written anew', (text, expected) => {
    const written = userYamlOf({ userYamlText: text });
    expect(written).toContain(expected);
    expect(load(written)).toEqual({ ...Object(load(text)), ...Object(load(trace)) });
  });

  test('settings of userYaml go into its mappings', () => {
    const text = userYamlOf({
      userYamlText: 'quota: # limits\n  enabled: true\n',
      userYaml: { quota: { enabled: true, limits: { maxCollectionNum: 10 } } },
    });
    expect(text).toBe(`quota:\n  # limits\n  enabled: true\n  limits:\n    maxCollectionNum: 10\n${trace}`);
    expect(load(text)).toMatchObject({ quota: { enabled: true, limits: { maxCollectionNum: 10 } } });
  });
});
