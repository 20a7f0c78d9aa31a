import { escaped, FONTS } from '../svg';
import { timeText, ticks } from './scale';
import type { Span } from './spans';

const MARGIN = 20;
const INDENT = 13;
const ROW = 25;
const HEAD = 78;
const BARS = 520;
/** About what a character takes of a name, and of a time; a little more than in most fonts. */
const [NAME_CHARACTER, TIME_CHARACTER] = [6.6, 6.6];

/** One colour per service, for light and for dark; a ninth service takes the first again. */
const COLOURS = [
  ['#2f6fde', '#6ea8ff'],
  ['#dd6b10', '#ffa24d'],
  ['#1a8f5a', '#4fd197'],
  ['#8a4fd3', '#c29bff'],
  ['#c2334d', '#ff8598'],
  ['#0c8599', '#4dd0e1'],
  ['#7a6a00', '#e0cc4a'],
  ['#5b6675', '#aab6c5'],
] as const;

/** The spans of one trace as a picture: who called whom from top to bottom, when from left to right. */
export function waterfall(title: string, spans: readonly Span[]): string {
  const services = [...new Set(spans.map(({ service }) => service))];
  const end = Math.max(...spans.map(({ start, duration }) => start + duration));
  const left = Math.ceil(
    Math.max(...spans.map(({ depth, operation }) => nameAt(depth) + operation.length * NAME_CHARACTER)) + 10,
  );
  const [width, height] = [left + BARS + MARGIN + 8, HEAD + spans.length * ROW + 16];
  const x = (time: number): number => at(left + (time / end) * BARS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(`${title}: ${described(spans, services)}`)}</title>`,
    style(services.length),
    `<rect class="card" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    `<text class="title" x="${MARGIN}" y="31">${escaped(title)}</text>`,
    ...legend(services),
    ...stripes(spans.length, width),
    ...ticks(end).flatMap((time) => [
      `<path class="tick" d="M${x(time)} ${HEAD - 6}V${HEAD + spans.length * ROW}"/>`,
      `<text class="axis" x="${x(time)}" y="${HEAD - 13}" text-anchor="middle">${timeText(time, end)}</text>`,
    ]),
    ...branches(spans),
    ...spans.flatMap((span, index) => [
      ...name(span, index, colour(services, span.service)),
      ...bar(span, index, colour(services, span.service), x, left + BARS),
    ]),
    '</svg>',
    '',
  ].join('\n');
}

function described(spans: readonly Span[], services: readonly string[]): string {
  return `${spans.length} spans of ${services.join(' and ')}, ${spans.map(({ operation, duration }) => `${operation} ${timeText(duration)}`).join(', ')}`;
}

function name({ operation, depth }: Span, index: number, colour: string): string[] {
  return [
    `<circle class="${colour}" cx="${dotAt(depth)}" cy="${middle(index)}" r="3.5"/>`,
    `<text class="name" x="${nameAt(depth)}" y="${middle(index) + 4.5}">${escaped(operation)}</text>`,
  ];
}

/** The bar, and its duration: behind it where there is room, else in it, else before it. */
function bar(
  { start, duration }: Span,
  index: number,
  colour: string,
  x: (time: number) => number,
  end: number,
): string[] {
  const left = x(start);
  // A span of a few microseconds is still to be seen.
  const width = Math.max(at(x(start + duration) - left), 2);
  const time = timeText(duration);
  const needed = time.length * TIME_CHARACTER + 6;
  const behind = left + width + needed <= end + 8;
  const inside = !behind && width > needed + 6;
  const where = behind ? left + width + 6 : inside ? left + width - 6 : left - 6;
  return [
    `<rect class="${colour}" x="${left}" y="${middle(index) - 6.5}" width="${width}" height="13" rx="2"/>`,
    `<text class="${inside ? 'inside' : 'time'}" x="${at(where)}" y="${middle(index) + 4}"${behind ? '' : ' text-anchor="end"'}>${time}</text>`,
  ];
}

function stripes(count: number, width: number): string[] {
  return Array.from({ length: Math.ceil(count / 2) }, (_, index) => HEAD + index * 2 * ROW).map(
    (top) => `<rect class="stripe" x="8" y="${top}" width="${width - 16}" height="${ROW}" rx="4"/>`,
  );
}

/** From each span that has children a line down to the last, with a branch to every one. */
function branches(spans: readonly Span[]): string[] {
  const depths = spans.map(({ depth }) => depth);
  return depths.flatMap((depth, index) => {
    const next = depths.findIndex((other, later) => later > index && other <= depth);
    const children = depths.flatMap((other, later) =>
      later > index && (next < 0 || later < next) && other === depth + 1 ? [later] : [],
    );
    const last = children.at(-1);
    if (last === undefined) return [];
    const twigs = children.map((child) => `M${dotAt(depth)} ${middle(child)}h${INDENT - 6}`);
    return [`<path class="branch" d="M${dotAt(depth)} ${middle(index) + 6}V${middle(last)}${twigs.join('')}"/>`];
  });
}

function legend(services: readonly string[]): string[] {
  let left = MARGIN + 4;
  return services.map((service) => {
    const entry = `<circle class="${colour(services, service)}" cx="${at(left)}" cy="53" r="5"/><text class="service" x="${at(left + 10)}" y="57.5">${escaped(service)}</text>`;
    left += service.length * NAME_CHARACTER + 36;
    return entry;
  });
}

function colour(services: readonly string[], service: string): string {
  return `s${services.indexOf(service) % COLOURS.length}`;
}

function dotAt(depth: number): number {
  return MARGIN + 4 + depth * INDENT;
}

function nameAt(depth: number): number {
  return dotAt(depth) + 9;
}

function middle(index: number): number {
  return HEAD + index * ROW + ROW / 2;
}

function style(services: number): string {
  const fill = (shade: 0 | 1): string =>
    COLOURS.slice(0, services)
      .map((colour, index) => `.s${index}{fill:${colour[shade]}}`)
      .join('');
  return [
    '<style>',
    `text{font-family:${FONTS};font-size:12px}`,
    '.title{font-size:16px;font-weight:600}.service{font-size:13px}.axis,.time,.inside{font-size:11px}',
    '.card{fill:#fff;stroke:#d5dbe3}.stripe{fill:#f3f6fa}.tick{stroke:#d3dae3}.branch{fill:none;stroke:#b4bfcc}',
    '.title,.name,.service{fill:#1b2430}.axis,.time{fill:#5a6675}.inside{fill:#fff}',
    fill(0),
    '@media (prefers-color-scheme:dark){',
    '.card{fill:#12171e;stroke:#333d49}.stripe{fill:#1a212b}.tick{stroke:#2b3541}.branch{stroke:#4d5a69}',
    '.title,.name,.service{fill:#e7ecf2}.axis,.time{fill:#a3afbd}.inside{fill:#12171e}',
    fill(1),
    '}',
    '</style>',
  ].join('\n');
}

function at(value: number): number {
  return Math.round(value * 100) / 100;
}
