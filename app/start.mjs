// Starts the App. Plain JavaScript: a Node.js that is too old can't read TypeScript, and would say that of a file in place of itself.
const oldestNode = 24;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(`Tidewaiter needs Node.js ${oldestNode} or newer, and this is ${process.version}: https://nodejs.org/en/download\n`);
  process.exit(2);
}
await import('./main.ts');
