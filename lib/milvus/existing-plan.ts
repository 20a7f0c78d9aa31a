import type { PartPlan } from '../app/plan/part';
import type { Section, Step } from '../app/plan/step';
import { releasePlan, type ReleasePlanOptions, RESTART, waitUntilReady } from './plan';

/** The plan of an existing helm release of Milvus. */
export function existingReleasePlan(options: Omit<ReleasePlanOptions, 'needs' | 'secrets'>): PartPlan {
  const all = { ...options, needs: [], secrets: [] };
  return releasePlan(all, [upgrade(all)], 'Its other values, Milvus and its data stay.');
}

function upgrade({ release, called }: ReleasePlanOptions): Section {
  const { chartVersion } = release;
  return {
    title: `Milvus ${called}: add tracing to the release`,
    steps: [
      {
        text:
          `The release must have chart ${chartVersion}. If this prints another version, set \`chart\` in the environment to it and ` +
          'synthesize again: an upgrade to another chart upgrades Milvus as well and can switch its message queue.',
        releases: [{ task: 'show-version', release }],
        output: chartVersion,
      },
      {
        text:
          'See what the upgrade changes: `<` is what the release has, `>` is what it gets. Other lines than `trace` have changed since its ' +
          'values were saved: save them again and synthesize again.',
        releases: [{ task: 'compare-values', release }],
      },
      applied({ release }),
      waitUntilReady(release),
    ],
  };
}

function applied({ release }: Pick<ReleasePlanOptions, 'release'>): Step {
  return {
    text: release.keepsOtherValues
      ? `Upgrade. What the file does not have, such as credentials that were left out of it, the release keeps. ${RESTART}`
      : 'Upgrade. The values have a `null`, which helm 3 would lose if it reused the old ones; so the file replaces all values of the ' +
        `release: what was left out of it, such as credentials, has to come with another \`-f\`. ${RESTART}`,
    releases: [{ task: 'upgrade', release }],
  };
}
