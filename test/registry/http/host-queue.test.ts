import { expect, test } from 'vitest';
import { HostQueue } from '../../../src/registry/http/host-queue.ts';

test('tasks of one host wait for their turn in order, and those of another do not', async () => {
  const queue = new HostQueue(1);
  const log: string[] = [];
  const gates = new Map<string, () => void>();
  const task = (host: string, name: string): Promise<void> =>
    queue.run(host, async () => {
      log.push(name);
      await new Promise<void>(resolve => gates.set(name, resolve));
    });
  const all = [task('a', 'a1'), task('a', 'a2'), task('a', 'a3'), task('b', 'b1')];
  const settle = async (name: string): Promise<void> => {
    gates.get(name)?.();
    await new Promise(resolve => setImmediate(resolve));
  };
  await settle('');
  expect(log).toEqual(['a1', 'b1']);
  await settle('a1');
  await settle('a2');
  expect(log).toEqual(['a1', 'b1', 'a2', 'a3']);
  await settle('a3');
  await settle('b1');
  await Promise.all(all);
});

test('a task that fails gives its place to the next', async () => {
  const queue = new HostQueue(1);
  await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue.run('a', () => Promise.resolve('done'))).toBe('done');
});

test('so many tasks of a host run at a time, also after all have ended', async () => {
  const queue = new HostQueue(2);
  let [running, most] = [0, 0];
  const task = () =>
    queue.run('a', async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
    });
  for (let round = 0; round < 2; round += 1) {
    await Promise.all([task(), task(), task(), task(), task()]);
    expect([running, most]).toEqual([0, 2]);
  }
  const [first, second] = [task(), task()];
  await first;
  await Promise.all([task(), task(), second]);
  expect(most).toBe(2);
});
