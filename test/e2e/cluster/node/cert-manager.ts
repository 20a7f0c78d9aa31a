import { join } from 'node:path';
import { binaries, FOLDERS } from '../../../../tools/e2e/parts';
import { type Kubectl, PATIENCE } from './kubectl';
import type { Programs } from './programs';

const NAME = 'cert-manager';

/** cert-manager by its chart. Its webhook answers when this resolves. */
export async function installCertManager(programs: Programs, kubectl: Kubectl): Promise<void> {
  const options = ['--namespace', NAME, '--set', 'crds.enabled=true,startupapicheck.enabled=false'];
  const helm = [binaries(process.env).helm4, 'template', NAME, join(FOLDERS.certManager, 'chart'), ...options];
  const manifest = await programs.run(helm);
  await kubectl.run('create', 'namespace', NAME);
  await kubectl.apply(manifest);
  for (const part of ['', '-cainjector', '-webhook'])
    await kubectl.run('rollout', 'status', `deployment/${NAME}${part}`, '-n', NAME, PATIENCE);
  const issuer = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Issuer',
    metadata: { name: 'none' },
    spec: { selfSigned: {} },
  };
  // Its pod is ready before the Service leads there, and before the CA is in its configuration.
  await kubectl.untilAccepted('kube-apiserver', JSON.stringify(issuer));
}
