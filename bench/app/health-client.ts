/**
 * Asks two addresses in turn, from a process of its own, until its input ends: that of the App and that of a process that does nothing else. Tells the
 * milliseconds of each answer.
 */
const everyMs = 25;
const [own = '', empty = ''] = process.argv.slice(2);
const told = { own: [] as number[], empty: [] as number[] };
let ended = false;
process.stdin.resume().once('end', () => {
  ended = true;
});

const ask = async (url: string): Promise<number> => {
  const started = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return performance.now() - started;
};

while (!ended) {
  told.own.push(await ask(own));
  told.empty.push(await ask(empty));
  await new Promise(resolve => setTimeout(resolve, everyMs));
}
process.stdout.write(JSON.stringify(told));
