import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject } from '../../lib/kubernetes/json';
import { command } from './command';
import type { Install } from './install';
import { FOLDERS, SCHEMA_VERSIONS, VERSIONS } from './parts';

const DEFINITIONS = '_definitions.json';

/** The schemas of Kubernetes from a Python package, as files that kubeconform can read without a network. */
export function schemas(env: NodeJS.ProcessEnv): Install {
  const name = `kubernetes-validate==${VERSIONS.schemas}`;
  return {
    what: `schemas of Kubernetes ${SCHEMA_VERSIONS.map((version) => version.replace(/\.0$/, '')).join(', ')}`,
    folder: FOLDERS.schemas,
    files: SCHEMA_VERSIONS.map((version) => `v${version}`),
    needs: ['python3'],
    async make(into) {
      await command(['python3', '-m', 'pip', 'download', '--quiet', '--no-deps', name], env, into);
      const archive = readdirSync(into).find((file) => file.endsWith('.whl'));
      if (archive === undefined) throw new Error(`pip downloaded no wheel of ${name}`);
      await command(['python3', '-m', 'zipfile', '-e', archive, 'unpacked'], env, into);
      const root = join(into, 'unpacked', 'kubernetes_validate', 'kubernetes-json-schema');
      for (const version of SCHEMA_VERSIONS) prepare(join(root, `v${version}-local-strict`), join(into, `v${version}`));
      rmSync(join(into, 'unpacked'), { recursive: true });
      rmSync(join(into, archive));
    },
  };
}

function prepare(from: string, to: string): void {
  mkdirSync(to);
  for (const file of readdirSync(from)) {
    const schema = asObject(JSON.parse(readFileSync(join(from, file), 'utf8')));
    // The identity of a schema makes its references absolute: without it they are files beside it.
    const kept = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'));
    writeFileSync(join(to, file), JSON.stringify(kept).replaceAll(`"/api/${DEFINITIONS}`, `"${DEFINITIONS}`));
  }
}
