import { kindOfExample } from '../../src/artifacts/example-kind.ts';
import { fileKinds } from '../../src/artifacts/kinds.ts';
import { codeBlock, codeSpan } from '../../src/reports/escape.ts';
import { exampleText } from '../../src/reports/example-text.ts';
import { rulePageAddress } from '../../src/reports/rule-page-address.ts';
import type { AnyRuleMeta } from '../../src/review/result.ts';
import { closestName } from '../../src/text/closest-name.ts';
import { version } from '../../src/version.ts';

/** Rules with the same last part that are listed for a name without its pack. */
const maxListed = 10;

/** What a rule is about, or which rules may be meant. `name` is as somebody wrote it: an id, or its last part when that is enough. */
export const renderExplanation = (name: string, rules: readonly AnyRuleMeta[]): string => {
  const wanted = name.toLowerCase();
  const exact = rules.find(({ id }) => id === wanted);
  if (exact) return explanationOf(exact);
  const named = rules.filter(({ id }) => id.endsWith(`/${wanted}`));
  const [only] = named;
  if (only && named.length === 1) return explanationOf(only);
  if (named.length > 0)
    return `Several rules are called ${codeSpan(name)}: ${named
      .slice(0, maxListed)
      .map(({ id }) => codeSpan(id))
      .join(', ')}.`;
  const near = closestName(
    name,
    rules.map(({ id }) => id),
  );
  const hint =
    near === undefined ? `All rules are listed [here](${rulePageAddress('README', version)}).` : `Did you mean ${codeSpan(near)}?`;
  return `There is no rule ${codeSpan(name)}. ${hint}`;
};

const explanationOf = (meta: AnyRuleMeta): string => {
  const { language } = fileKinds[kindOfExample(meta.kind, exampleText(meta.examples.bad))];
  return [
    `**${meta.title}** ([${meta.id}](${rulePageAddress(meta.id, version)}))`,
    `Severity ${meta.severity}, profile ${meta.profile}${meta.fix === 'none' ? '' : `, with a fix that is ${meta.fix}`}.`,
    `**Why.** ${meta.rationale}`,
    `**What to do.** ${meta.remediation}`,
    `Reported:\n\n${codeBlock(exampleText(meta.examples.bad), language)}`,
    `Not reported:\n\n${codeBlock(exampleText(meta.examples.good), language)}`,
  ].join('\n\n');
};
