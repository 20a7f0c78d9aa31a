import type { RunbookChapter, RunbookStep } from '../../app/part';
import type { MadeRelease } from './dependency';
import { type MilvusChapterOptions, updated } from './runbook';
import type { MilvusParts } from './spec';

/** How to stop tracing, and what deleting the Milvus deletes and leaves. */
export function undoSteps({
  name,
  namespace,
  parts,
}: MilvusChapterOptions): Pick<RunbookChapter, 'undo' | 'leftovers'> {
  const releases = madeReleases(name, parts);
  const kept = releases.filter(({ deletion }) => deletion.policy === 'Retain').map((release) => release.name);
  const isConfigOnly = parts.rollout.updateConfigMapOnly;
  const patch = JSON.stringify({ spec: { config: { trace: { exporter: 'noop' } } } });
  return {
    undo: [
      {
        text: `Stop tracing in \`${name}\`. Milvus and its data stay. ${isConfigOnly ? 'Running pods follow at their next restart:' : 'All its pods restart; this waits until they are ready:'}`,
        commands: [
          `kubectl patch milvus ${name} -n ${namespace} --type=merge -p '${patch}'`,
          ...(isConfigOnly ? [] : updated(name, namespace)),
        ],
      },
      {
        text: 'To trace again, apply stage 3-milvus with `--force-conflicts` after `--server-side`: the patch owns the field `exporter`.',
      },
      { text: `To keep the Milvus \`${name}\`, skip the next command: it deletes it. ${fate(releases)}` },
    ],
    leftovers: kept.length === 0 ? [] : [leftover(kept, namespace)],
  };
}

/** The helm releases that the operator installs for a Milvus. */
export function madeReleases(name: string, parts: MilvusParts): readonly NamedRelease[] {
  return [parts.etcd.release, parts.storage.release, parts.messageQueue?.parts.release]
    .filter((release) => release !== undefined)
    .map((release) => ({ ...release, name: `${name}${release.ending}` }));
}

interface NamedRelease extends MadeRelease {
  readonly name: string;
}

function fate(releases: readonly NamedRelease[]): string {
  const stays = names(releases.filter(({ deletion }) => deletion.policy === 'Retain'));
  const goes = names(releases.filter(({ deletion }) => deletion.policy !== 'Retain' && !deletion.deletesVolumes));
  const lost = names(releases.filter(({ deletion }) => deletion.deletesVolumes));
  return [
    ...(stays === '' ? [] : [`What stays, with its data: the helm releases ${stays}.`]),
    ...(goes === '' ? [] : [`What is uninstalled, its volumes stay: ${goes}.`]),
    ...(lost === '' ? [] : [`What is lost with all its data: ${lost}.`]),
    ...(releases.length === 0 ? ['Its dependencies are not touched.'] : []),
  ].join(' ');
}

function names(releases: readonly NamedRelease[]): string {
  return releases.map(({ name }) => `\`${name}\``).join(', ');
}

function leftover(kept: readonly string[], namespace: string): RunbookStep {
  return {
    text:
      `Only to delete the data of the Milvus as well: \`helm uninstall ${kept.join(' ')} -n ${namespace}\`, then the claims that ` +
      `\`kubectl get pvc -n ${namespace}\` shows with these names. A new Milvus of the same name finds what is left.`,
  };
}
