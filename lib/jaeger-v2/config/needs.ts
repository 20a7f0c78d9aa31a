import type { Step } from '../../app/plan/step';
import { JAEGER_V2_PORTS } from '../../upstream/jaeger-v2/ports';
import type { Settings } from '../settings';

/** What must be there for what is between senders and storage, and beside them. */
export function flowNeeds({ name, namespace, roles, props }: Settings): readonly Step[] {
  const { _kafka: kafka } = roles;
  const { spanMetrics } = props;
  return [
    ...(kafka === undefined ? [] : [{ text: kafka._need }]),
    ...(spanMetrics === undefined
      ? []
      : [
          {
            text:
              `The Prometheus at \`${spanMetrics._url}\`, which collects port ${JAEGER_V2_PORTS.spanMetrics} of the pods of Jaeger ${name} in namespace ` +
              `\`${namespace}\` that receive spans. Otherwise the UI's tab Monitor stays empty.`,
          },
        ]),
  ];
}
