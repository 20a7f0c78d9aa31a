import type { JsonObject } from '../../../lib/kubernetes/json';
import { deploymentObject } from '../../../lib/rules/environment/examples';
import { checkObjects } from '../jaeger-operator/support';

describe('OPR023', () => {
  const INJECT = 'sidecar.jaegertracing.io/inject';
  const asking = (wish = 'true') => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop', namespace: 'team', annotations: { [INJECT]: wish } },
  });
  const webhook = (namespaceSelector?: JsonObject) => ({
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'w' },
    webhooks: [{ name: 'd', clientConfig: { service: { path: '/mutate-v1-deployment' } }, namespaceSelector }],
  });
  const team = (labels: JsonObject) => ({ kind: 'Namespace', metadata: { name: 'team', labels } });
  const selector = { matchLabels: { sidecars: 'yes' } };

  test('no webhook matches', () => {
    expect(checkObjects('OPR023', deploymentObject({}), asking())).toMatchInlineSnapshot(
      `OPR023 env/1 metadata.annotations["sidecar.jaegertracing.io/inject"]: 'true' requests a sidecar, but no webhook of the operator sees Deployments in namespace 'team'. The Deployment silently runs without a sidecar, and its traces are lost. Use WatchScope.cluster({ sidecars: SidecarInjection.inNamespacesLabelled(...) }) and label the namespace.`,
    );
    expect(
      checkObjects('OPR023', deploymentObject({}), asking(), webhook(selector), team({ sidecars: 'no' })),
    ).toMatchInlineSnapshot(
      `OPR023 env/1 metadata.annotations["sidecar.jaegertracing.io/inject"]: 'true' requests a sidecar, but no webhook of the operator sees Deployments in namespace 'team'. The Deployment silently runs without a sidecar, and its traces are lost. Use WatchScope.cluster({ sidecars: SidecarInjection.inNamespacesLabelled(...) }) and label the namespace.`,
    );
    const [service, kind] = [{ path: '/mutate-others' }, 'MutatingWebhookConfiguration'];
    const others = { kind, webhooks: ['none', { name: 'x', clientConfig: { service } }] };
    const validating = { ...webhook(), kind: 'ValidatingWebhookConfiguration' };
    expect(checkObjects('OPR023', deploymentObject({}), asking(), others, validating, { kind })).toMatchInlineSnapshot(
      `OPR023 env/1 metadata.annotations["sidecar.jaegertracing.io/inject"]: 'true' requests a sidecar, but no webhook of the operator sees Deployments in namespace 'team'. The Deployment silently runs without a sidecar, and its traces are lost. Use WatchScope.cluster({ sidecars: SidecarInjection.inNamespacesLabelled(...) }) and label the namespace.`,
    );
    const { name, annotations } = asking().metadata;
    expect(checkObjects('OPR023', deploymentObject({}), { ...asking(), metadata: { name, annotations } })).toEqual([
      expect.stringContaining("in namespace 'default'. "),
    ]);
  });

  test('an operator that watches several', () => {
    expect(
      checkObjects('OPR023', deploymentObject({ env: { WATCH_NAMESPACE: 'team,other' } }), asking(), webhook()),
    ).toMatchInlineSnapshot(
      `OPR023 env/1 metadata.annotations["sidecar.jaegertracing.io/inject"]: 'true' requests a sidecar, but an operator that watches several namespaces finds no Jaeger for it. The Deployment silently runs without a sidecar, and its traces are lost. Let the operator watch all namespaces, or send the traces to the collector.`,
    );
  });

  test('a namespace that a webhook matches, or may match, and an environment without operator pass', () => {
    expect(checkObjects('OPR023', deploymentObject({}), asking(), webhook())).toEqual([]);
    expect(
      checkObjects('OPR023', deploymentObject({}), asking(), webhook(selector), team({ sidecars: 'yes' })),
    ).toEqual([]);
    expect(checkObjects('OPR023', deploymentObject({}), asking(), webhook(selector))).toEqual([]);
    expect(checkObjects('OPR023', deploymentObject({}), asking(), webhook({ matchExpressions: [] }), team({}))).toEqual(
      [],
    );
    expect(checkObjects('OPR023', deploymentObject({}), asking('False'))).toEqual([]);
    const [all, several] = ['', 'team,other'].map((watched) => deploymentObject({ env: { WATCH_NAMESPACE: watched } }));
    expect(checkObjects('OPR023', ...[all ?? {}, several ?? {}], asking(), webhook())).toEqual([]);
    expect(checkObjects('OPR023', deploymentObject({ env: { WATCH_NAMESPACE: 'team' } }), asking(), webhook())).toEqual(
      [],
    );
    const other = { kind: 'Namespace', metadata: { name: 'other', labels: { sidecars: 'no' } } };
    const namesake = { kind: 'Widget', metadata: { name: 'team', labels: { sidecars: 'no' } } };
    const labelled = team({ sidecars: 'yes' });
    expect(
      checkObjects('OPR023', deploymentObject({}), asking(), webhook(selector), other, namesake, labelled),
    ).toEqual([]);
    expect(checkObjects('OPR023', asking())).toEqual([]);
  });
});
