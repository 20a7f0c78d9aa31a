import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Environment, type EnvironmentProps, TracingApp } from '../../../lib';

/** An environment that a test makes for itself, as files: `manifests/STAGE` in `folder`. */
export class Synthesized {
  readonly folder = mkdtempSync(join(tmpdir(), 'e2e-environment-'));

  constructor(make: (environment: Environment) => void, props?: EnvironmentProps) {
    this.write(make, props);
  }

  /** Writes it anew, with other content. */
  write(make: (environment: Environment) => void, props?: EnvironmentProps): void {
    const app = new TracingApp();
    make(new Environment(app, 'env', props));
    rmSync(this.folder, { recursive: true });
    for (const [path, text] of app.render()) {
      const file = join(this.folder, path.replace(/^env\//, ''));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  stage(name: string): string {
    return join(this.folder, 'manifests', name);
  }

  readme(): string {
    return readFileSync(join(this.folder, 'README.md'), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
