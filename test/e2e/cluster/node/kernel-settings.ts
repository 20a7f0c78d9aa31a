/** What the kubelet would set for the whole machine, such as a restart after each error of the kernel, and the values that it wants. */
export const KERNEL_SETTINGS: ReadonlyMap<string, number> = new Map([
  ['/proc/sys/vm/overcommit_memory', 1],
  ['/proc/sys/vm/panic_on_oom', 0],
  ['/proc/sys/kernel/panic', 10],
  ['/proc/sys/kernel/panic_on_oops', 1],
  ['/proc/sys/kernel/keys/root_maxkeys', 1_000_000],
  ['/proc/sys/kernel/keys/root_maxbytes', 25_000_000],
]);

/** Commands that put files with these values over them: the kubelet finds what it wants, and changes nothing. */
export function hidden(folder: string): string[] {
  return [
    `mkdir '${folder}'`,
    ...[...KERNEL_SETTINGS].flatMap(([setting, value], index) => [
      `echo ${value} > '${folder}/${index}'`,
      `mount --bind '${folder}/${index}' '${setting}'`,
    ]),
  ];
}
