import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../command';
import { goBuild } from '../go-build';
import { moduleFolder } from '../go-module';
import type { Install } from '../install';
import { stagingVersion } from '../kubernetes-module';
import { FOLDERS, VERSIONS } from '../parts';

/** What the DNS of the cluster needs; CoreDNS' own list brings the clients of several clouds along. */
const PLUGINS = ['cache', 'errors', 'health', 'kubernetes', 'ready', 'reload'];
const POLICIES = `sigs.k8s.io/kube-network-policies@v${VERSIONS.networkPolicies}`;
/** What both share with Kubernetes: in one version Go's cache has it already. */
const SHARED = ['api', 'apimachinery', 'client-go', 'component-base', 'component-helpers'];

/** The DNS and the NetworkPolicies of the cluster, in one module. */
export function networkPrograms(env: NodeJS.ProcessEnv): Install {
  return {
    what: `CoreDNS ${VERSIONS.coredns} and kube-network-policies ${VERSIONS.networkPolicies}`,
    folder: FOLDERS.clusterNetwork,
    files: ['coredns', 'kube-network-policies'],
    needs: ['go'],
    async make(into) {
      const module = join(into, 'module');
      for (const program of this.files) mkdirSync(join(module, program), { recursive: true });
      writeFileSync(join(module, 'go.mod'), goMod());
      writeFileSync(join(module, 'coredns', 'main.go'), coredns());
      const folder = await moduleFolder(POLICIES, env, module);
      copyFileSync(join(folder, 'cmd', 'main.go'), join(module, 'kube-network-policies', 'main.go'));
      await command(['go', 'mod', 'tidy'], env, module);
      await goBuild('build', '', ['-o', into, './...'], env, module);
      rmSync(module, { recursive: true });
    },
  };
}

function goMod(): string {
  return [
    'module e2e',
    '',
    'go 1.24.0',
    '',
    `require github.com/coredns/coredns v${VERSIONS.coredns}`,
    `require ${POLICIES.replace('@', ' ')}`,
    ...SHARED.map((name) => `require k8s.io/${name} ${stagingVersion()}`),
    '',
  ].join('\n');
}

function coredns(): string {
  return [
    'package main',
    '',
    'import (',
    '\t"github.com/coredns/coredns/coremain"',
    ...PLUGINS.map((plugin) => `\t_ "github.com/coredns/coredns/plugin/${plugin}"`),
    ')',
    '',
    'func main() { coremain.Run() }',
    '',
  ].join('\n');
}
