import { type Document, parseAllDocuments, Scalar, type ScalarTag, type Tags, visit } from 'yaml';
import { goScalar } from './go-scalar';
import { withLineFeeds } from './yaml-characters';

/** Types of YAML 1.1 that kubectl's reader does not have: it reads them as text. */
const TEXT_FOR_KUBECTL = ['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`);

/** Any scalar without quotes or tag, except a merge key. Tagged as text, so that a writer does not quote it. */
const PLAIN: ScalarTag = { tag: 'tag:yaml.org,2002:str', default: true, test: /^(?!<<$)/, resolve: goScalar };

function asKubectlReads(tags: Tags): Tags {
  const known = tags.filter(
    (tag) =>
      typeof tag === 'string' || !(TEXT_FOR_KUBECTL.includes(tag.tag) || ('format' in tag && tag.format === 'TIME')),
  );
  return [PLAIN, ...known];
}

/** The documents, and the text that they were read from, in which all line breaks outside quotes are line feeds. */
export function documentsAsGoReads(text: string): readonly [string, readonly Document[]] {
  const documents = parsed(text);
  if (withLineFeeds(text, []) === text) return [text, documents];
  const readable = withLineFeeds(text, documents.flatMap(quotedRanges));
  return readable === text ? [text, documents] : [readable, parsed(readable)];
}

function parsed(text: string): readonly Document[] {
  const documents = withoutStacks(() =>
    parseAllDocuments(text, {
      version: '1.1',
      customTags: asKubectlReads,
      // Duplicate keys are reported by APP014, with both positions.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    }),
  );
  return Array.isArray(documents) ? documents : [];
}

/** Without stack traces: the reader creates an Error per problem, and those of a broken text of 50 kB take a gigabyte. */
function withoutStacks<T>(action: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return action();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function quotedRanges(document: Document): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range) ranges.push([range[0], range[1]]);
    },
  });
  return ranges;
}
