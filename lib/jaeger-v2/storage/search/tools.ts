import { textOf } from '../../../kubernetes/json';
import { type IndexTool, indexToolImage } from '../../../upstream/jaeger-v2/images';
import type { JaegerV2Version } from '../../../upstream/jaeger-v2/version';
import type { StorageTool } from '../cron-job';
import type { SearchStore } from './store';

/** The programs that look after the indices of a store, for a version of Jaeger. */
export class IndexTools {
  constructor(
    private readonly store: SearchStore,
    private readonly version: JaegerV2Version,
  ) {}

  /** Deletes indices by their creation. */
  cleaner(days: number, image?: string): StorageTool {
    const { indexDateSeparator, retention } = this.store.props;
    return this.tool('es-index-cleaner', 'index-cleaner', image, [
      textOf(days),
      this.server,
      ...(retention._plan.rollover === undefined ? [] : ['--rollover=true']),
      ...(indexDateSeparator === undefined ? [] : [`--index-date-separator=${indexDateSeparator}`]),
    ]);
  }

  /** Creates the first indices and their aliases; it changes nothing where they exist. */
  init(image?: string): StorageTool {
    const { shards, replicas } = this.store.props;
    return this.tool('es-rollover', 'rollover-init', image, [
      'init',
      this.server,
      ...(shards === undefined ? [] : [`--shards=${shards}`]),
      ...(replicas === undefined ? [] : [`--replicas=${replicas}`]),
    ]);
  }

  /** Replaces the indices that meet a condition. */
  rollover(conditions: string, image?: string): StorageTool {
    return this.tool('es-rollover', 'rollover', image, ['rollover', this.server, `--conditions=${conditions}`]);
  }

  /** Removes old indices from the alias that is searched. */
  lookback(days: number, image?: string): StorageTool {
    const args = ['lookback', this.server, '--unit=days', `--unit-count=${days}`];
    return this.tool('es-rollover', 'lookback', image, args);
  }

  private get server(): string {
    return this.store.props.servers[0] ?? '';
  }

  private tool(program: IndexTool, what: string, image: string | undefined, args: readonly string[]): StorageTool {
    const { props, use, component } = this.store;
    const { credentials, tls, indexPrefix } = props;
    return {
      component: `${component}-${what}`,
      image: image ?? indexToolImage(program, this.version.jaeger),
      args: [
        ...args,
        ...(indexPrefix === undefined ? [] : [`--index-prefix=${indexPrefix}`]),
        ...Object.entries(tls?._options ?? {}).map(([option, value]) => `--es.tls.${option}=${textOf(value)}`),
        ...(credentials?._jobFlags(use) ?? []),
      ],
      environment: credentials?._jobEnvironment ?? [],
      volumes: [...(tls?._volumes ?? []), ...(credentials?._needs(use).volumes ?? [])],
    };
  }
}
