import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringAt } from '../../../lib/kubernetes/json';
import { binaries, FOLDERS } from '../../../tools/e2e/parts';
import { ROOT } from './root';
import { crdSchemas } from './crd-schemas';

/** kubeconform with the schemas of Kubernetes and of the custom resources that we make. */
export class Kubeconform {
  /** Schemas of custom resources, and room for files of a test. */
  readonly folder = mkdtempSync(join(tmpdir(), 'e2e-schemas-'));

  constructor() {
    for (const [file, schema] of crdSchemas()) writeFileSync(join(this.folder, file), JSON.stringify(schema));
  }

  /** Its summary of files or folders, or all that it says when something is wrong. */
  check(version: string, ...targets: readonly string[]): string {
    const locations = [
      join(FOLDERS.schemas, '{{ .NormalizedKubernetesVersion }}', '{{ .ResourceKind }}{{ .KindSuffix }}.json'),
      join(this.folder, '{{ .ResourceKind }}.json'),
    ];
    const args = [
      '-strict',
      '-summary',
      '-kubernetes-version',
      version,
      ...locations.flatMap((path) => ['-schema-location', path]),
    ];
    try {
      const options = { cwd: ROOT, env: { PATH: process.env.PATH }, stdio: 'pipe', encoding: 'utf8' } as const;
      return execFileSync(binaries(process.env).kubeconform, [...args, ...targets], options);
    } catch (error) {
      return `failed: ${stringAt(error, 'stdout') ?? ''}${stringAt(error, 'stderr') ?? ''}`;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** What it says when all is well. */
export function allValid(resources: number, files: number): string {
  return `Summary: ${resources} resources found in ${files} files - Valid: ${resources}, Invalid: 0, Errors: 0, Skipped: 0\n`;
}
