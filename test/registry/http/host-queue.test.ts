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
