import { flatMapRows } from '../../support/rows';
import { checkObjects, jaeger } from '../jaeger-operator/support';

describe('OPR037', () => {
  const restricted = {
    kind: 'Namespace',
    metadata: { name: 'team', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
  };
  const pod = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
  const container = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const enough = { securityContext: pod, containerSecurityContext: container };

  test('no security context, and an insufficient one, for each strategy', () => {
    expect(checkObjects('OPR037', restricted, jaeger({}))).toMatchInlineSnapshot(
      `OPR037 env/1 spec.securityContext: too permissive for allInOne: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.`,
    );
    expect(checkObjects('OPR037', restricted, jaeger({ strategy: 'production' }))).toMatchInlineSnapshot(
      `OPR037 env/1 spec.securityContext: too permissive for collector, query: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.`,
    );
    expect(
      checkObjects('OPR037', restricted, jaeger({ strategy: 'Streaming', collector: enough })),
    ).toMatchInlineSnapshot(
      `OPR037 env/1 spec.securityContext: too permissive for ingester, query: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.`,
    );
    expect(
      checkObjects('OPR037', restricted, jaeger({ ...enough, agent: { strategy: 'DaemonSet' } })),
    ).toMatchInlineSnapshot(
      `OPR037 env/1 spec.securityContext: too permissive for agent: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.`,
    );
  });

  test('a security context that is too weak', () => {
    expect(
      flatMapRows(
        [
          ['securityContext', { ...pod, runAsNonRoot: false }],
          ['securityContext', { runAsNonRoot: true, seccompProfile: { type: 'Unconfined' } }],
          ['containerSecurityContext', { capabilities: { drop: ['ALL'] } }],
          ['containerSecurityContext', { ...container, capabilities: { drop: ['NET_RAW'] } }],
          ['containerSecurityContext', { allowPrivilegeEscalation: false }],
        ],

        (name, context) => checkObjects('OPR037', restricted, jaeger({ ...enough, [name]: context })),
      ),
    ).toMatchInlineSnapshot(`
      OPR037 env/1 spec.securityContext: too permissive for allInOne: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.
      OPR037 env/1 spec.securityContext: too permissive for allInOne: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.
      OPR037 env/1 spec.securityContext: too permissive for allInOne: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.
      OPR037 env/1 spec.securityContext: too permissive for allInOne: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.
      OPR037 env/1 spec.securityContext: too permissive for allInOne: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.
    `);
  });

  test('storage jobs, and the index cleaner, which ignores the context of the Jaeger', () => {
    const options = { 'es.server-urls': 'http://e:9200', 'es.use-aliases': 'true' };
    const withStorage = (storage: object, more: object = {}) =>
      checkObjects(
        'OPR037',
        restricted,
        jaeger({ strategy: 'production', storage: { type: 'elasticsearch', options, ...storage }, ...more }),
      );
    expect(
      withStorage({ esIndexCleaner: { enabled: false } }, { collector: enough, query: enough }),
    ).toMatchInlineSnapshot(
      `OPR037 env/1 spec.securityContext: too permissive for esRollover, dependencies: namespace 'team' enforces 'restricted'. Kubernetes rejects these pods, although the Jaeger shows STATUS Running. Use security: JaegerSecurity.restricted(), or set restrictNamespace: false on the operator.`,
    );
    expect(withStorage({}, enough)).toMatchInlineSnapshot(
      `OPR037 env/1 spec.storage.esIndexCleaner.containerSecurityContext: too permissive: namespace 'team' enforces 'restricted'. Kubernetes rejects the pods of this job, and no trace is ever deleted. Use Retention.days(14, { security: JaegerSecurity.restricted() }).`,
    );
    expect(withStorage({ esIndexCleaner: { containerSecurityContext: container } }, enough)).toEqual([]);
    expect(withStorage({ esIndexCleaner: { enabled: false } }, enough)).toEqual([]);
    const own = { esIndexCleaner: enough, esRollover: enough, dependencies: enough };
    expect(withStorage(own, { collector: enough, query: enough })).toEqual([]);
  });

  test('enough, at the Jaeger or its component, or another namespace, passes', () => {
    expect(checkObjects('OPR037', restricted, jaeger(enough))).toEqual([]);
    expect(checkObjects('OPR037', restricted, jaeger({ allInOne: enough }))).toEqual([]);
    expect(checkObjects('OPR037', restricted, jaeger({ containerSecurityContext: { ...pod, ...container } }))).toEqual(
      [],
    );
    expect(checkObjects('OPR037', restricted, jaeger({}, 'other'))).toEqual([]);
    const local = { runAsNonRoot: true, seccompProfile: { type: 'Localhost' } };
    expect(
      checkObjects('OPR037', restricted, jaeger({ securityContext: local, containerSecurityContext: container })),
    ).toEqual([]);
    expect(checkObjects('OPR037', { ...restricted, kind: 'Widget' }, jaeger({}))).toEqual([]);
    expect(checkObjects('OPR037', { kind: 'Namespace', metadata: { name: 'team' } }, jaeger({}))).toEqual([]);
  });
});
