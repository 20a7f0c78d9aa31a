/** Milliseconds on the clock, and of the processor in all threads of the process. */
export interface Lap {
  readonly wall: number;
  readonly cpu: number;
}

/** Each call gives the time since the one before. */
export function stopwatch(): () => Lap {
  let [wall, cpu] = [performance.now(), cpuTime()];
  return () => {
    const lap = { wall: performance.now() - wall, cpu: cpuTime() - cpu };
    [wall, cpu] = [performance.now(), cpuTime()];
    return lap;
  };
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
