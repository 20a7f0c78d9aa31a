/** What the runtime of jsii sets before it calls the library for a program in Python, Java or Go. */
const HOST = Symbol.for('jsii.context.hostDirName');

const noFrames = (): string => '';

/**
 * Removes Node's stack frames from what is thrown next, if the program is in Python, Java or Go: it prints its own stack, with its own line,
 * below the message. A program in TypeScript keeps the frames.
 */
export function hideFramesFromOtherLanguages(): void {
  const before: unknown = Reflect.get(Error, 'prepareStackTrace');
  if (!(HOST in globalThis) || before === noFrames) return;
  // jsii wraps what a method throws in an error with frames of its own. Only this hook reaches them.
  Error.prepareStackTrace = noFrames;
  // By then jsii has answered, as it does so synchronously.
  queueMicrotask(() => {
    Reflect.set(Error, 'prepareStackTrace', before);
  });
}
