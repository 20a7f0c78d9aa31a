import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs an action with a folder that does not outlive it. */
export function withFolder(action: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-milvus-tracing-'));
  try {
    action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
