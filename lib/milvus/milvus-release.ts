import { Construct } from 'constructs';
import { joinEnvironment } from '../app/join';
import { hasNamespace, namespaceOf } from '../app/namespace';
import { Stage } from '../app/plan/stage';
import { checkProps, DURATION, partOf, SECRETS, SIZE, wordOf } from '../app/props';
import { throwErrors } from '../diagnostics/report';
import { type FoundProblem } from '../diagnostics/rule';
import { defined, type JsonObject } from '../kubernetes/json';
import { merge } from '../kubernetes/merge';
import { toYaml } from '../kubernetes/yaml';
import { hasModeOrDependencies } from '../models/milvus-values/values';
import { userYamlOf } from '../models/user-yaml/user-yaml';
import { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { ExistingMilvusRelease, type ExistingMilvusReleaseProps } from './existing-release';
import type { IMilvusRelease } from './i-milvus-release';
import type { MilvusReleaseProps } from './milvus-release-props';
import { releaseNeeds } from './needs';
import { newReleasePlan } from './new-plan';
import { releaseFact } from './release-fact';
import { releaseValues } from './release-values';
import { checkRequired } from './required';
import { releaseSecrets } from './secrets';
import { propContributions } from './prop-contributions';
import { mergedContributions } from './values/contribution';
import { MilvusReleaseLogFormat, MilvusReleaseLogLevel } from './values/log';
import { runRules } from '../diagnostics/run-rules';
import { chartVersionRules } from '../rules/milvus/release/chart-version';
import { milvusReleasePropsRules } from '../rules/milvus/release/props';
import { milvusReleaseRules } from '../rules/milvus/release/rules';

const TYPES = {
  mode: partOf('MilvusReleaseMode', '_toContribution'),
  'image.pullSecrets': SECRETS,
  'log.level': wordOf(MilvusReleaseLogLevel),
  'log.format': wordOf(MilvusReleaseLogFormat),
  'log.file.maxSize': SIZE,
  'log.file.maxAge': DURATION,
};
const RENAMED = { labels: 'podLabels', annotations: 'podAnnotations' };

/**
 * Values for a helm release of Milvus that sends traces.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/README.md
 * @example
 * new MilvusRelease(env, 'my-release', {
 *   namespace: 'milvus',
 *   mode: MilvusReleaseMode.standalone({ messageQueue: MilvusReleaseMessageQueue.woodpecker() }),
 *   tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
 * });
 */
export class MilvusRelease extends Construct implements IMilvusRelease {
  /** The name of the helm release. */
  readonly releaseName: string;
  /** The namespace of the release. */
  readonly namespace: string;
  /** The version of the chart, with the Milvus that it installs. */
  readonly chart: MilvusChartVersion;
  /** The values as helm gets them. */
  readonly values: JsonObject;

  /**
   * An existing release with its own values: tracing is merged into them, and no other line changes.
   *
   * @example
   * MilvusRelease.fromHelmValues(env, 'my-release', {
   *   namespace: 'milvus',
   *   values: HelmValues.fromFile('my-release.values.yaml'),
   *   chart: MilvusChartVersion.V5_0_19,
   *   tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
   * });
   */
  static fromHelmValues(scope: Construct, id: string, props: ExistingMilvusReleaseProps): IMilvusRelease {
    return new ExistingMilvusRelease(scope, id, props);
  }

  constructor(scope: Construct, id: string, props: MilvusReleaseProps) {
    super(scope, id);
    checkRequired(this.node.path, props, 'tracing');
    checkProps(this.node.path, props, TYPES, RENAMED);
    this.releaseName = props.releaseName ?? id;
    this.namespace = namespaceOf(this, props.namespace);
    this.chart = props.chart ?? MilvusChartVersion.NEWEST;
    throwErrors(runRules(chartVersionRules, this.chart, this.node.path));
    const { userYaml: more = {}, userYamlText, values = {}, tracing, image: { mirror, pullSecrets = [] } = {} } = props;
    const pullSecretNames = pullSecrets.map(({ name }) => name);
    const contributions = propContributions(props, this.chart);
    const parts = { userYaml: more, values, contributions, ...defined({ userYamlText, mirror }) };
    throwErrors(runRules(milvusReleasePropsRules, parts, this.node.path));
    const merged = mergedContributions(...contributions);
    const userYaml = { ...merge(merged.userYaml, more), trace: tracing._toTrace(this.namespace) };
    const env = [...merged.env, ...tracing._toEnv()];
    this.values = releaseValues({
      chart: this.chart,
      fromProps: merged.values,
      values,
      userYaml,
      userYamlText,
      env,
      mirror: mirror === undefined ? undefined : { mirror, pullSecrets: pullSecretNames },
    });
    joinEnvironment(this, {
      stage: Stage.MILVUS,
      objects: [],
      // helm creates it, so that undoing 0-setup does not delete it with the Milvus in it.
      namespaces: [],
      plan: (rendered) => {
        const { called, valuesFile } = rendered.release(this);
        const { releaseName, namespace, chart } = this;
        const release = releaseFact({
          releaseName,
          namespace,
          chart,
          valuesFile,
          backend: tracing._backend?.label,
          isExisting: false,
          keepsOtherValues: true,
        });
        const { tree: written } = userYamlOf(this.values);
        return newReleasePlan({
          release,
          called,
          userYaml: written,
          silencedUserYaml: toYaml({ ...written, trace: { exporter: 'noop' } }),
          needs: releaseNeeds({ release, called, chart: this.chart, values: this.values, mirror }),
          secrets: releaseSecrets(this.values, this.namespace, [...merged.secrets, ...tracing._secrets]),
          hasModeOrDependencies: hasModeOrDependencies(this.values),
          isNamespaceOurs: hasNamespace(this, this.namespace),
        });
      },
      helmValues: () => ({
        release: this.releaseName,
        text: this.toYaml(),
        namespace: this.namespace,
        userYaml: userYamlOf(this.values).tree,
        ...defined({ backend: tracing._backend?.label }),
      }),
      check: () => this.check(),
    });
  }

  /** The values file. */
  toYaml(): string {
    return toYaml(this.values);
  }

  private check(): FoundProblem[] {
    const { releaseName, namespace, chart, values } = this;
    return runRules(milvusReleaseRules, { releaseName, namespace, chart, values }, this.node.path);
  }
}
