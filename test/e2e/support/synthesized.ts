import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Environment, type EnvironmentProps, TracingApp } from '../../../lib';

/** An environment that a test makes for itself, as files: `manifests/STAGE` in `folder`. */
export class Synthesized {
  private files: ReadonlyMap<string, string>;
  private written: string | undefined;

  constructor(make: (environment: Environment) => void, props?: EnvironmentProps) {
    this.files = rendered(make, props);
  }

  /** Written at its first use: blocks of tests that are skipped make their environment too, and never remove it. */
  get folder(): string {
    this.written ??= this.write();
    return this.written;
  }

  /** Writes it anew, with other content, into a folder of another name. */
  replace(make: (environment: Environment) => void, props?: EnvironmentProps): void {
    this.remove();
    this.files = rendered(make, props);
  }

  stage(name: string): string {
    return join(this.folder, 'manifests', name);
  }

  readme(): string {
    return readFileSync(join(this.folder, 'README.md'), 'utf8');
  }

  remove(): void {
    if (this.written !== undefined) rmSync(this.written, { recursive: true });
    this.written = undefined;
  }

  private write(): string {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-environment-'));
    for (const [path, text] of this.files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return folder;
  }
}

function rendered(
  make: (environment: Environment) => void,
  props: EnvironmentProps | undefined,
): ReadonlyMap<string, string> {
  const app = new TracingApp();
  make(new Environment(app, 'env', props));
  return new Map(Object.entries(app.render()).map(([path, text]) => [path.replace(/^env\//, ''), text]));
}
