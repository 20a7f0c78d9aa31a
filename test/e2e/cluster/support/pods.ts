import { create } from '../../support/create';
import type { Shell } from '../../support/shell';
import { CURL } from '../images/names';

/** Of a pod that Pod Security `restricted` accepts. */
export const RESTRICTED = {
  automountServiceAccountToken: false,
  terminationGracePeriodSeconds: 0,
  securityContext: { runAsNonRoot: true, runAsUser: 10_000, seccompProfile: { type: 'RuntimeDefault' } },
};
export const RESTRICTED_CONTAINER = {
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
};

/** A pod that asks others. */
export class CurlPod {
  static async start(shell: Shell, namespace: string, name = 'curl', serviceAccount = 'default'): Promise<CurlPod> {
    const container = { name, image: CURL, command: ['sleep', '100000'], ...RESTRICTED_CONTAINER };
    const spec = { ...RESTRICTED, automountServiceAccountToken: true, serviceAccountName: serviceAccount };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace },
      spec: { ...spec, containers: [container] },
    };
    await create(shell, pod);
    await shell.ok(`kubectl wait --for=condition=Ready pod/${name} -n ${namespace} --timeout=600s`);
    return new CurlPod(shell, namespace, name);
  }

  private constructor(
    private readonly shell: Shell,
    private readonly namespace: string,
    private readonly name: string,
  ) {}

  /** Runs a command in it; resolves to its output. */
  run(command: string): Promise<string> {
    return this.shell.ok(`kubectl exec ${this.name} -n ${this.namespace} -- ${command}`);
  }

  /** The HTTP status of a URL; 000 if no connection comes within three seconds. */
  async status(url: string, options = ''): Promise<string> {
    const curl = `curl -sk --max-time 3 -o /dev/null -w '%{http_code}' ${options} ${url}`;
    const { stdout } = await this.shell.run(`kubectl exec ${this.name} -n ${this.namespace} -- ${curl}`);
    return stdout;
  }
}
