import { isObject } from '../../../kubernetes/json';
import { jsonOf } from '../json';
import { HIDDEN } from './hidden';

/** Headers without their values, in the form in which they were: rules look at the form. */
export function maskedHeaders(text: string): string {
  if (text.trim() === '') return text;
  const json = maskedJson(text);
  if (json !== undefined) return json;
  if (/^[\w+/=\s-]+$/.test(text)) {
    const inner = maskedJson(Buffer.from(text, 'base64').toString('utf8'));
    if (inner !== undefined) return Buffer.from(inner).toString('base64');
  }
  const parts = text.split(',');
  const pairs = parts.map((part) => /^([^=:]{1,100})[=:]/.exec(part)?.[1]);
  if (pairs.some((name) => name === undefined)) return HIDDEN;
  return pairs.map((name) => `${name ?? ''}=${HIDDEN}`).join(',');
}

function maskedJson(text: string): string | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  const tree = jsonOf(text);
  if (!isObject(tree)) return undefined;
  return JSON.stringify(
    Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, value === '' ? '' : HIDDEN])),
  );
}
