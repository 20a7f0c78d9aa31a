import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

export interface KeyPair {
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority of one test run, in a folder of its own. */
export class Authority {
  readonly certificateFile: string;
  readonly certificate: string;
  private readonly keyFile: string;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.certificateFile = join(folder, 'ca.crt');
    this.keyFile = join(folder, 'ca.key');
    const files = ['-keyout', this.keyFile, '-out', this.certificateFile];
    this.openssl('req', '-x509', ...NEW_KEY, '-days', '2', '-subj', '/CN=e2e', ...files);
    this.certificate = readFileSync(this.certificateFile, 'utf8');
  }

  /** A key pair for the names, signed by this authority. */
  issue(name: string, hosts: readonly string[]): KeyPair {
    const [request, extensions] = [join(this.folder, `${name}.csr`), join(this.folder, `${name}.ext`)];
    const [certificateFile, keyFile] = [join(this.folder, `${name}.crt`), join(this.folder, `${name}.key`)];
    const names = hosts.map((host) => (isIP(host) ? `IP:${host}` : `DNS:${host}`));
    writeFileSync(extensions, `subjectAltName=${names.join(',')}\n`);
    this.openssl('req', ...NEW_KEY, '-subj', `/CN=${name}`, '-keyout', keyFile, '-out', request);
    const signer = ['-CA', this.certificateFile, '-CAkey', this.keyFile, '-CAcreateserial'];
    const signed = ['-in', request, '-out', certificateFile, '-days', '2', '-extfile', extensions];
    this.openssl('x509', '-req', ...signer, ...signed);
    return {
      certificateFile,
      keyFile,
      certificate: readFileSync(certificateFile, 'utf8'),
      key: readFileSync(keyFile, 'utf8'),
    };
  }

  private openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe', env: { PATH: process.env.PATH } });
  }
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
