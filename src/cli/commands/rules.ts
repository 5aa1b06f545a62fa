import { jsonLine } from '../../reports/escape.ts';
import { exampleText } from '../../reports/example-text.ts';
import { rulePageAddress } from '../../reports/rule-page-address.ts';
import { allRules } from '../../rules/catalog.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments.ts';
import { terminalPaint, writeOutput } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';

/** `tidewaiter rules`: all rules, one a line, or as JSON. */
export const rules = async ({ format }: CliRequest): Promise<number> => {
  const paint = terminalPaint();
  const rows = allRules.map(({ meta: { id, severity, profile, fix, title } }) => ({ id, severity, profile, fix, title }));
  const width = Math.max(...rows.map(row => row.id.length));
  await writeOutput(
    format === 'json'
      ? jsonLine(rows)
      : rows
          .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
          .join(''),
  );
  return 0;
};

/** `tidewaiter explain RULE`: why, what to do, examples, references. */
export const explain = async ({ operands, format }: CliRequest): Promise<number> => {
  const meta = allRules.find(rule => rule.meta.id === operands[0])?.meta;
  if (!meta) throw new UsageError(`There is no rule "${operands[0]}". Run "tidewaiter rules" for the list.`);
  const paint = terminalPaint();
  const options = Object.entries(meta.options ?? {}).map(
    ([name, option]) => `  ${name} (default ${JSON.stringify(option.default)}): ${option.description}`,
  );
  const text = [
    `${paint('strong', meta.id)}: ${meta.title}`,
    `Severity ${meta.severity}, confidence ${meta.confidence}, profile ${meta.profile}, fix: ${meta.fix}.`,
    meta.rationale,
    meta.remediation,
    `Reported:\n${indent(exampleText(meta.examples.bad))}`,
    `Not reported:\n${indent(exampleText(meta.examples.good))}`,
    ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
    `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
    [rulePageAddress(meta.id, version), ...meta.references].join('\n'),
  ].join('\n\n');
  await writeOutput(format === 'json' ? jsonLine(meta) : `${text}\n`);
  return 0;
};

const indent = (text: string): string => text.trimEnd().replaceAll(/^/gmu, '  ');
