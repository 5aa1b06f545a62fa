import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import { codeBlock, markdownText } from '../../reports/escape.ts';
import { exampleText } from '../../reports/example-text.ts';
import { rulePageAddress } from '../../reports/rule-page-address.ts';
import { weaknessesOf, weaknessWords } from '../../reports/words/weaknesses.ts';
import { allRules } from '../../rules/catalog.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { version } from '../../version.ts';
import type { JudgedDocument } from './code-actions.ts';
import { protocolRange } from './diagnostics.ts';

/** The rules behind the findings at an offset, and the rule that is named there, in a comment or a policy. */
export const hoverAt = (offset: number, text: string, judged: JudgedDocument | undefined): Hover | undefined => {
  const { result, path } = judged ?? {};
  const found = (result?.findings ?? []).filter(
    ({ location: { path: place, range } }) => place === path && range.start <= offset && offset <= range.end,
  );
  const ids = [...new Set([...found.map(({ ruleId }) => ruleId), ...namedAt(offset, text)])].slice(0, maxRules);
  const parts = ids.flatMap(id => {
    const rule = allRules.find(({ meta }) => meta.id === id);
    return rule ? [ruleMarkdown(rule.meta)] : [];
  });
  const [first] = found;
  const file = first && result?.files.get(first.location.path);
  if (parts.length === 0) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    ...(first && file && { range: protocolRange(file, first.location.range) }),
  };
};

const maxRules = 5;
/** No rule's id is longer, in UTF-16 units. */
const maxIdLength = 80;

const isIdLetter = (letter: string | undefined): boolean => letter !== undefined && /[\w/-]/u.test(letter);

/** The word of a rule's letters around an offset. */
const namedAt = (offset: number, text: string): readonly string[] => {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < maxIdLength && isIdLetter(text[start - 1])) start -= 1;
  while (end - offset < maxIdLength && isIdLetter(text[end])) end += 1;
  return start === end ? [] : [text.slice(start, end)];
};

const ruleMarkdown = ({ id, title, severity, rationale, remediation, examples, references }: AnyRule['meta']): string =>
  [
    `**${markdownText(title)}** (${severity}) [${id}](${rulePageAddress(id, version)})`,
    markdownText(rationale),
    markdownText(remediation),
    ...weaknessesOf(references).map(weakness => markdownText(weaknessWords(weakness))),
    codeBlock(exampleText(examples.good).trimEnd(), ''),
  ].join('\n\n');
