/** Sends webhooks from a process of its own, so many at a time, and tells the milliseconds of each answer. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { ClientTask } from './acknowledgement.ts';

const task: ClientTask = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const agent = new Agent({ keepAlive: true, maxSockets: task.atOnce });

const send = ({ headers, body }: ClientTask['webhooks'][number]): Promise<number> => {
  const started = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(task.url, { method: 'POST', agent, headers }, response => {
    response.resume().once('end', () => {
      if (response.statusCode === 200) resolve(performance.now() - started);
      else reject(new Error(`The App answered ${response.statusCode}.`));
    });
  });
  sent.once('error', reject).end(body);
  return promise;
};

const milliseconds: number[] = [];
const waiting = [...task.webhooks];
const sendAll = async (): Promise<void> => {
  for (let next = waiting.pop(); next; next = waiting.pop()) milliseconds.push(await send(next));
};
await Promise.all(Array.from({ length: task.atOnce }, sendAll));
agent.destroy();
process.stdout.write(JSON.stringify(milliseconds));
