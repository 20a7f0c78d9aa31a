import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, type JsonObject, textOf } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { JAEGER_EXITS } from '../../shared/startup';
import { isFalse, isTrue } from '../../../upstream/go-values';
import {
  componentsOf,
  type Option,
  optionsAt,
  scalarText,
  storageOf,
  STORAGE_PREFIXES,
} from '../../../models/jaeger-cr/cr';

const SEE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_webhook.go';

/** Rules about `tls.enabled`: where it is missing, the operator's webhook adds it, but to one prefix of a section only, and not always. */
export const tlsRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE022',
    severity: Severity.ERROR,
    summary:
      "TLS options have tls.enabled where the operator's webhook does not add it, and are not set beside tls.enabled: false",
    see: SEE,
    example: () => ({
      spec: {
        storage: {
          type: 'elasticsearch',
          options: {
            'es.server-urls': 'https://e:9200',
            'es.tls.ca': '/etc/ssl/ca.crt',
            'es-archive.server-urls': 'https://e:9200',
            'es-archive.tls.ca': '/etc/ssl/ca.crt',
          },
        },
      },
    }),
    *check(cr): Iterable<Finding> {
      for (const { path, first, others, notAdded } of withoutSwitch(cr)) {
        if (notAdded === undefined) continue;
        yield {
          path: `${path}.${first.prefix}.tls`,
          ...notAdded,
          fix: `Set ${[first, ...others].map(({ prefix }) => `'${prefix}.tls.enabled'`).join(' and ')}.`,
        };
      }
      for (const { prefix, option, enabled } of switchedOff(cr)) {
        yield {
          path: option.path,
          value: option.value,
          problem: `conflicts with '${prefix}.tls.enabled: ${textOf(enabled.value)}'.`,
          effect: JAEGER_EXITS,
          fix: `Set '${prefix}.tls.enabled: true', or remove the other TLS options.`,
        };
      }
    },
  },
  {
    code: 'JAE059',
    severity: Severity.WARNING,
    summary: 'TLS options are set together with tls.enabled',
    see: SEE,
    example: () => ({
      spec: {
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'https://e:9200', 'es.tls.ca': '/etc/ssl/ca.crt' },
        },
      },
    }),
    *check(cr): Iterable<Finding> {
      for (const { first, notAdded } of withoutSwitch(cr)) {
        // JAE022 reports those that the webhook does not add.
        if (notAdded !== undefined) continue;
        yield {
          path: first.option.path,
          value: first.option.value,
          problem: `is set without '${first.prefix}.tls.enabled'.`,
          effect: "The operator's webhook adds it and rewrites these options. GitOps tools report permanent drift.",
          fix: `Set '${first.prefix}.tls.enabled: true'.`,
        };
      }
    },
  },
];

/** A prefix with its TLS options. */
interface Group {
  readonly prefix: string;
  /** The first of them. */
  readonly option: Option;
  readonly options: readonly Option[];
  /** The option `tls.enabled`. @default - none */
  readonly enabled?: Option;
}

interface Section {
  readonly path: string;
  readonly first: Group;
  readonly others: readonly Group[];
  /** Why the webhook does not add `tls.enabled` for the first group, or not always; undefined where it does. */
  readonly notAdded: Pick<Finding, 'problem' | 'effect'> | undefined;
}

/** The sections with TLS options that lack `tls.enabled`. */
const withoutSwitch = once((cr: JsonObject): readonly Section[] =>
  sectionsOf(cr).flatMap(({ path, options, groups }) => {
    const [first, ...others] = groups.filter(({ enabled }) => enabled === undefined);
    return first === undefined ? [] : [{ path, first, others, notAdded: whyNotAdded(options, first, others) }];
  }),
);

/** The first TLS option that has an effect, beside `tls.enabled: false`. */
function switchedOff(
  cr: JsonObject,
): readonly { readonly prefix: string; readonly option: Option; readonly enabled: Option }[] {
  return sectionsOf(cr).flatMap(({ groups }) =>
    groups.flatMap(({ prefix, options, enabled }) => {
      const option = options.find((other) => other !== enabled && hasEffect(other));
      const isOff = enabled !== undefined && isFalse(scalarText(enabled.value) ?? '');
      return isOff && option !== undefined ? [{ prefix, option, enabled }] : [];
    }),
  );
}

/** Whether the value differs from an option that is not set. */
function hasEffect({ name, value }: Option): boolean {
  const text = scalarText(value) ?? '';
  if (name.endsWith('.skip-host-verify')) return isTrue(text);
  return text !== '' && !(name.endsWith('.reload-interval') && /^0[a-z]*$/.test(text));
}

/** The sections with TLS options. */
const sectionsOf = once(
  (
    cr: JsonObject,
  ): readonly { readonly path: string; readonly options: readonly Option[]; readonly groups: readonly Group[] }[] =>
    ['storage', ...componentsOf(cr)].map((name) => {
      const options = optionsAt(cr, 'spec', name, 'options');
      // The operator drops storage options of other prefixes; JAE013 reports those.
      const prefixes = name === 'storage' ? (STORAGE_PREFIXES.get(storageOf(cr)) ?? []) : undefined;
      const groups = groupsOf(options).filter(({ prefix }) => prefixes?.includes(prefix) ?? true);
      return { path: `spec.${name}.options`, options, groups };
    }),
);

function groupsOf(options: readonly Option[]): readonly Group[] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const prefix = /^(.+)\.tls\.[^.]+$/.exec(option.name)?.[1];
    if (prefix === undefined) continue;
    groups.set(prefix, [...(groups.get(prefix) ?? []), option]);
  }
  return [...groups].flatMap(([prefix, own]) => {
    const [option] = own;
    const enabled = own.find(({ name }) => name === `${prefix}.tls.enabled`);
    return option === undefined ? [] : [{ prefix, option, options: own, ...defined({ enabled }) }];
  });
}

/** Why the webhook, which reads the options of a section as one list of arguments, does not add `tls.enabled`. */
function whyNotAdded(
  options: readonly Option[],
  { prefix, options: own }: Group,
  [other]: readonly Group[],
): Pick<Finding, 'problem' | 'effect'> | undefined {
  const missing = `${prefix}.tls.enabled`;
  const beside = options.find(({ name }) => name.endsWith('.tls.enabled'));
  if (beside !== undefined) {
    return {
      problem: `'${missing}' is missing. The operator's webhook does not add it, because '${beside.name}' is set.`,
      effect: JAEGER_EXITS,
    };
  }
  if (other !== undefined) {
    return {
      problem: `neither '${missing}' nor '${other.prefix}.tls.enabled' is set.`,
      effect: "The operator's webhook adds only one of them, at random.",
    };
  }
  const misleading = own.map(({ value }) => textOf(value)).find((value) => value.includes('tls'));
  if (misleading === undefined) return undefined;
  return {
    problem: `'${missing}' is missing, and '${misleading}' contains 'tls'.`,
    effect: "The operator's webhook takes the name of the option from that value, and TLS stays off.",
  };
}
