import { runRules } from '../../../lib/diagnostics/run-rules';
import { isObject, leavesOf, valueAt } from '../../../lib/kubernetes/json';
import { parseUserYaml, traceOf } from '../../../lib/models/user-yaml/user-yaml';
import { traceRules } from '../../../lib/rules/milvus/trace/rules';
import { isSending, TRACE_KEYS } from '../../../lib/upstream/milvus';
import { settingName, settingText } from '../../../lib/upstream/milvus-settings';
import { MilvusVersion } from '../../../lib/upstream/milvus-version';
import type { Answer } from './answer';
import { withAddresses } from './lint';
import { keyOf, type RandomInput } from './random';

/**
 * Where our models and rules say of a text something else than Milvus.
 *
 * @param defaults the answer to a text without settings.
 */
export function disagreements(input: RandomInput, version: string, answer: Answer, defaults: Answer): string[] {
  return [...ofTexts(input, version, answer, defaults), ...ofRules(input, version, answer)];
}

/** The text of each setting, as our models find it in file and environment. */
function ofTexts({ text, env }: RandomInput, version: string, answer: Answer, defaults: Answer): string[] {
  const { tree, problem, isFirstRead = false } = parseUserYaml(text);
  const isDropped = problem !== undefined && !isFirstRead;
  const found =
    isDropped === (answer.dropped !== undefined)
      ? []
      : [`dropped: ${answer.dropped ?? 'no'}, not ${problem ?? 'read'}`];
  const written = isDropped ? [] : leavesOf(tree).filter(([, value]) => !isObject(value));
  for (const key of TRACE_KEYS) {
    const path = `trace.${key}`;
    if (defaults.text(path) === undefined) continue;
    const inFile = written
      .filter(([name]) => settingName(name) === settingName(path))
      .map(([, value]) => settingText(value));
    const [inEnv] = Object.entries(env).filter(([name]) => keyOf(name, version) === key);
    const texts = inEnv !== undefined ? [inEnv[1]] : [...new Set(inFile)].sort();
    const [only = defaults.text(path), ...others] = texts;
    const said = others.length > 0 ? answer.random(path) : answer.text(path);
    const ours = others.length > 0 ? texts : only;
    if (JSON.stringify(said) !== JSON.stringify(ours))
      found.push(`${path}: ${JSON.stringify(said)}, not ${JSON.stringify(ours)}`);
  }
  return found;
}

/** What the rules report of the file, and what the tracer does with it. */
function ofRules({ text, env, question }: RandomInput, version: string, answer: Answer): string[] {
  const { tree } = parseUserYaml(withAddresses(text));
  const trace = traceOf(tree);
  if (Object.keys(env).length > 0 || !question.tracer || answer.dropped !== undefined || !isObject(trace)) return [];
  const subject = { trace, milvus: MilvusVersion.of(version), cluster: false };
  const codes = new Set(runRules(traceRules, subject, '').map(({ code }) => code));
  const exporter = settingText(valueAt(trace, 'exporter'));
  const has = (...keys: readonly string[]) =>
    valueAt(trace, ...keys) !== undefined && !isObject(valueAt(trace, ...keys));
  const fraction = Number(answer.value('trace.sampleFraction'));
  const isMade = answer.tracerError === undefined;
  const isAddressWrong = codes.has('MLV012') || codes.has('MLV013');
  const isOverNetwork = ['jaeger', 'otlp'].includes(exporter);
  const isPlain = exporter === 'jaeger' || answer.value('trace.otlp.secure') === false;
  const claims: readonly (readonly [string, boolean])[] = [
    [
      'MLV010',
      codes.has('MLV010') ||
        !has('exporter') ||
        !/Empty Trace|unsupported trace exporter/.test(answer.tracerError ?? ''),
    ],
    ['MLV010 reported', !codes.has('MLV010') || !isObject(valueAt(trace, 'exporter')) === !isMade],
    ['MLV011', codes.has('MLV011') || !isSending(exporter) || !isMade || answer.isSampled],
    ['MLV011 reported', !codes.has('MLV011') || !(fraction > 0 && fraction <= 1)],
    ['MLV014', codes.has('MLV014') === /method not supported/.test(answer.tracerError ?? '') || exporter !== 'otlp'],
    ['MLV015 reported', !codes.has('MLV015') || answer.value('trace.otlp.secure') === false],
    [
      'MLV017',
      codes.has('MLV017') === (has('initTimeoutSeconds') && Number(answer.value('trace.initTimeoutSeconds')) <= 0),
    ],
    ['MLV018 reported', !codes.has('MLV018') || Object.keys(answer.headers).length === 0],
    [
      'MLV018',
      codes.has('MLV018') ||
        answer.arrivedVia !== 'otlp grpc' ||
        settingText(valueAt(trace, 'otlp', 'headers')) === '' ||
        version === '2.5.7' ||
        'a' in answer.headers,
    ],
    [
      'address',
      isAddressWrong || !isMade || !isOverNetwork || !isPlain || !answer.isSampled || answer.arrivedVia !== undefined,
    ],
    ['address reported', !isAddressWrong || answer.arrivedVia === undefined],
  ];
  return claims.filter(([, holds]) => !holds).map(([claim]) => claim);
}
