import { ApiObject, type App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { type Acceptance, Diagnostics } from './diagnostics';
import { DiagnosticError } from '../diagnostics/report';
import { type FoundProblem, Severity } from '../diagnostics/rule';
import { asObject, type JsonObject, objectAt, textOf } from '../kubernetes/json';
import { groupOf, withoutStampedNamespace } from '../kubernetes/scope';
import { sharedYaml } from '../kubernetes/shared-yaml';
import { toYaml } from '../kubernetes/yaml';
import { checkAcceptance, checkStaleAcceptance } from '../rules/acceptances';
import { checkAppChild, checkOwnValidation } from '../rules/apps';
import { checkEnvironment } from '../rules/environments';
import { checkObject } from '../rules/objects';
import type { LocatedObject, LocatedRelease } from '../models/environment';
import { constructPath } from './construct-path';
import { Environment } from './environment';
import { SharedObject } from './namespace';
import type { AcceptedWarning, RenderedEnvironment } from './plan/environment';
import {
  type HelmValuesFile,
  type Part,
  partOf,
  type Rendered as RenderedParts,
  type RenderedRelease,
} from './plan/part';
import { PlanFile } from './plan/plan-file';
import { Stage } from './plan/stage';
import { Runbook } from './runbook/runbook';

interface Rendered {
  readonly files: ReadonlyMap<string, string>;
  /** Warnings that are not accepted. */
  readonly warnings: readonly FoundProblem[];
}

interface Checked {
  readonly files: ReadonlyMap<string, string>;
  /** Errors, and warnings that are not accepted. */
  readonly problems: readonly FoundProblem[];
}

/** The files of an app that has no errors, and in strict mode no warnings. */
export function renderApp(app: App, strict: boolean): Rendered {
  const { files, problems } = checkApp(app);
  const fatal = problems.filter(({ severity }) => strict || severity === Severity.ERROR);
  if (fatal.length > 0) throw new DiagnosticError(fatal);
  return { files, warnings: problems };
}

/** One pass over the tree: each object is rendered once, checked and written; the cost is linear in their number. */
export function checkApp(app: App): Checked {
  const files = new Map<string, string>();
  const used = new Set<Acceptance>();
  const problems: FoundProblem[] = Diagnostics.of(app)
    .accepted()
    .flatMap(({ code, reason }) => checkAcceptance(code, reason, 'the app'));
  for (const child of app.node.children) {
    const isEnvironment = Environment.isEnvironment(child);
    problems.push(...checkAppChild({ id: child.node.id, isEnvironment }, child.node.path));
    if (isEnvironment) {
      const rendered = new EnvironmentRenderer(child, used).render();
      problems.push(...rendered.problems);
      for (const [path, text] of rendered.files) files.set(`${child.node.id}/${path}`, text);
    }
  }
  problems.push(...staleAcceptances(app, used).flatMap((code) => checkStaleAcceptance(code, 'the app')));
  return { files, problems };
}

class EnvironmentRenderer {
  private readonly files = new Map<string, string>();
  private readonly problems: FoundProblem[] = [];
  private readonly accepted: AcceptedWarning[] = [];
  private readonly parts: Part[] = [];
  private readonly objects: LocatedObject[] = [];
  private readonly releases: LocatedRelease[] = [];
  private readonly rendered = new Map<IConstruct, JsonObject>();
  private readonly values = new Map<IConstruct, HelmValuesFile>();
  /** How many releases have each name; counted once all are known. */
  private names: ReadonlyMap<string, number> | undefined;

  private readonly accepting: IConstruct[] = [];

  /** @param used takes the acceptances that covered a warning. */
  constructor(
    private readonly environment: Environment,
    private readonly used: Set<Acceptance>,
  ) {}

  render(): { files: ReadonlyMap<string, string>; problems: readonly FoundProblem[] } {
    this.visit(this.environment, undefined);
    for (const [construct, { text }] of this.values) this.files.set(this.valuesFile(construct), text);
    this.report(
      this.environment,
      checkEnvironment({ objects: this.objects, releases: this.releases }, this.environment.node.path),
    );
    for (const construct of this.accepting) {
      const stale = staleAcceptances(construct, this.used);
      this.report(
        construct,
        stale.flatMap((code) => checkStaleAcceptance(code, construct.node.path)),
      );
    }
    // kubectl takes the files of a folder in this order too.
    const files = [...this.files].sort(([a], [b]) => (a < b ? -1 : 1));
    return { files: new Map([...this.documents(), ...files]), problems: this.problems };
  }

  /** What the plan becomes. */
  private documents(): readonly (readonly [string, string])[] {
    const environment: RenderedEnvironment = {
      name: this.environment.node.id,
      stages: this.stages(),
      accepted: this.accepted,
    };
    const rendered: RenderedParts = {
      object: (construct) => this.rendered.get(construct) ?? {},
      release: (construct) => this.releaseOf(construct),
    };
    const runbook = new Runbook(environment.name);
    const file = new PlanFile();
    for (const part of this.parts) {
      const plan = part.plan(rendered);
      runbook.add(part.stage, plan);
      file.add(part.stage, plan);
    }
    return [
      ['README.md', runbook.text(environment)],
      ['plan.json', file.text(environment)],
    ];
  }

  /** With the namespace where two namespaces have a release of one name, so that other files keep their names. */
  private releaseOf(construct: IConstruct): RenderedRelease {
    const { release = '', namespace = '' } = this.values.get(construct) ?? {};
    return {
      called: this.isAmbiguous(release) ? `${release} in namespace ${namespace}` : release,
      valuesFile: this.valuesFile(construct),
    };
  }

  private valuesFile(construct: IConstruct): string {
    const { release = '', namespace = '' } = this.values.get(construct) ?? {};
    return `helm/${this.isAmbiguous(release) ? `${namespace}.${release}` : release}.values.yml`;
  }

  private isAmbiguous(release: string): boolean {
    this.names ??= countsOf([...this.values.values()].map((values) => values.release));
    return (this.names.get(release) ?? 0) > 1;
  }

  /** The stages that have manifests, with the names of their files. */
  private stages(): ReadonlyMap<Stage, readonly string[]> {
    const paths = [...this.files.keys()];
    const files = Stage.ALL.map((stage): readonly [Stage, readonly string[]] => {
      const folder = `${stage.folder}/`;
      return [stage, paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))];
    });
    return new Map(files.filter(([, names]) => names.length > 0));
  }

  private visit(construct: IConstruct, stage: Stage | undefined): void {
    const part = partOf(construct);
    const inherited = part?.stage ?? stage;
    if (part !== undefined) this.addPart(construct, part);
    this.checkAcceptances(construct);
    this.problems.push(...checkOwnValidation(construct.node.validate(), construct.node.path));
    if (construct instanceof ApiObject) this.addObject(construct, inherited);
    for (const child of construct.node.children) this.visit(child, inherited);
  }

  private addPart(construct: IConstruct, part: Part): void {
    this.parts.push(part);
    this.report(construct, part.check?.() ?? []);
    const values = part.helmValues?.();
    if (values === undefined) return;
    // Two equal releases are reported by APP008.
    this.releases.push({ where: construct.node.path, ...values });
    this.values.set(construct, values);
  }

  private addObject(construct: ApiObject, stage: Stage | undefined): void {
    const object = jsonOf(construct);
    const where = constructPath(construct);
    this.objects.push({ where, object });
    this.rendered.set(construct, object);
    this.report(construct, checkObject(object, where));
    const { folder } = stageOf(object, stage);
    const kind = textOf(object.kind);
    // The same kind of another group may have the same name; two equal objects are reported by APP005.
    const names = [kind, `${kind}.${groupOf(object) || 'core'}`].map((prefix) => fileName(prefix, object));
    const free = names.find((name) => !this.files.has(`${folder}/${name}`));
    if (free !== undefined) this.files.set(`${folder}/${free}`, text(object));
  }

  private checkAcceptances(construct: IConstruct): void {
    const accepted = Diagnostics.of(construct).accepted();
    if (accepted.length > 0) this.accepting.push(construct);
    for (const { code, reason } of accepted) {
      this.problems.push(...checkAcceptance(code, reason, construct.node.path));
    }
  }

  private report(construct: IConstruct, problems: readonly FoundProblem[]): void {
    for (const problem of problems) {
      const acceptance = Diagnostics.of(construct)._acceptanceOf(problem);
      if (acceptance === undefined) this.problems.push(problem);
      else {
        this.used.add(acceptance);
        this.accepted.push({ problem, reason: acceptance.reason });
      }
    }
  }
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Codes that a construct accepts without any such warning; APP036 itself is never reported as unused. */
function staleAcceptances(construct: IConstruct, used: ReadonlySet<Acceptance>): readonly string[] {
  const accepted = Diagnostics.of(construct).accepted();
  const covering = new Set(accepted.filter((each) => used.has(each)).map(({ code }) => code));
  return [...new Set(accepted.map(({ code }) => code))].filter((code) => !covering.has(code) && code !== 'APP036');
}

