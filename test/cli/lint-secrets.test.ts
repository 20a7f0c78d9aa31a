import fc from 'fast-check';
import { Document, Scalar } from 'yaml';
import { toYaml } from '../../lib/kubernetes/yaml';
import { commandLine } from '../support/lint';
import { holds } from '../support/property';
import {
  credentials,
  configuration,
  env,
  JAEGER_WITH_SECRETS,
  MARK,
  MILVUS_CR_WITH_SECRETS,
  secretsIn,
} from '../support/secrets';

const { cli, file } = commandLine();

const style = fc.constantFrom<Scalar.Type>('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE');
/** Damage that a text takes before it is read. */
const damage = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace(MARK, `*${MARK}`),
  (text) => text.replace(MARK, `!${MARK} [`),
  (text) => text.replace(MARK, `|${MARK}`),
  (text) => text.replace(MARK, `"\\x${MARK}`),
  (text) => text.replace(MARK, `}${MARK}`),
  (text) => text.replace(/ {4}/, '\t'),
  (text) => text.replace(/^(\s*)(\S+):/m, '$1$2: x\n$1$2:'),
);

const values = fc
  .tuple(configuration, credentials, env, style, damage, fc.boolean())
  .map(([inner, tree, extraEnv, type, hurt, isText]) => {
    const text = new Scalar(hurt(toYaml(inner)));
    text.type = type;
    const files = { 'user.yaml': isText ? text : inner };
    const all = { pulsarv3: {}, ...tree, queryNode: { extraEnv }, trace: inner.trace, extraConfigFiles: files };
    return new Document(all, { version: '1.1' }).toString();
  });

test('nothing that is printed has a credential of the input', () => {
  let problems = 0;
  const runs = holds(
    fc.property(
      fc.oneof(values, MILVUS_CR_WITH_SECRETS.map(toYaml), JAEGER_WITH_SECRETS.map(toYaml)),
      damage,
      fc.constantFrom('text', 'compact', 'json', 'sarif', 'github'),
      (text, hurt, format) => {
        const { stdout, stderr } = cli(['lint', '--format', format, '-'], hurt(text));
        expect(secretsIn(`${stdout}${stderr}`)).toEqual([]);
        problems += stdout.split(/JAE\d{3}|MLV\d{3}|APP\d{3}/).length - 1;
      },
    ),
    400,
  );
  expect(problems).toBeGreaterThan(runs);
});

test.each(['text', 'compact', 'json', 'sarif', 'github'])('a password in a key is hidden as %s', (format) => {
  const name = file(
    'key.yaml',
    `apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\nspec: {allInOne: {options: {"db://u:hunter2@h": 1}}}\n`,
  );
  const { stdout, stderr, code } = cli(['lint', '--format', format, name], '', {});
  expect({ code, isThere: stdout.includes('JAE010'), shown: `${stdout}${stderr}`.includes('hunter2') }).toEqual({
    code: 1,
    isThere: true,
    shown: false,
  });
});
