import type { Completed, CompletedCommand, CompletedOption } from './completed-command.ts';

const quoted = (words: readonly string[]): string => `@(${words.map(word => `'${word}'`).join(', ')})`;

/** Nothing, where PowerShell goes on with names of files by itself. */
const candidates = (completed: Completed): string => {
  if (completed === 'ref') return `@(git for-each-ref '--format=%(refname:short)' 2>$null)`;
  return typeof completed === 'string' ? '@()' : quoted(completed);
};

const ofValue = (command: string, { name, value }: CompletedOption): readonly string[] =>
  value === undefined ? [] : [`    '${command} --${name}' { ${candidates(value)} }`];

const ofWord = ({ name, options, operands }: CompletedCommand): string => {
  const switches = quoted([...options.map(option => `--${option.name}`), '--help']);
  return `      '${name}' { if ($word -like '-*') { ${switches} } else { ${operands === undefined ? '@()' : candidates(operands)} } }`;
};

/** A completion for PowerShell 5 or newer. */
export const powershellCompletion = (commands: readonly CompletedCommand[]): string => `# PowerShell completion of tidewaiter
Register-ArgumentCompleter -Native -CommandName tidewaiter -ScriptBlock {
  param($word, $ast, $position)
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { "$_" } | Select-Object -Skip 1)
  $command = $before | Where-Object { $_ -in ${quoted(commands.map(({ name }) => name))} } | Select-Object -First 1
  $previous = $before | Select-Object -Last 1
  $words = switch ("$command $previous") {
${commands.flatMap(({ name, options }) => options.flatMap(option => ofValue(name, option))).join('\n')}
    default {
      switch ("$command") {
      '' { ${quoted([...commands.map(({ name }) => name), '--help', '--version'])} }
${commands.map(ofWord).join('\n')}
      }
    }
  }
  $words | Where-Object { "$_".StartsWith($word) } | ForEach-Object {
    # The name of a branch may be anything.
    $text = if ($_ -match '^[-\\w./]+$') { $_ } else { "'" + $_.Replace("'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`;
