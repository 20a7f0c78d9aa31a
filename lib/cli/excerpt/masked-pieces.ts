import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { isCredential, mayNameCredential } from '../../diagnostics/credential-names';
import { withoutCredentials } from '../../diagnostics/credentials';
import { textOf } from '../../kubernetes/json';
import { type Parsed, type Position, YamlProblem } from '../../kubernetes/yaml-reader';
import { inside } from '../inside';

/** Part of one line; columns count from 0, and `to` is not part of it. */
export interface Window {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A key or a value on the line, and how it is shown. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Undefined where it is hidden. */
  readonly text: string | undefined;
}

/** What is known of a node from those above it. */
interface Around {
  /** The name that its value stands at. */
  readonly name: string;
  readonly hidesValues: boolean;
  readonly hidesKeys: boolean;
}

/** The keys and values of a document in a window, in their order; credentials, and all values of a Secret, are hidden. */
export function maskedPieces(parsed: Parsed, row: string, window: Window): readonly Piece[] {
  const pieces: Piece[] = [];
  new Walk(parsed, row, window, pieces).node(parsed.root, { name: '', hidesValues: false, hidesKeys: false });
  return pieces.sort((a, b) => a.start - b.start);
}

class Walk {
  constructor(
    private readonly parsed: Parsed,
    private readonly row: string,
    private readonly window: Window,
    private readonly pieces: Piece[],
  ) {}

  node(node: unknown, around: Around): void {
    if (isMap(node)) this.map(node, around);
    else if (isSeq(node)) this.list(node.items, around);
    else if (isScalar(node)) this.scalar(node, around);
    else if (isAlias(node)) this.piece(node, around.hidesValues || mayNameCredential(around.name) ? HIDE : SHOW);
  }

  /** In a list such as `['--password', '...']` the name of a credential is an item beside it. */
  private list(items: readonly unknown[], around: Around): void {
    const hidesTexts = items.length > MAX_ITEMS || items.some(namesNext);
    for (const item of this.inWindow(items, rangeOf)) {
      this.node(item, hidesTexts && isScalar(item) ? { ...around, hidesValues: true } : around);
    }
  }

  private map(map: YAMLMap, around: Around): void {
    const isSecret = /^(?:sealed)?secret$/i.test(textOf(map.get('kind')));
    // An entry of an environment has its name beside its value.
    const entry = map.get('name') ?? map.get('key');
    for (const { key, value } of this.inWindow(map.items, rangeOfPair)) {
      const name = isScalar(key) ? textOf(key.value) : '';
      this.key(key, around);
      const isData = isSecret && /^(?:data|stringData)$/i.test(name);
      const isNamed = mayNameCredential(name);
      this.node(value, {
        name: name === 'value' && typeof entry === 'string' ? entry : name,
        hidesValues: around.hidesValues || isData || isNamed,
        hidesKeys: around.hidesKeys || isNamed,
      });
    }
  }

  private key(key: unknown, { hidesKeys }: Around): void {
    if (isScalar(key)) this.piece(key, hidesKeys || withoutCredentials('', key.value) !== key.value ? HIDE : SHOW);
    else this.node(key, { name: '', hidesValues: true, hidesKeys: true });
  }

  private scalar(scalar: Scalar, around: Around): void {
    const { name, hidesValues } = around;
    const { value } = scalar;
    if (typeof value === 'string' && value.includes('\n')) this.text(scalar, around);
    else if (value === null || value === '') this.piece(scalar, SHOW);
    else if (hidesValues || mayNameCredential(name)) this.piece(scalar, HIDE);
    else this.value(scalar, name, withoutCredentials(name, value));
  }

  private value(scalar: Scalar, name: string, shown: unknown): void {
    const { value } = scalar;
    if (isCredential(name, shown)) this.piece(scalar, HIDE);
    else if (shown === value) this.piece(scalar, SHOW);
    else
      this.piece(scalar, (raw) =>
        raw.includes(textOf(value)) ? raw.replace(textOf(value), () => textOf(shown)) : undefined,
      );
  }

  /** A text of several lines is hidden, unless it is YAML itself. */
  private text(scalar: Scalar, around: Around): void {
    const documents = inside(this.parsed, scalar);
    const isRead = documents !== undefined && !(documents instanceof YamlProblem);
    const trees = isRead ? documents.filter(({ root }) => isMap(root) || isSeq(root)) : [];
    if (trees.length === 0) this.hiddenText(scalar);
    for (const document of trees) {
      new Walk(document, this.row, this.window, this.pieces).node(document.root, around);
    }
  }

  /** A text with escaped line ends is one piece, so that a mark is below it; the lines of a block are not pieces. */
  private hiddenText(scalar: Scalar): void {
    const [first, last] = rangeOf(scalar).map((offset) => this.parsed.position(offset).line);
    if (first === last) this.piece(scalar, HIDE);
  }

  private piece(node: Node, shown: (raw: string) => string | undefined): void {
    const { line, from, to } = this.window;
    const range = rangeOf(node);
    const [first, last] = [this.parsed.position(range[0]), this.parsed.position(range[1])];
    if (first.line > line || last.line < line) return;
    const start = first.line < line ? 0 : first.column - 1;
    const end = last.line > line ? this.row.length : last.column - 1;
    if (start > to || end < from) return;
    // Part of a value tells nothing of the rest.
    const isWhole = start >= from && end <= to && first.line === last.line;
    const text =
      isWhole || shown === SHOW ? shown(this.row.slice(Math.max(start, from), Math.min(end, to))) : undefined;
    this.pieces.push({
      start: Math.max(start, from),
      end: Math.min(end, to),
      text: first.line === last.line ? text : undefined,
    });
  }

  /** The items that are in the window, at least with a part. */
  private inWindow<Item>(items: readonly Item[], range: (item: Item) => Range): readonly Item[] {
    const { line, from, to } = this.window;
    const isBefore = (item: Item): boolean => isBelow(this.parsed.position(range(item)[1]), line, from);
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && isBefore(item)) low = middle + 1;
      else high = middle;
    }
    const found: Item[] = [];
    for (const item of items.slice(low, low + MAX_ITEMS)) {
      if (!isBelow(this.parsed.position(range(item)[0]), line, to + 1)) break;
      found.push(item);
    }
    return found;
  }
}

type Range = readonly [number, number];

/** More than there is room for in a window. */
const MAX_ITEMS = 1000;

const SHOW = (raw: string): string => raw;
const HIDE = (): undefined => undefined;

function namesNext(item: unknown): boolean {
  return isScalar(item) && typeof item.value === 'string' && mayNameCredential(item.value);
}

function rangeOf(node: unknown): Range {
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

function rangeOfPair({ key, value }: Pair): Range {
  const start = rangeOf(key);
  return [start[0], isNode(value) ? rangeOf(value)[1] : start[1]];
}

/** Whether a place comes before a column, counted from 0, of a line. */
function isBelow(place: Position, line: number, column: number): boolean {
  return place.line < line || (place.line === line && place.column - 1 < column);
}
