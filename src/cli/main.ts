// Why not imported at the top: ncc finds no licences in what it merges into the entry. Why `exit`: all is written by then, and otherwise
// Node waits for git to end, for functions that are being optimized and for garbage to be collected.
void import('./program.ts').then(({ runProgram }) => runProgram(process.argv.slice(2))).then(code => process.exit(code));
