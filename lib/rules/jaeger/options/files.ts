import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import { JAEGER_EXITS } from '../../shared/startup';
import { isFalse, isTrue } from '../../../upstream/go-values';
import { KERBEROS_FILES, namesFile } from '../../../upstream/jaeger-files';
import { type Option, scalarText } from '../../../models/jaeger-cr/cr';
import { missingFile } from './mounted-files';
import { type Reader, readersOf } from '../../../models/jaeger-cr/readers';

/** The pods in which the file of an option is missing for the same reason. */
interface Missing {
  readonly option: NamedFile;
  readonly file: string;
  readonly rule: string;
  readonly readers: readonly Reader[];
}

/** An option that names a file, or one that is not there and has a default. */
type NamedFile = Option & { readonly isDefault?: boolean };

/** Rules over the files that options name. */
export const fileRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE163',
    severity: Severity.ERROR,
    summary: 'a file that an option names is mounted in each pod that gets the option, jobs included',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/config/tlscfg/options.go',
    example: () => ({ spec: { allInOne: { options: { 'query.ui-config': '/ui/config.json' } } } }),
    *check(cr): Iterable<Finding> {
      const missing = missingFiles(cr);
      for (const { option, file, rule, readers } of missing) {
        // A mount that fits some of the pods only shall become one of all.
        const isPartly = rule === 'is not mounted' && readersOf(cr).filter(reads(option)).length > readers.length;
        const pods = `in the pods of ${readers.map(({ name }) => name).join(', ')}`;
        yield {
          path: option.path,
          ...(option.isDefault === true
            ? { problem: `is missing, and the default '${file}' ${rule} ${pods}` }
            : { value: option.value, problem: `${rule} ${pods}` }),
          effect: consequenceOf(readers),
          ...fixOf(file, rule, isPartly, readers),
        };
      }
    },
  },
];

function missingFiles(cr: JsonObject): readonly Missing[] {
  const found = new Map<string, Missing>();
  for (const reader of readersOf(cr)) {
    for (const option of [...reader.options, ...defaultsOf(reader)]) {
      const file = fileOf(option, reader);
      const rule = file === undefined ? undefined : missingFile(cr, reader, file);
      if (file === undefined || rule === undefined) continue;
      const key = JSON.stringify([option.path, rule]);
      found.set(key, { option, file, rule, readers: [...(found.get(key)?.readers ?? []), reader] });
    }
  }
  return [...found.values()];
}

/** What Kerberos reads where no option says otherwise; a Secret can. */
function defaultsOf({ options, own, hasSecret }: Reader): readonly NamedFile[] {
  const login = options.find(({ name }) => name.endsWith('.authentication'));
  if (login === undefined || hasSecret) return [];
  const kafka = login.name.slice(0, login.name.lastIndexOf('.'));
  return [...KERBEROS_FILES]
    .map(([rest, value]) => ({
      name: `${kafka}.${rest}`,
      value,
      path: `${own}.options.${kafka}.${rest}`,
      isDefault: true,
    }))
    .filter(({ name }) => !options.some((option) => option.name === name));
}

/** The file that a program reads for an option; undefined where it reads none. */
function fileOf({ name, value }: Option, reader: Reader): string | undefined {
  // Of a list the operator makes a flag each, in the order of the alphabet, and the last one counts.
  const text = scalarText(Array.isArray(value) ? value.map(textOf).sort().at(-1) : value) ?? '';
  // Kubernetes puts variables into arguments, and only the pod knows them.
  if (text === '' || isTemplate(text)) return undefined;
  if (name === 'javaOpts') return text;
  if (!namesFile(name) || !isRead(name, reader)) return undefined;
  // This one file can be a URL.
  return name === 'sampling.strategies-file' && text.includes('://') ? undefined : text;
}

/** Whether the program looks at the file at all: what is switched off is not read. */
function isRead(name: string, { name: reader, options }: Reader): boolean {
  const text = (other: string): string => scalarText(options.find((option) => option.name === other)?.value) ?? '';
  const [head = ''] = name.split('.');
  if (head.endsWith('-archive') && !isTrue(text(`${head}.enabled`))) return false;
  if (name.startsWith('collector.otlp.') && isFalse(text('collector.otlp.enabled'))) return false;
  // Those who only read traces do not.
  if (name === 'es.tags-as-fields.config-file' && reader === 'query') return false;
  // Beside other options of TLS this is an error of its own: JAE022.
  const tls = name.lastIndexOf('.tls.');
  if (tls > 0) return !isFalse(text(`${name.slice(0, tls)}.tls.enabled`));
  const kerberos = name.indexOf('.kerberos.');
  if (kerberos < 0) return true;
  const kafka = name.slice(0, kerberos);
  if (text(`${kafka}.authentication`).toLowerCase() !== 'kerberos') return false;
  return name.endsWith('.config-file') || isTrue(text(`${kafka}.kerberos.use-keytab`));
}

function reads(option: Option): (reader: Reader) => boolean {
  return (reader) => reader.options.some(({ path }) => path === option.path) && fileOf(option, reader) !== undefined;
}

function consequenceOf(readers: readonly Reader[]): string {
  const jobs = readers.filter(({ isJob }) => isJob);
  const fails = `the ${jobs.length === 1 ? 'job fails' : 'jobs fail'} on each run`;
  if (jobs.length === readers.length) return fails;
  return `${JAEGER_EXITS}${jobs.length === 0 ? '' : `, and ${fails}`}`;
}

function fixOf(
  file: string,
  rule: string,
  isPartly: boolean,
  [first]: readonly Reader[],
): Pick<Finding, 'fix' | 'fixInCode'> {
  const path = resolvedPath(file);
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash) || '/';
  const word = path.slice(slash + 1);
  if (rule.startsWith('is a folder')) {
    return { fix: `Name the file below '${path}', or set subPath: '${word}' at the mount.` };
  }
  if (rule !== 'is not mounted') return { fix: 'Add it to the items, or name a file that is among them.' };
  // These pods have no other volumes than those of their own section.
  const own = first?.sections.length === 1 ? first.own : 'spec';
  // A mount at /etc hides what the image has there.
  const mount = isBelow('/etc', folder) ? `mountPath: '${path}', subPath: '${word}'` : `mountPath: '${folder}'`;
  return {
    fix: isPartly
      ? `Move its volume and mount to ${own}.volumes and ${own}.volumeMounts, which all of these pods get.`
      : `Add a Secret or ConfigMap that has it to ${own}.volumes, and a mount with ${mount} to ${own}.volumeMounts.`,
    fixInCode: `Use JaegerVolume.secret('files', { secretName, ${mount} }) or JaegerVolume.configMap in the prop 'volumes'.`,
  };
}
