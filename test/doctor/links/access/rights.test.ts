import { kubectl } from '../../../../lib/doctor/answers/question';
import { releasesQuestion } from '../../../../lib/doctor/chain/milvus/milvuses';
import { CONTEXT, MAY_READ_ALL } from '../../../../lib/doctor/chain/scope';
import { accessRules } from '../../../../lib/doctor/links/access/rules';
import { Examined } from '../../../support/doctor';

describe('DOC017', () => {
  const NO = { given: [[MAY_READ_ALL, { code: 1, stdout: 'no\n', stderr: '' }]] } as const;

  test('one namespace only', () => {
    const context = JSON.stringify({ contexts: [{ context: { namespace: 'team' } }] });
    const { messages, shown } = new Examined(accessRules, { ...NO, texts: [[CONTEXT, context]] });
    expect(messages).toMatchInlineSnapshot(
      `DOC017 - rights: only namespace 'team' is looked at: the account may not list pods elsewhere. A Jaeger or Milvus in another namespace is not found. Pass the namespace of Milvus with -n, or use an account that may read all.`,
    );
    expect(shown).toEqual(['$ kubectl auth can-i list pods -A', 'no']);
  });

  test('an authorizer that says why, and a folder of dist with one namespace', () => {
    const NO_AND_WHY = 'no - Required "container.pods.list" permission.';
    const { messages, shown } = new Examined(accessRules, {
      given: [[MAY_READ_ALL, { code: 1, stdout: `${NO_AND_WHY}\n`, stderr: '' }]],
      expected: { folder: 'dist/x', objects: [], releases: [], namespaces: ['milvus'] },
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC017 - rights: only namespace 'milvus' is looked at: the account may not list pods elsewhere. A Jaeger or Milvus in another namespace is not found. Pass the namespace of Milvus with -n, or use an account that may read all.`,
    );
    expect(shown).toEqual(['$ kubectl auth can-i list pods -A', NO_AND_WHY]);
  });

  test('all may be read, or one is asked for', () => {
    expect(new Examined(accessRules, { texts: [[MAY_READ_ALL, 'yes\n']] }).messages).toEqual([]);
    expect(new Examined(accessRules, { asked: { namespace: 'team' }, ...NO }).messages).toEqual([]);
  });
});

const rejected = (user: string, resource: string, group: string, place: string) =>
  `Error from server (Forbidden): User "${user}" cannot list resource "${resource}" in API group "${group}" ${place}`;

describe('DOC018', () => {
  test('a command of a hostile file that writes is not shown', () => {
    const line = rejected('ann', 'pods', '', 'in the namespace "a"');
    expect(new Examined(accessRules, { errors: [[kubectl('delete', 'pods', '-A'), line]] }, 'DOC018').shown).toEqual(
      [],
    );
  });

  test('words of a hostile file are quoted in the commands', () => {
    const line = rejected('system:serviceaccount:a:$(id)', 'pods;id', '', 'in the namespace "a"');
    const errors = [[kubectl('get', 'pods', '-n', 'a', '-o', 'json'), line]] as const;
    expect(new Examined(accessRules, { errors }, 'DOC018').shown.filter((each) => each.includes('create'))).toEqual([
      `mend: kubectl create role cdk8s-milvus-tracing-doctor -n a --verb=get,list --resource='pods;id'`,
      `mend: kubectl create rolebinding cdk8s-milvus-tracing-doctor -n a --role=cdk8s-milvus-tracing-doctor --serviceaccount='a:$(id)'`,
    ]);
  });

  test('resources of two namespaces and of the cluster', () => {
    const [ann, account] = ['ann@example.com', 'system:serviceaccount:milvus:reader'];
    const lines = [
      rejected(ann, 'pods', '', 'in the namespace "milvus"'),
      rejected(ann, 'networkpolicies', 'networking.k8s.io', 'in the namespace "milvus"'),
    ];
    const webhooks = rejected(
      account,
      'mutatingwebhookconfigurations',
      'admissionregistration.k8s.io',
      'at the cluster scope',
    );
    const log = rejected(account, 'pods/log', '', 'in the namespace "jaeger ns"');
    const path = '/api/v1/namespaces/jaeger/pods/a/log?tailLines=600&limitBytes=1';
    const { messages, shown } = new Examined(
      accessRules,
      {
        errors: [
          [kubectl('get', 'pods,networkpolicies', '-n', 'milvus', '-o', 'json'), lines.join('\n')],
          [kubectl('get', 'mutatingwebhookconfigurations', '-o', 'json'), webhooks],
          [kubectl('get', '--raw', path), log],
          // The same twice.
          [kubectl('get', '--raw', `${path}0`), log],
        ],
      },
      'DOC018',
    );
    expect(messages).toMatchInlineSnapshot(`
      DOC018 namespace milvus rights: the account may not read pods, networkpolicies.networking.k8s.io. Links that need them are not looked at. Let an administrator run these commands.
      DOC018 cluster rights: the account may not read mutatingwebhookconfigurations.admissionregistration.k8s.io. Links that need them are not looked at. Let an administrator run these commands.
      DOC018 namespace jaeger ns rights: the account may not read pods/log. Links that need them are not looked at. Let an administrator run these commands.
    `);
    expect(shown).toEqual([
      '$ kubectl get pods,networkpolicies -n milvus -o json',
      lines[0],
      'mend: kubectl create role cdk8s-milvus-tracing-doctor -n milvus --verb=get,list --resource=pods,networkpolicies.networking.k8s.io',
      'mend: kubectl create rolebinding cdk8s-milvus-tracing-doctor -n milvus --role=cdk8s-milvus-tracing-doctor --user=ann@example.com',
      '$ kubectl get mutatingwebhookconfigurations -o json',
      webhooks,
      'mend: kubectl create clusterrole cdk8s-milvus-tracing-doctor-cluster --verb=get,list --resource=mutatingwebhookconfigurations.admissionregistration.k8s.io',
      'mend: kubectl create clusterrolebinding cdk8s-milvus-tracing-doctor-cluster --clusterrole=cdk8s-milvus-tracing-doctor-cluster --serviceaccount=milvus:reader',
      `$ kubectl get --raw '${path}'`,
      log,
      `mend: kubectl create role cdk8s-milvus-tracing-doctor -n 'jaeger ns' --verb=get,list --resource=pods/log`,
      `mend: kubectl create rolebinding cdk8s-milvus-tracing-doctor -n 'jaeger ns' --role=cdk8s-milvus-tracing-doctor --serviceaccount=milvus:reader`,
    ]);
  });

  test('an object that does not exist, and Secrets', () => {
    const errors = [
      [
        kubectl('get', 'namespaces', 'milvus', '-o', 'json'),
        'Error from server (NotFound): namespaces "milvus" not found',
      ],
      [releasesQuestion({ why: '' }), rejected('ann', 'secrets', '', 'at the cluster scope')],
    ] as const;
    expect(new Examined(accessRules, { errors }, 'DOC018').messages).toEqual([]);
  });
});

describe('DOC019', () => {
  test("helm's Secrets", () => {
    const line = `Error: list: failed to list: secrets is forbidden: User "ann" cannot list resource "secrets" in API group "" in the namespace "milvus"`;
    const { messages, shown } = new Examined(
      accessRules,
      {
        asked: { namespace: 'milvus', context: 'prod' },
        errors: [[releasesQuestion({ namespace: 'milvus', why: '' }), line]],
      },
      'DOC019',
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC019 namespace milvus rights: the account may not list Secrets, in which helm keeps releases. The values of Milvus releases are not looked at. Let someone who may read them run doctor --save FILE, and diagnose that with --from FILE.`,
    );
    expect(shown).toEqual([
      '$ helm list -n milvus --deployed --failed --pending --max 1000 -o json --kube-context prod',
      line,
    ]);
  });

  test('releases that can be listed', () => {
    expect(new Examined(accessRules, { texts: [[releasesQuestion({ why: '' }), '[]']] }).messages).toEqual([]);
  });
});
