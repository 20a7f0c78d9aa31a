import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { given, type JsonObject, textOf } from '../../../kubernetes/json';
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

/** Rules over TLS, whose switch the operator's webhook adds where it is missing: to one prefix of a section, and not always. */
export const tlsRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE022',
    severity: Severity.ERROR,
    summary:
      "TLS options say tls.enabled where the operator's webhook does not, and none stands beside tls.enabled: false",
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
      for (const { path, first, others, why } of withoutSwitch(cr)) {
        if (why === undefined) continue;
        yield {
          path: `${path}.${first.prefix}.tls`,
          ...why,
          fix: `Set ${[first, ...others].map(({ prefix }) => `'${prefix}.tls.enabled'`).join(' and ')}`,
        };
      }
      for (const { prefix, option, enabled } of switchedOff(cr)) {
        yield {
          path: option.path,
          value: option.value,
          problem: `is set, and '${prefix}.tls.enabled' is ${textOf(enabled.value)}`,
          effect: JAEGER_EXITS,
          fix: `Set '${prefix}.tls.enabled: true', or remove the other options of TLS.`,
        };
      }
    },
  },
  {
    code: 'JAE059',
    severity: Severity.WARNING,
    summary: 'TLS options say tls.enabled',
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
      for (const { first, why } of withoutSwitch(cr)) {
        // What the webhook does not mend is an error of its own: JAE022.
        if (why !== undefined) continue;
        yield {
          path: first.option.path,
          value: first.option.value,
          problem: `stands without '${first.prefix}.tls.enabled'.`,
          effect:
            "The operator's webhook would add it and write these options anew, and a GitOps tool see a difference for ever.",
          fix: `Set '${first.prefix}.tls.enabled: true'.`,
        };
      }
    },
  },
];

/** A prefix with its options of TLS. */
interface Group {
  readonly prefix: string;
  /** The first of them. */
  readonly option: Option;
  readonly options: readonly Option[];
  /** The switch. @default - none */
  readonly enabled?: Option;
}

interface Section {
  readonly path: string;
  readonly first: Group;
  readonly others: readonly Group[];
  /** Why the webhook adds no switch, or not this one; undefined where it does. */
  readonly why: Pick<Finding, 'problem' | 'effect'> | undefined;
}

/** The sections with options of TLS that have no switch. */
const withoutSwitch = once((cr: JsonObject): readonly Section[] =>
  sectionsOf(cr).flatMap(({ path, options, groups }) => {
    const [first, ...others] = groups.filter(({ enabled }) => enabled === undefined);
    return first === undefined ? [] : [{ path, first, others, why: notAdded(options, first, others) }];
  }),
);

/** The first option of TLS that says something, beside a switch that is off. */
function switchedOff(
  cr: JsonObject,
): readonly { readonly prefix: string; readonly option: Option; readonly enabled: Option }[] {
  return sectionsOf(cr).flatMap(({ groups }) =>
    groups.flatMap(({ prefix, options, enabled }) => {
      const option = options.find((other) => other !== enabled && saysSomething(other));
      const isOff = enabled !== undefined && isFalse(scalarText(enabled.value) ?? '');
      return isOff && option !== undefined ? [{ prefix, option, enabled }] : [];
    }),
  );
}

/** Whether Jaeger can tell the value from none. */
function saysSomething({ name, value }: Option): boolean {
  const text = scalarText(value) ?? '';
  if (name.endsWith('.skip-host-verify')) return isTrue(text);
  return text !== '' && !(name.endsWith('.reload-interval') && /^0[a-z]*$/.test(text));
}

/** The sections with options of TLS. */
const sectionsOf = once(
  (
    cr: JsonObject,
  ): readonly { readonly path: string; readonly options: readonly Option[]; readonly groups: readonly Group[] }[] =>
    ['storage', ...componentsOf(cr)].map((name) => {
      const options = optionsAt(cr, 'spec', name, 'options');
      // Of the storage's options the operator drops the others, and JAE013 says so.
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
    return option === undefined ? [] : [{ prefix, option, options: own, ...given({ enabled }) }];
  });
}

/** The webhook reads the options of a section as one list of arguments. */
function notAdded(
  options: readonly Option[],
  { options: own }: Group,
  [other]: readonly Group[],
): Pick<Finding, 'problem' | 'effect'> | undefined {
  const beside = options.find(({ name }) => name.endsWith('.tls.enabled'));
  if (beside !== undefined) {
    return {
      problem: `is without 'enabled', which the operator's webhook does not add beside '${beside.name}'.`,
      effect: JAEGER_EXITS,
    };
  }
  if (other !== undefined) {
    return {
      problem: `is without 'enabled', as is ${other.prefix}`,
      effect: "The operator's webhook would enable only one of them, now this and now that.",
    };
  }
  const misleading = own.map(({ value }) => textOf(value)).find((value) => value.includes('tls'));
  if (misleading === undefined) return undefined;
  return {
    problem: `is without 'enabled', and '${misleading}' has the word tls in it.`,
    effect: "The operator's webhook would look there for the option's name, and TLS never be on.",
  };
}
