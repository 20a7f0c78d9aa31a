import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { stringAt } from '../../../../lib/kubernetes/json';
import type { Plane } from '../plane';
import { freePorts } from '../ports';
import type { OperatorPod, OperatorProgram } from './operator';

/** Addresses are others on this machine, and to elect a leader it would have to run in the cluster; there is only this one. */
const ELSEWHERE = /^--(health-probe-bind-address|metrics-host|metrics-port|webhook-bind-port|leader-elect)\b/;

/** The real program on this machine, with the rights of its ServiceAccount in the cluster and nothing else. */
export class RealOperator implements OperatorProgram {
  private health = 0;
  private answers = false;

  constructor(
    private readonly plane: Plane,
    private readonly program: string,
    private readonly name: string,
  ) {}

  async start({ namespace, serviceAccount, args, env, certificate, key }: OperatorPod): Promise<number> {
    const account = `/api/v1/namespaces/${namespace}/serviceaccounts/${serviceAccount}/token`;
    const token = await this.plane.api.create(account, { spec: { expirationSeconds: 3600 } });
    // It looks for its key pair below the folder for temporary files.
    const temporary = join(this.plane.folder, this.name);
    const certificates = join(temporary, 'k8s-webhook-server', 'serving-certs');
    mkdirSync(certificates, { recursive: true });
    writeFileSync(join(certificates, 'tls.crt'), certificate);
    writeFileSync(join(certificates, 'tls.key'), key);
    const [webhooks = 0, health = 0, metrics = 0] = await freePorts(3);
    this.health = health;
    this.plane.servers.start(
      this.name,
      [
        ...[this.program, ...args.filter((arg) => !ELSEWHERE.test(arg)), `--webhook-bind-port=${webhooks}`],
        ...[`--health-probe-bind-address=127.0.0.1:${health}`, '--metrics-host=127.0.0.1', `--metrics-port=${metrics}`],
      ],
      {
        ...env,
        HOME: temporary,
        TMPDIR: temporary,
        KUBECONFIG: this.plane.writeKubeconfig(`${this.name}-kubeconfig`, stringAt(token, 'status', 'token') ?? ''),
      },
    );
    return webhooks;
  }

  async work(): Promise<void> {
    if (!this.answers) this.answers = await isHealthy(this.health);
  }

  stop(): void {
    this.plane.servers.stop(this.name);
    this.answers = false;
  }

  ready(): boolean {
    return this.answers;
  }

  log(): string {
    return this.plane.servers.log(this.name);
  }
}

function isHealthy(port: number): Promise<boolean> {
  return new Promise((done) => {
    request({ host: '127.0.0.1', port, path: '/readyz' }, (answer) => {
      answer.resume();
      done(answer.statusCode === 200);
    })
      .on('error', () => {
        done(false);
      })
      .end();
  });
}
