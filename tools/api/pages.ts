import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Documentation, Language } from 'jsii-docgen';
import { name as ours } from '../../package.json';
import { ASSEMBLY } from '../jsii/compile';
import { assemblyOf } from './assembly';
import { apiPage, type Introduction } from './page';

const FROM_TYPESCRIPT =
  'Defaults and descriptions spell code as in TypeScript: [how to read it](../languages.md#how-to-read-a-fix).';

const LANGUAGES: readonly (Introduction & { readonly language: Language })[] = [
  {
    title: 'TypeScript',
    language: Language.TYPESCRIPT,
    text: "Props are one object: `new Jaeger(chart, 'jaeger', { ... })`.",
  },
  {
    title: 'Python',
    language: Language.PYTHON,
    text:
      'The props of a construct or method are its keyword arguments. Props inside of props are objects of their class. ' +
      FROM_TYPESCRIPT,
  },
  {
    title: 'Java',
    language: Language.JAVA,
    text:
      'A construct is made by its `Builder`, props by their `builder()`. A property `name` is read by `getName()`. ' +
      FROM_TYPESCRIPT,
  },
  {
    title: 'Go',
    language: Language.GO,
    text:
      'Props are a pointer to their struct. Text, numbers and booleans are pointers as well: `jsii.String("...")`. ' +
      FROM_TYPESCRIPT,
  },
];

/** A page for each language, by its name in docs/api, from the assemblies in a folder. */
export async function pagesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const assembly = assemblyOf(JSON.parse(readFileSync(join(folder, 'node_modules', ours, ASSEMBLY), 'utf8')));
  const documentation = await Documentation.forAssembly(ours, folder);
  const pages = new Map<string, string>();
  for (const { language, ...introduction } of LANGUAGES) {
    const { content } = await documentation.toJson({ language, loose: false });
    pages.set(`${language.toString()}.md`, apiPage(introduction, content, assembly));
  }
  return pages;
}
