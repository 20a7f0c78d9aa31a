import type { PartPlan } from '../app/plan/part';
import type { Section } from '../app/plan/step';
import { releasePlan, type ReleasePlanOptions, RESTART, waitUntilReady } from './plan';

interface Options extends ReleasePlanOptions {
  /** Whether the values say its mode, message queue, etcd or object storage. */
  readonly hasModeOrDependencies: boolean;
}

/** The plan of a helm release of Milvus that is new, or has its other values elsewhere. */
export function newReleasePlan(options: Options): PartPlan {
  return releasePlan(options, [install(options), upgrade(options)], 'Milvus and its data stay.');
}

function install({ release, called }: Options): Section {
  return {
    title: `Milvus ${called}: a new release`,
    steps: [
      {
        text: `Only if \`{command}\` shows no release; otherwise skip to the next section. This installs chart ${release.chartVersion} with Milvus ${release.appVersion}:`,
        inText: { releases: [{ task: 'list', release }] },
        releases: [{ task: 'install', release }],
      },
      waitUntilReady(release, 'If this times out while images are being pulled, run it again.'),
    ],
  };
}

function upgrade({ release, called, hasModeOrDependencies }: Options): Section {
  return {
    title: `Milvus ${called}: a release that exists already`,
    steps: [
      {
        text:
          'Look at its current values first. If they have `extraConfigFiles`, the upgrade replaces all of its `user.yaml`: copy its ' +
          'other settings to `userYaml` of the release and synthesize again. If they have `customConfigMap`, stop: the ' +
          'chart then ignores `extraConfigFiles`, and the trace settings belong in that ConfigMap.' +
          (hasModeOrDependencies
            ? ' If they have another mode, message queue, etcd or object storage than the values here, stop as well: an upgrade ' +
              'switches to what is here and leaves the data where it was.'
            : ''),
        releases: [{ task: 'show-values', release }],
      },
      {
        text:
          'Upgrade with the chart version that it already has: any other version upgrades Milvus as well and can switch ' +
          `its message queue. Its other values are kept. ${RESTART}`,
        releases: [{ task: 'upgrade-same-version', release }],
      },
      waitUntilReady(release),
    ],
  };
}
