import { isObject, type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { groupOf } from '../../kubernetes/scope';
import { type Answer, type Answers, answerTo, type Asked, clusterOptions } from '../answers/answers';
import { forbiddenIn, whyUnanswered } from '../answers/forbidden';
import { jsonOf } from '../answers/json';
import type { Question } from '../answers/question';
import type { Expected } from './expected';
import type { Lint } from './milvus/lint';
import { type Listed, listedIn } from './listed';

/** Which object of a kind. */
export interface Named {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** What the answers say about the cluster: the subject of the rules. */
export class Chain {
  private readonly lists: readonly Listed[];
  private readonly byKind = new Map<string, JsonObject[]>();

  constructor(
    readonly answers: Answers,
    /** What a folder of `dist` writes, to compare with. @default - nothing is compared */
    readonly expected?: Expected,
    /** Checks a text as the command `lint` does. @default - nothing is linted */
    readonly lint?: Lint,
  ) {
    this.lists = listedIn(answers);
    const known = new Set<string>();
    for (const { objects } of this.lists) {
      for (const object of objects) {
        // Kinds of two groups can have one name, such as the NetworkPolicies of Kubernetes and of Calico.
        const key = [groupOf(object), object.kind, namespaceOf(object), nameOf(object)].join('/');
        if (known.has(key)) continue;
        known.add(key);
        const same = this.byKind.get(kindOf(object));
        if (same === undefined) this.byKind.set(kindOf(object), [object]);
        else same.push(object);
      }
    }
  }

  /** What the user asked for. */
  get asked(): Asked {
    return this.answers.asked;
  }

  /** When the answers were given, in milliseconds, by the clock of the machine that asked. */
  get taken(): number {
    return Date.parse(this.answers.taken);
  }

  /** Whether a namespace is one to look at: with a folder of `dist` only those that it is about. */
  isAbout(namespace: string): boolean {
    return this.expected?.namespaces.includes(namespace) ?? true;
  }

  /** The objects of a kind that were read, such as `Pod`. */
  objects(kind: string, namespace?: string): readonly JsonObject[] {
    const all = this.byKind.get(kind) ?? [];
    return namespace === undefined ? all : all.filter((object) => namespaceOf(object) === namespace);
  }

  /** One object; undefined if it was not read, or does not exist. */
  object({ kind, namespace, name }: Named): JsonObject | undefined {
    return this.objects(kind, namespace).find((object) => nameOf(object) === name);
  }

  /**
   * Why the objects of a resource in a namespace are not known, as part of a sentence; undefined if they were listed.
   *
   * @param resource as kubectl is asked for it, such as `pods` or `jaegers.jaegertracing.io`
   */
  whyNotListed(resource: string, namespace?: string): string | undefined {
    const asked = this.lists.filter((list) => list.resources.includes(resource) && isFor(list, namespace));
    if (asked.some((list) => list.answer.code === 0)) return undefined;
    const [first] = asked;
    if (first === undefined) return `${resource} were not asked for`;
    const forbidden = forbiddenIn(first.answer);
    // The API server names the group also where kubectl was asked without it.
    if (forbidden.some((each) => each === resource || each.startsWith(`${resource}.`))) {
      return `this account may not list ${resource}`;
    }
    // kubectl lists what it may, and says what it may not.
    return first.answer.code > 0 && forbidden.length > 0 ? undefined : whyUnanswered(first.answer);
  }

  /** Whether the API server serves a group and version, such as `jaegertracing.io/v1`; undefined if that is not known. */
  serves(groupVersion: string): boolean | undefined {
    const answer = this.answer({ program: 'kubectl', args: ['api-versions'] });
    return answer?.code === 0 ? answer.stdout.split('\n').includes(groupVersion) : undefined;
  }

  /** The answer to a question; undefined if it was not asked. */
  answer(question: Question): Answer | undefined {
    return answerTo(this.answers, question);
  }

  /** The JSON that a question was answered with; undefined if there is none. */
  json(question: Question): unknown {
    return jsonOf(this.answer(question)?.stdout);
  }

  /** A command that asks the same by hand, with the options that the user gave. */
  command({ program, args }: Question): string {
    return [program, ...args, ...clusterOptions(program, this.asked)].map(shellWord).join(' ');
  }
}

function isFor(list: Listed, namespace: string | undefined): boolean {
  return list.namespace === undefined || namespace === undefined || list.namespace === namespace;
}

/** A word as a POSIX shell reads it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The kind of an object. */
export function kindOf(object: JsonObject): string {
  return stringAt(object, 'kind') ?? '';
}

/** The name of an object. */
export function nameOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

/** The namespace of an object; empty for those of the cluster. */
export function namespaceOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'namespace') ?? '';
}

/** When an object was created, as the API server writes it; empty where it does not say. */
export function createdAt(object: JsonObject): string {
  return stringAt(object, 'metadata', 'creationTimestamp') ?? '';
}

/** The objects in a list of an object, such as its containers. */
export function objectsAt(value: unknown, ...keys: readonly string[]): readonly JsonObject[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter(isObject) : [];
}
