import { describe } from '../../diagnostics/report';
import { kindsBeforePods } from '../apply-order';
import type { AcceptedWarning, RenderedEnvironment } from '../plan/environment';
import { kubectlFor, waitsForField } from '../plan/kubectl-version';
import type { PartPlan } from '../plan/part';
import { hasChain, type Picture } from '../plan/picture';
import type { NeededSecret } from '../plan/secret';
import { Stage } from '../plan/stage';
import type { Section, Step } from '../plan/step';
import { findBroken, verifyAll } from './doctor';
import { flowchart } from './flowchart';
import { environmentFolder, OUTPUT } from './folder';
import { InShort } from './in-short';
import { applyFolder, applyPatterns, deleteFolder } from './kubectl';
import { secretSteps } from './secret-steps';
import { markdown, renderSection, renderStep, section } from './steps';

/**
 * The README of an environment: what it is, and every command in order, from nothing to traces and back. Equal texts of several parts are
 * kept once, as text: the plans of thousands of tenants would need more memory than everything else.
 */
export class Runbook {
  private readonly secrets: NeededSecret[] = [];
  private readonly pictures: Picture[] = [];
  private readonly places = new Map<string, Set<string>>();
  private readonly folder: string;
  private readonly short: InShort;
  private waitsForField = false;

  constructor(private readonly name: string) {
    this.folder = environmentFolder(name);
    this.short = new InShort(this.folder);
  }

  add(stage: Stage, plan: PartPlan): void {
    this.short.add(stage, plan);
    this.secrets.push(...(plan.secrets ?? []));
    if (plan.picture !== undefined) this.pictures.push(plan.picture);
    this.say('what', plan.what);
    this.say('appendices', this.sections(plan.appendices));
    this.say('sections', this.sections(plan.sections));
    this.say('prerequisites', this.steps(plan.prerequisites));
    this.say('verify', this.steps(plan.verify));
    this.say('open', this.steps(plan.open));
    this.say('troubleshoot', this.steps(plan.troubleshoot));
    this.say('undoSetup', this.steps(plan.undoSetup));
    this.say('beforeApply', this.steps(plan.beforeApply), stage);
    this.say('afterNeeded', this.steps(plan.afterNeeded), stage);
    this.say('ready', this.steps(plan.ready), stage);
    this.say('afterApply', this.steps(plan.afterApply), stage);
    this.say('undo', this.steps(plan.undo), stage);
    this.say('leftovers', this.steps(plan.leftovers), stage);
    this.waitsForField ||= waitsForField(plan);
  }

  text({ stages, accepted }: RenderedEnvironment): string {
    const setup = (stages.get(Stage.SETUP) ?? []).map((file) => `${this.path(Stage.SETUP)}/${file}`);
    const secrets = secretSteps(this.secrets, this.name, setup).map(({ text, commands = [] }) =>
      markdown(text, commands),
    );
    return [
      `# ${this.name}`,
      `Generated: change the app, not this folder, and synthesize again. Run the commands in a POSIX shell (on Windows: WSL or Git Bash; in zsh, as on macOS, after \`setopt interactive_comments\`), from the folder that holds \`${OUTPUT}\`.`,
      ...this.of('what'),
      ...this.inShort(stages),
      ...section('What runs where', picture(flowchart(this.pictures))),
      ...section('Before you start', [this.kubectl(), ...this.of('prerequisites'), ...secrets]),
      ...section(
        'Apply',
        [...stages].flatMap(([stage, files]) => this.apply(stage, files)),
      ),
      ...this.of('sections'),
      ...section('Verify', [...this.doctor(verifyAll), ...this.of('verify')]),
      ...section('Open the UI', this.of('open')),
      ...section('When no trace comes', [...this.doctor(findBroken), ...this.of('troubleshoot')]),
      ...section(
        'Undo',
        [...Stage.ALL].reverse().flatMap((stage) => this.undo(stage, stages.has(stage))),
      ),
      ...section('Undo 0-setup too', this.undoSetup(stages.get(Stage.SETUP))),
      ...this.of('appendices'),
      ...acceptedSection(accepted),
    ]
      .join('\n\n')
      .concat('\n');
  }

