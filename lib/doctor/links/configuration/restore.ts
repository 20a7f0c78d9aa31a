import { helm, kubectl } from '../../answers/question';
import type { Chain } from '../../chain/chain';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import type { LinkFinding } from '../link';
import { restartCommands } from '../milvus/upgrade';

/** How to give the ConfigMap of a Milvus what its values, or its CR, say. @param before a sentence that comes first. */
export function restored(
  chain: Chain,
  { namespace, name, release, workloads }: MilvusFound,
  before = '',
): Pick<LinkFinding, 'fix' | 'commands'> {
  if (release === undefined) {
    const log = kubectl('logs', 'deployment/milvus-operator', '-n', 'milvus-operator', '--tail=50');
    return {
      fix: `${before}The Milvus Operator writes the ConfigMap: read in its log why it does not.`,
      commands: [chain.command(log)],
    };
  }
  // As an upgrade does it, but helm 4 stops at what others have edited. The next upgrade finds helm as the owner again.
  const apply = kubectl(
    'apply',
    '--server-side',
    '--force-conflicts',
    '--field-manager=helm',
    '-n',
    namespace,
    '-f',
    '-',
  );
  return {
    fix: `${before}Apply the manifest of the release again, and restart the pods: they keep the file that they started with.`,
    commands: [
      `${chain.command(helm('get', 'manifest', name, '-n', namespace))} | ${chain.command(apply)}`,
      ...restartCommands(chain, workloads),
    ],
  };
}
