import { Severity } from '../../../diagnostics/rule';
import { quote } from '../../../diagnostics/report';
import { kubectl } from '../../answers/question';
import { shellWord } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { releasesQuestion } from '../../chain/milvus/milvuses';
import { type Right, rightsMissing } from '../../chain/rights';
import { MAY_READ_ALL, scopeOf } from '../../chain/scope';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';

const RBAC = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/';
const HELM_SECRETS = 'https://helm.sh/docs/topics/advanced/#storage-backends';
const ROLE = 'cdk8s-milvus-tracing-doctor';

/** Rules about what the account may read. */
export const rightRules: readonly LinkRule[] = [
  {
    code: 'DOC017',
    severity: Severity.WARNING,
    summary: 'the account may read all namespaces, or one is asked for with -n',
    see: RBAC,
    example: () => exampleChain({ given: [[MAY_READ_ALL, { code: 1, stdout: 'no\n', stderr: '' }]] }),
    *check(chain) {
      const { namespace } = scopeOf(chain);
      const answer = chain.answer(MAY_READ_ALL)?.stdout.trim() ?? '';
      // Some authorizers add why.
      if (chain.asked.namespace !== undefined || namespace === undefined || !/^no\b/.test(answer)) return;
      yield {
        path: 'rights',
        problem: `only namespace ${quote(namespace)} is looked at: the account may not list pods elsewhere.`,
        effect: 'A Jaeger or Milvus in another namespace is not found.',
        fix: 'Pass the namespace of Milvus with -n, or use an account that may read all.',
        evidence: seen(chain, MAY_READ_ALL, answer),
      };
    },
  },
  {
    code: 'DOC018',
    severity: Severity.WARNING,
    summary: 'the account may read what the links look at',
    see: RBAC,
    example: () => exampleChain({ errors: [[kubectl('get', 'pods', '-n', 'milvus', '-o', 'json'), FORBIDDEN]] }),
    *check(chain) {
      const missing = rightsMissing(chain).filter((right) => !isOfSecrets(right));
      for (const namespace of new Set(missing.map((right) => right.namespace))) {
        const rights = missing.filter((right) => right.namespace === namespace);
        const [first] = rights;
        if (first === undefined) continue;
        yield {
          where: namespace === undefined ? 'cluster' : `namespace ${namespace}`,
          path: 'rights',
          problem: `the account may not read ${rights.map(({ resource }) => resource).join(', ')}.`,
          effect: 'Links that need them are not looked at.',
          fix: 'Let an administrator run these commands.',
          commands: granting(rights, namespace),
          evidence: { command: first.command, line: first.line },
        };
      }
    },
  },
  {
    code: 'DOC019',
    severity: Severity.WARNING,
    summary: 'the account may read the Secrets in which helm keeps releases',
    see: HELM_SECRETS,
    example: () => exampleChain({ errors: [[releasesQuestion({ why: '' }), NO_SECRETS]] }),
    *check(chain) {
      for (const { namespace, command, line } of rightsMissing(chain).filter(isOfSecrets)) {
        yield {
          where: namespace === undefined ? 'cluster' : `namespace ${namespace}`,
          path: 'rights',
          problem: 'the account may not list Secrets, in which helm keeps releases.',
          effect: 'The values of Milvus releases are not looked at.',
          fix: 'Let someone who may read them run doctor --save FILE, and diagnose that with --from FILE.',
          evidence: { command, line },
        };
      }
    },
  },
];

const FORBIDDEN =
  'Error from server (Forbidden): pods is forbidden: User "ann" cannot list resource "pods" in API group "" in the namespace "milvus"';
const NO_SECRETS =
  'Error: list: failed to list: secrets is forbidden: User "ann" cannot list resource "secrets" in API group "" at the cluster scope';

function isOfSecrets({ resource }: Right): boolean {
  return resource === 'secrets';
}

/** Commands that let an account read what it may not. */
function granting(rights: readonly Right[], namespace: string | undefined): readonly string[] {
  const resources = [...new Set(rights.map(({ resource }) => resource))].join(',');
  const name = namespace === undefined ? `${ROLE}-cluster` : ROLE;
  const [kind, where] = namespace === undefined ? ['clusterrole', ''] : ['role', ` -n ${shellWord(namespace)}`];
  const users = [...new Set(rights.map(({ user }) => user))].map(subject).join(' ');
  return [
    `kubectl create ${kind} ${name}${where} --verb=get,list --resource=${shellWord(resources)}`,
    `kubectl create ${kind}binding ${name}${where} --${kind}=${name} ${users}`,
  ];
}

/** The options of `kubectl create rolebinding` for a user, as the API server names it. */
function subject(user: string): string {
  const [, account] = /^system:serviceaccount:([^:]+:[^:]+)$/.exec(user) ?? [];
  return account === undefined ? `--user=${shellWord(user)}` : `--serviceaccount=${shellWord(account)}`;
}
