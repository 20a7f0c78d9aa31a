import { DnsPolicy } from 'cdk8s-plus-28';
import { type AgentDaemonSetProps, type AgentSidecarProps, JaegerAgent, SecretRef } from '../../lib';
import { component, componentSpec, options } from '../support/jaeger-component';

describe('the agent', () => {
  test('minimal', () => {
    expect(JaegerAgent.daemonSet()._toSpec('here')).toStrictEqual({ strategy: 'DaemonSet' });
    expect(JaegerAgent.sidecar()._toSpec('here')).toStrictEqual({ strategy: 'Sidecar' });
  });

  test('with all props', () => {
    const daemonSet: Required<AgentDaemonSetProps> = {
      ...component,
      imagePullSecrets: [SecretRef.fromName('registry')],
      priorityClassName: 'high',
      hostNetwork: true,
      dnsPolicy: DnsPolicy.CLUSTER_FIRST_WITH_HOST_NET,
    };
    const { image, logLevel, resources, volumes } = component;
    const sidecar: Required<AgentSidecarProps> = {
      ...{ image, logLevel, resources, volumes, options: component.options },
      imagePullSecrets: [SecretRef.fromName('registry')],
      sidecarSecurityContext: { runAsUser: 1 },
    };
    expect(JaegerAgent.daemonSet(daemonSet)._toSpec('here')).toEqual({
      ...componentSpec,
      options,
      imagePullSecrets: [{ name: 'registry' }],
      priorityClassName: 'high',
      strategy: 'DaemonSet',
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
    });
    expect(JaegerAgent.sidecar(sidecar)._toSpec('here')).toEqual({
      image,
      options,
      resources: componentSpec.resources,
      volumes: componentSpec.volumes,
      volumeMounts: componentSpec.volumeMounts,
      imagePullSecrets: [{ name: 'registry' }],
      strategy: 'Sidecar',
      sidecarSecurityContext: { runAsUser: 1 },
    });
  });

  test('a sidecar has no settings of pods: those are the application’s', () => {
    const pods: AgentDaemonSetProps = component;
    // @ts-expect-error: the operator does not read it
    JaegerAgent.sidecar({ podLabels: { a: 'b' } });
    // @ts-expect-error: nor this
    JaegerAgent.sidecar({ livenessProbe: component.livenessProbe });
    expect(JaegerAgent.sidecar(pods)._toSpec('here')).not.toHaveProperty('labels');
  });
});
