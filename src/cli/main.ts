// Why not imported at the top: ncc finds no licences in what it merges into the entry.
void import('./program.ts')
  .then(({ runProgram }) => runProgram(process.argv.slice(2)))
  .then(exitCode => {
    process.exitCode = exitCode;
  });
