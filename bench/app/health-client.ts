/** Asks `/healthz` from a process of its own until its input ends, and tells the milliseconds of each answer. */
const url = process.argv[2] ?? '';
const everyMs = 25;
const milliseconds: number[] = [];
let ended = false;
process.stdin.resume().once('end', () => {
  ended = true;
});
while (!ended) {
  const started = performance.now();
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`The App answered ${answer.status}.`);
  milliseconds.push(performance.now() - started);
  await new Promise(resolve => setTimeout(resolve, everyMs));
}
process.stdout.write(JSON.stringify(milliseconds));
