import { fork } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockDataFolder } from '../../../../app/storage/connection/data-folder-lock.ts';
import { readProcessStart } from '../../../../app/storage/connection/process-identity.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-lock-'));
  path = join(folder, 'tidewaiter.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const since = '2026-01-01T00:00:00.000Z';
const leave = (owner: object): void => writeFileSync(path, JSON.stringify({ host: hostname(), lock: 'theirs', since, ...owner }));

/** The number of a process that has just ended. */
const deadPid = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = fork('-e', [], { execArgv: ['-e', '0'], stdio: 'ignore' });
    child.once('exit', () => (child.pid === undefined ? reject(new Error('no pid')) : resolve(child.pid)));
  });

test('a folder is locked once, and again when it was given free', () => {
  const unlock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(`in use by process ${process.pid} on ${hostname()}`);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
  lockDataFolder(folder)();
});

test('a lock that this process has given free is none, though its file comes back, as from a backup', () => {
  const unlock = lockDataFolder(folder);
  const text = readFileSync(path, 'utf8');
  unlock();
  writeFileSync(path, text);
  lockDataFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of a living process is refused with its number and the remedy', () => {
  leave({ pid: process.ppid, start: readProcessStart(process.ppid) });
  expect(() => lockDataFolder(folder)).toThrow(
    expect.objectContaining({
      name: 'StorageError',
      code: 'locked',
      message: expect.stringContaining(`process ${process.ppid} on ${hostname()}, since ${since}`),
    }),
  );
  expect(() => lockDataFolder(folder)).toThrow('set DATABASE_URL');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ lock: 'theirs' });
});

test('a lock of a dead process is taken over', async () => {
  leave({ pid: await deadPid() });
  const unlock = lockDataFolder(folder);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(readdirSync(folder)).toEqual(['tidewaiter.lock']);
  unlock();
});

test('a process with the same number that started later does not own the lock', () => {
  // As after the restart of a container, whose first process is always number 1.
  leave({ pid: process.ppid, start: 'another-boot/1' });
  lockDataFolder(folder)();
  leave({ pid: process.pid, start: readProcessStart(process.pid) });
  lockDataFolder(folder)();
  expect(existsSync(path)).toBe(false);
});

test('a lock of another machine counts as long as it is renewed', () => {
  leave({ pid: 1, host: 'another-machine' });
  const renewed = new Date('2026-03-01T12:00:00Z');
  utimesSync(path, renewed, renewed);
  vi.useFakeTimers({ toFake: ['Date'], now: renewed.getTime() + 59_999 });
  try {
    expect(() => lockDataFolder(folder)).toThrow('process 1 on another-machine');
    vi.setSystemTime(renewed.getTime() + 60_000);
    lockDataFolder(folder)();
  } finally {
    vi.useRealTimers();
  }
});

test('a lock is renewed as long as it is held, and not when another machine has it afterwards', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const unlock = lockDataFolder(folder);
    const longAgo = new Date(Date.now() - 61_000);
    const isRenewed = (): boolean => {
      utimesSync(path, longAgo, longAgo);
      vi.advanceTimersByTime(5_000);
      return statSync(path).mtimeMs > longAgo.getTime();
    };
    expect(isRenewed()).toBe(true);
    unlock();
    leave({ pid: 1, host: 'another-machine' });
    expect(isRenewed()).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

test('a lock that another process makes at the same moment is not taken for our own, and nothing is left beside it', () => {
  // As if it came between looking for one and making one: it cannot be read, yet it is there.
  symlinkSync(join(folder, 'gone'), path);
  expect(() => lockDataFolder(folder)).toThrow(`${folder} is in use by another process.`);
  expect(readdirSync(folder)).toEqual(['tidewaiter.lock']);
});

test('a lock that can not be read is no free folder', () => {
  mkdirSync(path);
  expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
});

test.each(['', '{', '{"pid":"x"}', 'null'])('a lock that says nothing is taken over: %j', text => {
  writeFileSync(path, text);
  lockDataFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});
