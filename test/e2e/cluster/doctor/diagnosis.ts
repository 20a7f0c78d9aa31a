import { stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { listAt, textsAt } from '../../support/objects';

/** What doctor found. */
export interface Named {
  readonly link: string;
  readonly code: string;
  /** What to do, as a sentence. */
  readonly fix: string;
  /** What to type. */
  readonly commands: readonly string[];
  /** @default - it prints none */
  readonly yaml?: string;
}

/** The result of `doctor --format json`. */
export interface Diagnosis {
  readonly exitCode: number;
  /** The state of each link by its name. */
  readonly states: ReadonlyMap<string, string>;
  /** What it names first: the first finding of the first broken link, or else of the first with a warning. */
  readonly first?: Named;
  /** All codes of links that are broken, with their links. */
  readonly broken: readonly string[];
}

/** Reads what `doctor --format json` printed. */
export function diagnosisIn(printed: string): Diagnosis {
  const report: unknown = JSON.parse(printed);
  const links = listAt(report, 'links');
  const named = (state: string): Named[] =>
    links
      .filter((link) => link.state === state)
      .flatMap((link) =>
        listAt(link, 'findings').map((finding) => {
          const yaml = stringAt(finding, 'yaml');
          return {
            ...{ link: String(link.link), code: String(finding.code), fix: String(finding.fix) },
            commands: textsAt(finding, 'commands'),
            ...(yaml === undefined ? {} : { yaml }),
          };
        }),
      );
  const [first] = [...named('broken'), ...named('warning'), ...named('not looked at')];
  return {
    exitCode: Number(valueAt(report, 'exitCode')),
    states: new Map(links.map(({ link, state }) => [String(link), String(state)])),
    ...(first === undefined ? {} : { first }),
    broken: named('broken').map(({ link, code }) => `${link} ${code}`),
  };
}
