import type { Fate } from '../../app/plan/change';
import type { PartPlan } from '../../app/plan/part';
import { Stage } from '../../app/plan/stage';
import type { Step } from '../../app/plan/step';
import { madeReleases } from './made-releases';
import { type NamedMilvus, updated } from './waits';

/** How to stop tracing, and what deleting the Milvus deletes and leaves. */
export function undoSteps(milvus: NamedMilvus): Pick<PartPlan, 'undo' | 'leftovers'> {
  const { name, namespace, isConfigOnly } = milvus;
  const fates = madeReleases(milvus);
  const kept = fates.filter(({ isUninstalled }) => !isUninstalled).map(({ release }) => release);
  return {
    undo: [
      {
        text: `Stop tracing in \`${name}\`. Milvus and its data stay. ${isConfigOnly ? 'Running pods follow at their next restart:' : 'All its pods restart; this waits until they are ready:'}`,
        patches: [{ kind: 'Milvus', name, namespace, merge: { spec: { config: { trace: { exporter: 'noop' } } } } }],
        waits: isConfigOnly ? [] : updated(milvus),
      },
      {
        text: `To trace again, apply stage ${Stage.MILVUS.name} with \`--force-conflicts\` after \`--server-side\`: the patch owns the field \`exporter\`.`,
      },
      {
        text: `To keep the Milvus \`${name}\`, skip the next command: it deletes it. ${textOf(fates)}`,
        fates,
      },
    ],
    leftovers: kept.length === 0 ? [] : [leftover(kept, namespace)],
  };
}

function textOf(fates: readonly Fate[]): string {
  const stays = names(fates.filter(({ isUninstalled }) => !isUninstalled));
  const goes = names(fates.filter(({ isUninstalled, losesData }) => isUninstalled && !losesData));
  const lost = names(fates.filter(({ losesData }) => losesData));
  return [
    ...(stays === '' ? [] : [`What stays, with its data: the helm releases ${stays}.`]),
    ...(goes === '' ? [] : [`What is uninstalled, its volumes stay: ${goes}.`]),
    ...(lost === '' ? [] : [`What is lost with all its data: ${lost}.`]),
    ...(fates.length === 0 ? ['Its dependencies are not touched.'] : []),
  ].join(' ');
}

function names(fates: readonly Fate[]): string {
  return fates.map(({ release }) => `\`${release}\``).join(', ');
}

function leftover(releases: readonly string[], namespace: string): Step {
  return {
    text:
      `Only to delete the data of the Milvus as well: \`{command}\`, then the claims that ` +
      `\`{command}\` shows with these names. A new Milvus of the same name finds what is left.`,
    inText: { uninstalls: [{ releases, namespace }] },
  };
}
