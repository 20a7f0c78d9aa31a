import { Distinct } from './distinct';
import type { PartPlan } from './part';
import type { UndoStep } from './plan';
import { Stage } from './stage';
import type { Step } from './step';
import type { Fate } from './change';

/** How an environment is undone: the stages in reverse order, each with what goes before and behind it. */
export class UndoPlan {
  private readonly before = new Map<Stage, Distinct<UndoStep>>();
  private readonly behind = new Map<Stage, Distinct<UndoStep>>();
  private readonly fates = new Map<Stage, Distinct<Fate>>();

  add(stage: Stage, { undo = [], leftovers = [] }: PartPlan): void {
    of(this.before, stage).add(undo.flatMap(stepsOf));
    of(this.behind, stage).add(leftovers.flatMap(stepsOf));
    of(this.fates, stage).add(undo.flatMap(({ fates = [] }) => fates));
  }

  /** @param stages those that have manifests. */
  steps(stages: ReadonlySet<Stage>): readonly UndoStep[] {
    return [...Stage.ALL]
      .reverse()
      .flatMap((stage) => [
        ...of(this.before, stage).all(),
        ...(stage === Stage.SETUP || !stages.has(stage) ? [] : [this.deletion(stage)]),
        ...of(this.behind, stage).all(),
      ]);
  }

  private deletion(stage: Stage): UndoStep {
    const { name, folder } = stage;
    return { action: 'deleteStage', deleteStage: { name, folder, fates: of(this.fates, stage).all() } };
  }
}

function of<Fact>(lists: Map<Stage, Distinct<Fact>>, stage: Stage): Distinct<Fact> {
  const list = lists.get(stage) ?? new Distinct<Fact>();
  lists.set(stage, list);
  return list;
}

/** In the order in which the runbook writes their commands. */
function stepsOf(step: Step): readonly UndoStep[] {
  const { releases = [], patches = [], waits = [], checks = [], deletions = [] } = step;
  const { uninstalls = [] } = step.inText ?? {};
  return [
    ...releases.map(({ release: { name, namespace }, values = {} }) => ({
      action: 'setValues' as const,
      setValues: { release: name, namespace, values },
    })),
    ...patches.map((patch) => ({ action: 'patch' as const, patch })),
    ...waits.map((wait) => ({ action: 'wait' as const, wait })),
    ...checks.map((check) => ({ action: 'check' as const, check })),
    ...deletions.map((deletion) => ({ action: 'delete' as const, delete: deletion })),
    ...uninstalls.map((uninstall) => ({ action: 'uninstall' as const, uninstall })),
  ];
}
