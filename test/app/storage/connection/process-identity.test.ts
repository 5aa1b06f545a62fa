import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processRuns, readProcessStart } from '../../../../app/storage/connection/process-identity.ts';

/** A number that Linux gives to no process: above `pid_max`, whose largest value is 2²² (proc(5)). */
const noPid = 2 ** 22 + 1;

test('a process is told by the boot and by its own start, the same each time', () => {
  const own = readProcessStart(process.pid);
  expect(own).toBe(readProcessStart(process.pid));
  expect(own?.split('/')[0]).toBe(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  expect(own?.split('/')[1]).toMatch(/^\d+$/u);
  expect(readProcessStart(process.ppid)).not.toBe(own);
});

test('of a number that no process has nothing is told, and none runs', () => {
  expect(readProcessStart(noPid)).toBeUndefined();
  expect([processRuns(noPid), processRuns(process.pid), processRuns(1)]).toEqual([false, true, true]);
});

test('a process is the same whatever it is called', () => {
  const own = readProcessStart(process.pid);
  const place = `/proc/${process.pid}/comm`;
  const name = readFileSync(place, 'utf8').trim();
  try {
    writeFileSync(place, 'a) S (1 2');
    expect(readProcessStart(process.pid)).toBe(own);
  } finally {
    writeFileSync(place, name);
  }
});
