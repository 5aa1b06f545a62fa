// Loaded before a program: when that ends, what it took is written to standard error, as JSON in a line of its own.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`\n${JSON.stringify({ milliseconds: (userCPUTime + systemCPUTime) / 1_000, megabytes: maxRSS / 1_024 })}\n`);
});
