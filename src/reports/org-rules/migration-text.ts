import type { Migration } from '../../org-rules/migration/migrate.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { logLine, shorten } from '../escape.ts';

const short = (text: string): string => shorten(logLine(text), 600);

/** What became of each rule: one line each, then a count. `lineOf` gives the line of its file at which a rule stands. */
export const renderMigrations = (migrations: readonly Migration[], lineOf: (migration: Migration) => number): string => {
  const lines = migrations.map(one => {
    const { path, policy, rule, outcome } = one;
    const place = `${logLine(path)}:${lineOf(one)}: ${short([policy, rule].filter(Boolean).join('/'))}`;
    if (outcome.state === 'left') return `${place}: left as it is: ${short(outcome.reason)}`;
    const { objects, variations, refused } = outcome.proof;
    const proof = `the same for ${countOf(objects, 'object')} and ${countOf(variations, 'variation')} of them, ${refused} refused`;
    return `${place}: migrated to ${short(outcome.name)}: ${proof}`;
  });
  const count = migrations.filter(({ outcome }) => outcome.state === 'migrated').length;
  return `${[...lines, `${count} of ${countOf(migrations.length, 'rule')} migrated.`].join('\n')}\n`;
};
