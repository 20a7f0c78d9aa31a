import type { Door } from '../plan/door';
import type { PartPlan } from '../plan/part';
import type { Release, Task } from '../plan/release';
import type { Stage } from '../plan/stage';
import type { Step } from '../plan/step';
import { expectations, isShort } from './expectations';
import { releaseCommands } from './helm';
import { applyFolder, applyPatterns, doorCommands, waitCommands } from './kubectl';
import { needCommands } from './needs';
import { section } from './steps';

/** The manifests of a stage. */
export interface StageFiles {
  readonly stage: Stage;
  /** The folder, as commands name it. */
  readonly folder: string;
  /** The kinds that the pods of the stage need when they start. */
  readonly first: readonly string[];
}

/** Headings that the section links to. */
const BEFORE = '[Before you start](#before-you-start)';
const OPEN = '[Open the UI](#open-the-ui)';
/** With more releases than that, the section links to theirs. */
const MOST_RELEASES = 3;

/**
 * The happy path on one screen: check, apply, wait, open. It has commands of the other sections and none of its own; whoever sees all of
 * them succeed need not read on.
 */
export class InShort {
  private readonly checks = new Set<string>();
  private readonly byStage = new Map<string, Set<string>>();
  private readonly releases: Release[] = [];
  private readonly doors = new Map<string, Door>();
  private readonly secrets = new Set<string>();

  /** @param folder of the environment, as commands name it. */
  constructor(private readonly folder: string) {}

  add(stage: Stage, plan: PartPlan): void {
    for (const step of plan.prerequisites ?? []) this.check(step);
    this.need(stage, plan.beforeApply);
    this.wait('before', stage, plan.ready);
    this.wait('first', stage, plan.afterNeeded);
    this.wait('after', stage, plan.afterApply);
    if (plan.release !== undefined && this.releases.length <= MOST_RELEASES) this.releases.push(plan.release);
    for (const { doors = [], inText } of plan.open ?? [])
      for (const door of [...doors, ...(inText?.doors ?? [])]) this.doors.set(`${door.by} ${door.service}`, door);
    for (const { name } of plan.secrets ?? []) this.secrets.add(name);
  }

  /**
   * @param kubectl with its version.
   * @param stages that have manifests, in their order.
   */
  text(kubectl: string, stages: readonly StageFiles[]): readonly string[] {
    const applied = [...stages.flatMap((stage) => this.stage(stage)), ...this.installed()];
    if (applied.length === 0) return [];
    return section('In short', [
      'Run these lines one by one. If one fails, stop: its section below says why. Check first; each comment says what must be true:',
      block([
        `# ${kubectl}, and the context of the right cluster`,
        'kubectl version',
        'kubectl config current-context',
        ...this.checks,
      ]),
      ...this.created(),
      'Apply, and wait:',
      block(applied),
      ...this.opened(),
    ]);
  }

  private check({ needs = [], inText }: Step): void {
    for (const some of [needs, ...(inText?.needs ?? []).map((need) => [need])]) {
      const looked = some.filter(isShort);
      if (looked.length === 0) continue;
      this.checks.add([`# ${expectations(looked)}`, ...needCommands(looked, this.folder)].join('\n'));
    }
  }

  /** What an earlier stage may bring, so that it is looked at here. */
  private need(stage: Stage, steps: readonly Step[] = []): void {
    for (const { needs = [] } of steps)
      for (const command of needCommands(needs.filter(isShort), this.folder))
        this.commands('before', stage).add(command);
  }

  private wait(when: string, stage: Stage, steps: readonly Step[] = []): void {
    for (const { waits = [] } of steps)
      for (const command of waits.flatMap((each) => waitCommands(each, this.folder)))
        this.commands(when, stage).add(command);
  }

  private commands(when: string, stage: Stage): Set<string> {
    const known = this.byStage.get(`${when} ${stage.name}`) ?? new Set<string>();
    this.byStage.set(`${when} ${stage.name}`, known);
    return known;
  }

  private stage({ stage, folder, first }: StageFiles): readonly string[] {
    return [
      `# ${stage.name}`,
      ...this.commands('before', stage),
      ...(first.length === 0 ? [] : [applyPatterns(first.map((kind) => `${folder}/${kind}.*`))]),
      ...this.commands('first', stage),
      applyFolder(folder),
      ...this.commands('after', stage),
    ];
  }

  private installed(): readonly string[] {
    const [first] = this.releases;
    if (first === undefined) return [];
    if (this.releases.length > MOST_RELEASES)
      return ['# Milvus: the sections "Milvus ..." below, one for each release'];
    return [
      '# the charts of Milvus',
      ...this.release('add-repository', first),
      ...this.releases.flatMap((release) => [
        ...(release.isExisting
          ? [
              `# Milvus ${release.name}: stop unless this prints ${release.chartVersion}`,
              ...this.release('show-version', release),
            ]
          : [`# Milvus ${release.name}, if it is new (one that exists already: see its section below)`]),
        ...this.release(release.isExisting ? 'upgrade' : 'install', release),
        ...release.waits.flatMap((each) => waitCommands(each, this.folder)),
      ]),
    ];
  }

  private release(task: Task, release: Release): readonly string[] {
    return releaseCommands({ task, release }, this.folder);
  }

  private created(): readonly string[] {
    if (this.secrets.size === 0) return [];
    const names = [...this.secrets].map((name) => `\`${name}\``).join(', ');
    return [`Create the Secrets ${names}: ${BEFORE} says how.`];
  }

  private opened(): readonly string[] {
    const open = [...this.doors.values()].flatMap(({ by, url }) =>
      by === 'ingress' && url !== undefined ? [url] : [],
    );
    const forwards = [...this.doors.values()].filter(({ by }) => by === 'port-forward');
    if (forwards.length === 0) return [];
    const urls = forwards.flatMap(({ url }) => url ?? []);
    return [
      `Open the UI: ${[...open, ...urls.map((url) => `${url} while this runs`)].join(', or ')}. Load or search a collection, then look for its traces: ${OPEN} says where.`,
      block(forwards.flatMap(doorCommands)),
    ];
  }
}

function block(lines: readonly string[]): string {
  return ['```sh', ...lines, '```'].join('\n');
}