  private inShort(stages: RenderedEnvironment['stages']): readonly string[] {
    const files = [...stages].map(([stage, names]) => ({
      stage,
      folder: this.path(stage),
      first: kindsBeforePods(names),
    }));
    return this.short.text(this.kubectlVersion(), files);
  }

  private apply(stage: Stage, files: readonly string[]): readonly string[] {
    return [
      ...this.of('beforeApply', stage),
      ...this.of('ready', stage),
      ...this.needed(stage, files),
      ...this.of('afterNeeded', stage),
      markdown(`Stage ${stage.name}:`, [applyFolder(this.path(stage))]),
      ...this.of('afterApply', stage),
    ];
  }

  /** What the pods of a stage need when they start; nothing where applying the folder brings it in time. */
  private needed(stage: Stage, files: readonly string[]): readonly string[] {
    const kinds = kindsBeforePods(files);
    if (kinds.length === 0) return [];
    const text = `Stage ${stage.name}, first what its pods need at startup (kubectl expands the patterns):`;
    return [markdown(text, [applyPatterns(kinds.map((kind) => `${this.path(stage)}/${kind}.*`))])];
  }

  private undo(stage: Stage, hasManifests: boolean): readonly string[] {
    return [
      ...this.of('undo', stage),
      ...(stage === Stage.SETUP || !hasManifests
        ? []
        : [markdown(`Stage ${stage.name}:`, [deleteFolder(this.path(stage))])]),
      ...this.of('leftovers', stage),
    ];
  }

  private undoSetup(files: readonly string[] | undefined): readonly string[] {
    if (files === undefined) return [];
    const crd = 'Deleting the CRD deletes every Jaeger in the cluster; deleting a namespace';
    const what = files.some((file) => file.startsWith('customresourcedefinition.')) ? crd : 'Deleting a namespace';
    return [
      ...this.of('undoSetup'),
      markdown(`Only if nothing else uses them. ${what} deletes everything in it.`, [
        deleteFolder(this.path(Stage.SETUP)),
      ]),
    ];
  }

  /** Of no use where only one end of the chain is here. */
  private doctor(step: (folder: string) => string): readonly string[] {
    return hasChain(this.pictures) ? [step(this.folder)] : [];
  }

  private kubectl(): string {
    const { reason } = kubectlFor(this.waitsForField);
    return markdown(`${this.kubectlVersion()} (${reason}), with the context of the right cluster:`, [
      'kubectl version',
      'kubectl config current-context',
    ]);
  }

  private kubectlVersion(): string {
    return `kubectl ${kubectlFor(this.waitsForField).since} or newer`;
  }

  private path(stage: Stage): string {
    return `${this.folder}/${stage.folder}`;
  }

  private steps(steps: readonly Step[] = []): readonly string[] {
    return steps.map((step) => renderStep(step, this.folder));
  }

  private sections(sections: readonly Section[] = []): readonly string[] {
    return sections.map((each) => renderSection(each, this.folder));
  }

  private of(place: string, stage?: Stage): readonly string[] {
    return [...(this.places.get(placeName(place, stage)) ?? [])];
  }

  private say(place: string, texts: readonly string[] = [], stage?: Stage): void {
    const known = this.places.get(placeName(place, stage)) ?? new Set<string>();
    this.places.set(placeName(place, stage), known);
    for (const text of texts) known.add(text);
  }
}

function placeName(place: string, stage: Stage | undefined): string {
  return stage === undefined ? place : `${place} ${stage.name}`;
}

function picture(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [['```mermaid', ...lines, '```'].join('\n')];
}

function acceptedSection(accepted: readonly AcceptedWarning[]): readonly string[] {
  if (accepted.length === 0) return [];
  const lines = accepted.map(({ problem, reason }) => `- ${describe(problem)}\n  Accepted: ${reason}`);
  return ['## Accepted warnings', lines.join('\n')];
}
