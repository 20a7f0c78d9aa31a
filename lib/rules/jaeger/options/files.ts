import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isTemplate } from '../../../kubernetes/address';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import { JAEGER_EXITS } from '../../shared/startup';
import { isFalse, isTrue } from '../../../upstream/go-values';
import { KERBEROS_FILES, namesFile } from '../../../upstream/jaeger-files';
import { type Option, scalarText } from '../../../models/jaeger-cr/cr';
import { type MissingFile, missingFile, MissingFileKind } from './mounted-files';
import { type Reader, readersOf } from '../../../models/jaeger-cr/readers';

/** The pods in which the file of an option is missing for the same reason. */
interface Missing {
  readonly option: NamedFile;
  readonly file: string;
  readonly reason: MissingFile;
  readonly readers: readonly Reader[];
}

/** An option that names a file, or that is not set and has a file as its default. */
type NamedFile = Option & { readonly isDefault?: boolean };

/** Rules about the files that options name. */
export const fileRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE163',
    severity: Severity.ERROR,
    summary: 'a file named by an option is mounted in every pod that gets the option, jobs included',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/config/tlscfg/options.go',
    example: () => ({ spec: { allInOne: { options: { 'query.ui-config': '/ui/config.json' } } } }),
    *check(cr): Iterable<Finding> {
      for (const { option, file, reason, readers } of missingFiles(cr)) {
        const problem = problemOf(reason, readers);
        // Where some of the pods have the mount, it moves to where all of them get it.
        const isPartly =
          reason.kind === MissingFileKind.NOT_MOUNTED && readersOf(cr).filter(reads(option)).length > readers.length;
        yield {
          path: option.path,
          ...(option.isDefault === true
            ? { problem: `missing, and the default '${file}' ${problem}` }
            : { value: option.value, problem }),
          effect: effectOf(readers),
          ...fixOf(file, reason, isPartly, readers),
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
      const reason = file === undefined ? undefined : missingFile(cr, reader, file);
      if (file === undefined || reason === undefined) continue;
      const key = JSON.stringify([option.path, reason]);
      found.set(key, { option, file, reason, readers: [...(found.get(key)?.readers ?? []), reader] });
    }
  }
  return [...found.values()];
}

/** The files that Kerberos reads by default; where there is a Secret, it can set others. */
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
  // The operator makes a flag of each item of a list, in alphabetical order; the last one wins.
  const text = scalarText(Array.isArray(value) ? value.map(textOf).sort().at(-1) : value) ?? '';
  // Kubernetes expands variables in arguments; only the pod knows their values.
  if (text === '' || isTemplate(text)) return undefined;
  if (name === 'javaOpts') return text;
  if (!namesFile(name) || !isRead(name, reader)) return undefined;
  // This one file can be a URL.
  return name === 'sampling.strategies-file' && text.includes('://') ? undefined : text;
}

/** Whether the program reads the file: files of disabled features are not read. */
function isRead(name: string, { name: reader, options }: Reader): boolean {
  const text = (other: string): string => scalarText(options.find((option) => option.name === other)?.value) ?? '';
  const [head = ''] = name.split('.');
  if (head.endsWith('-archive') && !isTrue(text(`${head}.enabled`))) return false;
  if (name.startsWith('collector.otlp.') && isFalse(text('collector.otlp.enabled'))) return false;
  // The query component only reads traces, and does not use it.
  if (name === 'es.tags-as-fields.config-file' && reader === 'query') return false;
  // JAE022 reports tls.enabled: false beside other TLS options.
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

function problemOf({ kind, volume, items }: MissingFile, readers: readonly Reader[]): string {
  const pods = `in the pods of ${readers.map(({ name }) => name).join(', ')}`;
  switch (kind) {
    case MissingFileKind.NOT_MOUNTED:
      return `is not mounted ${pods}.`;
    case MissingFileKind.DIRECTORY:
      return `is a directory ${pods}: volume '${volume}' is mounted there without a subPath.`;
    case MissingFileKind.NOT_AN_ITEM:
      return `is missing ${pods}: volume '${volume}' has only the items ${items.join(', ')}.`;
  }
}

function effectOf(readers: readonly Reader[]): string {
  const jobs = readers.filter(({ isJob }) => isJob);
  const jobsFail = jobs.length === 1 ? 'The job fails on each run.' : 'The jobs fail on each run.';
  if (jobs.length === readers.length) return jobsFail;
  return jobs.length === 0 ? JAEGER_EXITS : `${JAEGER_EXITS} ${jobsFail}`;
}

function fixOf(
  file: string,
  { kind }: MissingFile,
  isPartly: boolean,
  [first]: readonly Reader[],
): Pick<Finding, 'fix' | 'fixInCode'> {
  const path = resolvedPath(file);
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash) || '/';
  const word = path.slice(slash + 1);
  if (kind === MissingFileKind.DIRECTORY) {
    return { fix: `Name a file in '${path}', or set subPath: '${word}' on the mount.` };
  }
  if (kind === MissingFileKind.NOT_AN_ITEM) return { fix: 'Add it to the items, or name one of them.' };
  // Pods with one section do not get the volumes of the whole Jaeger.
  const own = first?.sections.length === 1 ? first.own : 'spec';
  // A mount at /etc hides what the image has there.
  const mount = isBelow('/etc', folder) ? `mountPath: '${path}', subPath: '${word}'` : `mountPath: '${folder}'`;
  return {
    fix: isPartly
      ? `Move its volume and mount to ${own}.volumes and ${own}.volumeMounts, which all these pods get.`
      : `Add a Secret or ConfigMap with this file to ${own}.volumes, and a mount with ${mount} to ${own}.volumeMounts.`,
    fixInCode: `Use JaegerVolume.secret('files', { secret, ${mount} }) or JaegerVolume.configMap in the prop 'volumes'.`,
  };
}
