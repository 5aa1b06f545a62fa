import { jsonLine } from '../../reports/escape.ts';
import { exampleText } from '../../reports/example-text.ts';
import { rulePageAddress } from '../../reports/rule-page-address.ts';
import type { Paint } from '../../reports/terminal.ts';
import { weaknessesOf, weaknessIds, weaknessWords } from '../../reports/words/weaknesses.ts';
import { allRules } from '../../rules/catalog.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { closestName } from '../../text/closest-name.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments.ts';
import { forTerminal } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';

/** `tidewaiter rules`: all rules, one a line, or as JSON. */
export const rules = async (request: CliRequest): Promise<number> => {
  const rows = allRules.map(({ meta: { id, severity, profile, fix, title, references } }) => ({
    id,
    severity,
    profile,
    fix,
    title,
    cwe: weaknessIds(references),
  }));
  const width = Math.max(...rows.map(row => row.id.length));
  await writeResult(request, paint =>
    request.format === 'json'
      ? jsonLine(rows)
      : rows
          .map(row => `${paint('strong', row.id.padEnd(width))}  ${row.severity.padEnd(8)}  ${row.profile.padEnd(9)}  ${row.title}\n`)
          .join(''),
  );
  return 0;
};

/** `tidewaiter explain RULE`: why, what to do, examples, references. */
export const explain = async (request: CliRequest): Promise<number> => {
  const [name = ''] = request.operands;
  const meta = allRules.find(rule => rule.meta.id === name)?.meta;
  if (!meta) throw new UsageError(unknownRule(name));
  await writeResult(request, paint => (request.format === 'json' ? jsonLine(meta) : forTerminal(explanation(meta, paint), request.output)));
  return 0;
};

/** Rules whose ids hold what was written are suggested, else the one that is written nearly so. */
const unknownRule = (name: string): string => {
  const ids = allRules.map(rule => rule.meta.id);
  const holding = name === '' ? [] : ids.filter(id => id.includes(name)).slice(0, maxSuggested);
  const close = closestName(name, ids) ?? ids.find(id => closestName(name, [id.slice(id.indexOf('/') + 1)]) !== undefined);
  const suggested = holding.length > 0 ? holding : close === undefined ? [] : [close];
  return suggested.length === 0
    ? `There is no rule "${name}". Run "tidewaiter rules" for the list.`
    : `There is no rule "${name}". Did you mean ${suggested.map(id => `"${id}"`).join(' or ')}?`;
};

const maxSuggested = 5;

const explanation = (meta: AnyRule['meta'], paint: Paint): string => {
  const options = Object.entries(meta.options ?? {}).map(
    ([name, option]) => `  ${name} (default ${JSON.stringify(option.default)}): ${option.description}`,
  );
  const text = [
    `${paint('strong', meta.id)}: ${meta.title}`,
    [
      `Severity ${meta.severity}, confidence ${meta.confidence}, profile ${meta.profile}, fix: ${meta.fix}.`,
      ...weaknessesOf(meta.references).map(weakness => `${weaknessWords(weakness)}.`),
    ].join(' '),
    meta.rationale,
    meta.remediation,
    `Reported:\n${indent(exampleText(meta.examples.bad))}`,
    `Not reported:\n${indent(exampleText(meta.examples.good))}`,
    ...(options.length > 0 ? [`Options:\n${options.join('\n')}`] : []),
    `To accept one finding, write a comment above it:\n  # tidewaiter: ignore[${meta.id}] -- why`,
    [rulePageAddress(meta.id, version), ...meta.references].join('\n'),
  ].join('\n\n');
  return `${text}
`;
};

const indent = (text: string): string => text.trimEnd().replaceAll(/^/gmu, '  ');
