import { Construct } from 'constructs';
import { joinEnvironment } from '../app/join';
import { hasNamespace, namespaceOf } from '../app/namespace';
import type { Rendered } from '../app/plan/part';
import { Stage } from '../app/plan/stage';
import { ownValues } from '../app/runbook/helm';
import { throwErrors } from '../diagnostics/report';
import { type FoundProblem } from '../diagnostics/rule';
import { defined, type JsonObject } from '../kubernetes/json';
import {
  adoptedEnvironmentRules,
  adoptionRules,
  existingReleaseRules,
  valuesFileRules,
} from '../rules/milvus/adoption/adoption';
import { userYamlOf } from '../models/user-yaml/user-yaml';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { existingReleasePlan } from './existing-plan';
import type { HelmValues } from './helm-values';
import type { IMilvusRelease } from './i-milvus-release';
import { releaseFact } from './release-fact';
import { checkRequired } from './required';
import type { MilvusTracing } from './tracing';
import { withTrace } from '../adoption/user-yaml-text';
import { userYamlText } from '../adoption/values-text';
import { hasNull } from '../models/milvus-values/values';
import { runRules } from '../diagnostics/run-rules';
import { chartVersionRules } from '../rules/milvus/release/chart-version';
import { adopt } from '../adoption/adoption';
import { committedValuesRules } from '../rules/milvus/adoption/credentials';

/**
 * Props of a helm release that exists already.
 *
 * @see https://helm.sh/docs/helm/helm_get_values/
 */
export interface ExistingMilvusReleaseProps {
  /**
   * The values that the release has. Rejected: anything that `helm get values` does not print, a duplicate key, and a credential, since the
   * values are written to `dist` and committed.
   */
  readonly values: HelmValues;

  /**
   * The version of the chart that the release has: `helm list` shows it. Any other is an upgrade of Milvus. An image tag in the values
   * (`image.all.tag`) says which Milvus it is, else the chart does.
   */
  readonly chart: MilvusChartVersion;

  /** How the release sends its traces. */
  readonly tracing: MilvusTracing;

  /**
   * The name of the helm release; rejected when it is not a DNS label of at most 53 characters.
   *
   * @default - the construct id
   */
  readonly releaseName?: string;

  /**
   * The namespace of the release.
   *
   * @default - the chart's namespace, else `default`
   */
  readonly namespace?: string;

  /** Whether to replace trace settings that the release already has. @default false - they are an error, which shows them */
  readonly replaceTrace?: boolean;
}

/**
 * An existing helm release of Milvus: its own values, with tracing merged into their `user.yaml`.
 *
 * @see https://helm.sh/docs/helm/helm_upgrade/
 */
export class ExistingMilvusRelease extends Construct implements IMilvusRelease {
  /** The name of the helm release. */
  readonly releaseName: string;
  /** The namespace of the release. */
  readonly namespace: string;
  /** The chart that the release has, with the Milvus that runs. */
  readonly chart: MilvusChartVersion;
  /** The values as helm gets them. */
  readonly values: JsonObject;
  private readonly text: string;
  private readonly env: readonly JsonObject[];

  constructor(scope: Construct, id: string, props: ExistingMilvusReleaseProps) {
    super(scope, id);
    checkRequired(this.node.path, props, 'values', 'chart', 'tracing');
    this.releaseName = props.releaseName ?? id;
    this.namespace = namespaceOf(this, props.namespace);
    this.chart = props.chart;
    throwErrors(runRules(chartVersionRules, this.chart, this.node.path));
    const { _file: file } = props.values;
    const command = ownValues({ name: this.releaseName, namespace: this.namespace });
    const { text, problem } = props.values._read();
    throwErrors(
      runRules(
        valuesFileRules,
        { file: file ?? '', command: `${command} > ${file ?? ''}`, ...defined({ problem }) },
        this.node.path,
      ),
    );
    const subject = {
      source: file ?? this.node.path,
      text,
      trace: props.tracing._toTrace(this.namespace),
      replaceTrace: props.replaceTrace ?? false,
      command,
    };
    const { before, after } = adopt(subject);
    this.values = after?.values ?? before?.tree ?? {};
    this.text = after?.text ?? text;
    this.env = props.tracing._toEnv();
    const membership = {
      stage: Stage.MILVUS,
      objects: [],
      namespaces: [],
      plan: (rendered: Rendered) => {
        const { called, valuesFile } = rendered.release(this);
        const { releaseName, namespace, chart } = this;
        return existingReleasePlan({
          release: releaseFact({
            releaseName,
            namespace,
            chart,
            valuesFile,
            backend: props.tracing._backend?.label,
            isExisting: true,
            keepsOtherValues: !hasNull(this.values),
          }),
          called,
          userYaml: userYamlOf(this.values).tree,
          silencedUserYaml: withTrace(userYamlText(this.values) ?? '', { exporter: 'noop' }),
          isNamespaceOurs: hasNamespace(this, this.namespace),
        });
      },
      helmValues: () => ({
        release: this.releaseName,
        text: this.text,
        namespace: this.namespace,
        userYaml: userYamlOf(this.values).tree,
      }),
      check: () => this.check(),
    };
    joinEnvironment(this, membership, runRules(adoptionRules, subject, this.node.path));
  }

  /** The values file: the one that was given, and `trace` in its `user.yaml`. */
  toYaml(): string {
    return this.text;
  }

  private check(): FoundProblem[] {
    const { releaseName, namespace, chart, values, text, env } = this;
    const where = this.node.path;
    return [
      ...runRules(committedValuesRules, { values, text }, where),
      ...runRules(adoptedEnvironmentRules, { values, chart, env }, where),
      ...runRules(existingReleaseRules, { releaseName, namespace, chart, values }, where),
    ];
  }
}