function jsonOf(construct: ApiObject): JsonObject {
  const shared = SharedObject.isShared(construct) ? construct.sharedJson() : undefined;
  return shared ?? withoutStampedNamespace(asObject(construct.toJson()));
}

const texts = new WeakMap<object, string>();

/** The text of an object; a shared one, such as the CRD, is written once per run. */
function text(object: JsonObject): string {
  if (!Object.isFrozen(object)) return toYaml(object);
  const known = texts.get(object) ?? sharedYaml(object);
  texts.set(object, known);
  return known;
}

function stageOf(object: JsonObject, stage: Stage | undefined): Stage {
  const isSetup = object.kind === 'Namespace' || object.kind === 'CustomResourceDefinition';
  if (isSetup) return Stage.SETUP;
  // Objects outside any construct go to the Jaeger stage: applied after the operator, removed by undo.
  return stage ?? Stage.JAEGER;
}

/**
 * `<kind>.<namespace>.<name>.yaml`, without the namespace for what is cluster-scoped. Characters that some file system rejects,
 * such as the colon in a role's name, are percent-encoded, so that two names never become one file.
 */
function fileName(kind: string, object: JsonObject): string {
  const { namespace, name } = objectAt(object, 'metadata');
  const parts = [kind.toLowerCase(), ...(namespace === undefined ? [] : [namespace]), name];
  const encode = (character: string): string => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  return `${parts.map(textOf).join('.')}.yaml`.replace(/[^\w.-]/g, encode);
}
