import { pathWithoutCredentials } from '../../diagnostics/credentials';
import { defined } from '../../kubernetes/json';
import { kindsBeforePods } from '../apply-order';
import type { Deletion, Loss } from './change';
import type { Check } from './check';
import { Distinct } from './distinct';
import type { Door } from './door';
import type { AcceptedWarning, RenderedEnvironment } from './environment';
import { kubectlFor, waitsForField } from './kubectl-version';
import type { Log } from './log';
import { type Need, toolNeeded } from './need';
import type { PartPlan } from './part';
import type { Migration, Plan, PlanNeed, PlanStage, PlanWarning, Troubleshooting } from './plan';
import type { Release } from './release';
import { mergedSecrets, type NeededSecret } from './secret';
import { Stage } from './stage';
import type { Facts, Section, Step } from './step';
import { UndoPlan } from './undo-plan';
import type { Wait } from './wait';

/** The format of `plan.json`. */
const VERSION = 1;

/** What parts bring to one stage. */
class StageFacts {
  readonly needs = new Distinct<PlanNeed>();
  readonly waitsBefore = new Distinct<Wait>();
  readonly waitsAfterFirst = new Distinct<Wait>();
  readonly waitsAfter = new Distinct<Wait>();
}

/** `plan.json`: the facts of all parts of an environment, without the prose. */
export class PlanFile {
  private readonly needs = new Distinct<PlanNeed>();
  private readonly secrets: NeededSecret[] = [];
  private readonly stages = new Map<Stage, StageFacts>();
  private readonly releases = new Distinct<Release>();
  private readonly checks = new Distinct<Check>();
  private readonly doors = new Distinct<Door>();
  private readonly troubleshooting: Step[] = [];
  private readonly losses = new Distinct<Loss>();
  private readonly migrations = new Distinct<Migration>();
  private readonly undo = new UndoPlan();
  private waitsForField = false;

  add(stage: Stage, plan: PartPlan): void {
    const facts = this.stages.get(stage) ?? new StageFacts();
    this.stages.set(stage, facts);
    this.needs.add(needsOf(plan.prerequisites));
    this.secrets.push(...(plan.secrets ?? []));
    facts.needs.add(needsOf(plan.beforeApply));
    facts.waitsBefore.add(waitsOf(plan.ready));
    facts.waitsAfterFirst.add(waitsOf(plan.afterNeeded));
    facts.waitsAfter.add(waitsOf(plan.afterApply));
    if (plan.release !== undefined) this.releases.add([plan.release]);
    this.checks.add(checksOf(plan.verify));
    this.doors.add(factsOf(plan.open).flatMap(({ doors = [] }) => doors));
    this.troubleshooting.push(...(plan.troubleshoot ?? []));
    this.losses.add(plan.undoSetup?.flatMap(({ losses = [] }) => losses));
    this.migrations.add(plan.appendices?.map(migration));
    this.undo.add(stage, plan);
    this.waitsForField ||= waitsForField(plan);
  }

  text({ name, stages, accepted }: RenderedEnvironment): string {
    const plan: Plan = {
      version: VERSION,
      environment: name,
      needs: [this.kubectl(), ...this.needs.all()],
      secrets: mergedSecrets(this.secrets).map(withoutMarkup),
      stages: [...stages].map(([stage, files]) => this.stage(stage, files)),
      helmReleases: this.releases.all(),
      checks: this.checks.all(),
      doors: this.doors.all(),
      troubleshooting: troubleshootingOf(this.troubleshooting),
      undo: this.undo.steps(new Set(stages.keys())),
      undoSetup: {
        ...defined({ folder: stages.has(Stage.SETUP) ? Stage.SETUP.folder : undefined }),
        losses: stages.has(Stage.SETUP) ? this.losses.all() : [],
      },
      migrations: this.migrations.all(),
      acceptedWarnings: accepted.map(warning),
    };
    return `${JSON.stringify(plan, null, 2)}\n`;
  }

  private kubectl(): Need {
    const { since, reason } = kubectlFor(this.waitsForField);
    return toolNeeded('kubectl', since, `it applies the manifests, and asks what is there; ${reason}`);
  }

  private stage(stage: Stage, names: readonly string[]): PlanStage {
    const { name, folder } = stage;
    const { needs, waitsBefore, waitsAfterFirst, waitsAfter } = this.stages.get(stage) ?? new StageFacts();
    const first = kindsBeforePods(names);
    const files = names.map((file) => `${folder}/${file}`).sort();
    return {
      name,
      folder,
      files,
      needs: needs.all(),
      waitsBefore: waitsBefore.all(),
      filesFirst: files.filter((file) => first.some((kind) => file.startsWith(`${folder}/${kind}.`))),
      waitsAfterFirst: waitsAfterFirst.all(),
      waitsAfter: waitsAfter.all(),
    };
  }
}

/** The facts of steps, those in their texts first. */
function factsOf(steps: readonly Step[] = []): readonly Facts[] {
  return steps.flatMap((step) => [step.inText ?? {}, step]);
}

function needsOf(steps?: readonly Step[]): readonly PlanNeed[] {
  return factsOf(steps).flatMap(({ needs = [] }) =>
    needs.map(({ release, ...need }) =>
      release === undefined ? need : { ...need, release: { name: release.name, namespace: release.namespace } },
    ),
  );
}

function waitsOf(steps?: readonly Step[]): readonly Wait[] {
  return factsOf(steps).flatMap(({ waits = [] }) => waits);
}

/** Without what kubectl prints of them. */
function checksOf(steps?: readonly Step[]): readonly Check[] {
  return factsOf(steps).flatMap(({ checks = [] }) => checks.map((check) => ({ ...check, columns: undefined })));
}

function troubleshootingOf(steps: readonly Step[]): Troubleshooting {
  const [logs, checks, deletions] = [new Distinct<Log>(), new Distinct<Check>(), new Distinct<Deletion>()];
  for (const step of steps) {
    logs.add(step.logs);
    checks.add(step.checks);
    deletions.add(step.deletions);
  }
  return { logs: logs.all(), checks: checks.all(), deletions: deletions.all() };
}

function migration({ title, steps }: Section): Migration {
  return {
    title,
    deletions: steps.flatMap(({ deletions = [] }) => deletions),
    labels: steps.flatMap(({ labels = [] }) => labels),
  };
}

/** What a Secret holds is told in Markdown. */
function withoutMarkup({ name, namespace, type = 'Opaque', keys, what }: NeededSecret): NeededSecret {
  return { name, namespace, type, keys, what: what.replaceAll('`', '') };
}

function warning({ problem, reason }: AcceptedWarning): PlanWarning {
  return { code: problem.code, place: problem.where, path: pathWithoutCredentials(problem.finding.path), reason };
}
