import type { Need } from '../plan/need';

/** Whether one command shows it; the others have a section of their own. */
export function isShort({ expect }: Need): boolean {
  return expect !== 'answers' && expect !== 'images';
}

/** What must be true of needs, in a few words; objects of one kind are listed. */
export function expectations(needs: readonly Need[]): string {
  const isListed = ({ kind, expect }: Need, index: number) =>
    expect === 'exists' && needs[index - 1]?.expect === 'exists' && needs[index - 1]?.kind === kind;
  return needs.map((need, index) => (isListed(need, index) ? (need.name ?? '') : expectation(need))).join(', ');
}

/** What must be true of a need, in a few words. */
function expectation(need: Need): string {
  const { kind, expect, name = '', selector = '', minimumVersion, ports = [] } = need;
  const version = minimumVersion === undefined ? '' : ` ${minimumVersion} or newer`;
  switch (expect) {
    case 'installed':
      return `${name}${version}`;
    case 'available':
      return `${name}${version}, available`;
    case 'ready':
      return 'its pods: "successfully rolled out"';
    case 'none':
      return `no other ${selector.replace(/^.*=/, '')}`;
    case 'allowed':
      return 'yes: the rights of a cluster administrator';
    case 'default':
      return `a ${kind} marked (default)`;
    case 'port':
      return `${kind} ${name}: port ${ports.join(' or ')}`;
    default:
      return `${kind} ${name}`;
  }
}
