import { type JsonObject, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Controller } from '../simulation';
import { listAt, nameOf, namespaceOf } from '../objects';
import type { Authority } from '../pki';

const WEBHOOKS = '/apis/admissionregistration.k8s.io/v1';

/** cert-manager: key pairs for Certificates, and the CA for the webhooks that ask for it. */
export class CertManager implements Controller {
  constructor(
    private readonly api: Api,
    private readonly authority: Authority,
  ) {}

  async reconcile(): Promise<void> {
    const certificates = await this.api.list('/apis/cert-manager.io/v1/certificates');
    const waiting = certificates.filter((certificate) => valueAt(certificate, 'status', 'conditions') === undefined);
    for (const certificate of waiting) await this.issue(certificate);
    const known = new Set(certificates.map((certificate) => `${namespaceOf(certificate)}/${nameOf(certificate)}`));
    for (const kind of ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations']) {
      for (const configuration of await this.api.list(`${WEBHOOKS}/${kind}`)) {
        const source = stringAt(configuration, 'metadata', 'annotations', 'cert-manager.io/inject-ca-from');
        if (source !== undefined && known.has(source)) await this.inject(kind, configuration);
      }
    }
  }

  /** Like the real one it leaves the Secret behind when the Certificate goes, and takes one that is there. */
  private async issue(certificate: JsonObject): Promise<void> {
    const namespace = namespaceOf(certificate);
    const names = valueAt(certificate, 'spec', 'dnsNames');
    const secrets = `/api/v1/namespaces/${namespace}/secrets`;
    const name = stringAt(certificate, 'spec', 'secretName');
    if (!(await this.api.list(secrets)).some((secret) => nameOf(secret) === name)) {
      const pair = this.authority.issue(nameOf(certificate), Array.isArray(names) ? names.map(String) : []);
      await this.api.create(secrets, {
        apiVersion: 'v1',
        kind: 'Secret',
        type: 'kubernetes.io/tls',
        metadata: { name },
        stringData: { 'tls.crt': pair.certificate, 'tls.key': pair.key, 'ca.crt': this.authority.certificate },
      });
    }
    const condition = { type: 'Ready', status: 'True', reason: 'Ready', lastTransitionTime: new Date().toISOString() };
    const path = `/apis/cert-manager.io/v1/namespaces/${namespace}/certificates/${nameOf(certificate)}/status`;
    await this.api.merge(path, { status: { conditions: [condition] } });
  }

  private async inject(kind: string, configuration: JsonObject): Promise<void> {
    const caBundle = Buffer.from(this.authority.certificate).toString('base64');
    const operations = listAt(configuration, 'webhooks').flatMap((webhook, index) =>
      stringAt(webhook, 'clientConfig', 'caBundle') === caBundle
        ? []
        : [{ op: 'add', path: `/webhooks/${index}/clientConfig/caBundle`, value: caBundle }],
    );
    if (operations.length > 0) await this.api.jsonPatch(`${WEBHOOKS}/${kind}/${nameOf(configuration)}`, operations);
  }
}
