/** What each package is built with, besides Node. */
export const LANGUAGES = {
  js: [],
  python: ['python3'],
  java: ['java', 'mvn'],
  go: ['go'],
} as const satisfies Record<string, readonly string[]>;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGES, name);
}
