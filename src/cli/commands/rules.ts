import { rulesOfAnyPeer } from '../../artifacts/suppressions/peers/peer-rules.ts';
import { jsonLine } from '../../reports/escape.ts';
import { exampleText } from '../../reports/example-text.ts';
import { rulePageAddress } from '../../reports/rule-page-address.ts';
import type { Paint } from '../../reports/terminal.ts';
import { weaknessesOf, weaknessIds, weaknessWords } from '../../reports/words/weaknesses.ts';
import { allRules } from '../../rules/catalog.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { closestName } from '../../text/closest-name.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
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

/**
 * Suggested are the rules that look for what another tool's check of that name does, else those whose ids hold what was written, else those that are
 * written nearly so, else those whose texts have all its words.
 */
const unknownRule = (name: string): string => {
  const ids = allRules.map(rule => rule.meta.id);
  const close = closestName(name, ids);
  const [suggested = []] = [
    rulesOfAnyPeer(name),
    ids.filter(id => name !== '' && id.includes(name.toLowerCase())),
    close === undefined ? [] : [close],
    ids.filter(id => closestName(name, [id.slice(id.indexOf('/') + 1)]) !== undefined),
    rulesAbout(name),
  ].filter(candidates => candidates.length > 0);
  return suggested.length === 0
    ? `There is no rule "${name}". Run "tidewaiter rules" for the list.`
    : `There is no rule "${name}". Did you mean ${suggested
        .slice(0, maxSuggested)
        .map(id => `"${id}"`)
        .join(' or ')}?`;
};

/** The rules whose texts have all words of what was written, those first that have them in id or title. */
const rulesAbout = (written: string): readonly string[] => {
  const wanted = wordsIn(written);
  if (wanted.size === 0) return [];
  const having = (textOf: (meta: AnyRule['meta']) => string): readonly string[] =>
    allRules.flatMap(({ meta }) => (wanted.isSubsetOf(wordsIn(textOf(meta))) ? [meta.id] : []));
  return [
    ...new Set([...having(({ id, title }) => `${id} ${title}`), ...having(({ rationale, remediation }) => `${rationale} ${remediation}`)]),
  ];
};

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

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
