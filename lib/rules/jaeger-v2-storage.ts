import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import { type StorageInstall, storageInstallRules } from './jaeger-v2/props/storage-install';

/** Checks what a `JaegerV2` makes of its storage besides configurations. */
export function checkJaegerV2Storage(install: StorageInstall, where: string): FoundProblem[] {
  return runRules(storageInstallRules, install, where);
}
