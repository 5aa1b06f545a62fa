import type { IndexedStatement, VexIndex } from './apply-vex.ts';
import type { VexProduct } from './statement.ts';

/** Products that are told one by one; a hub's documents speak of many things that are not in the image. */
const maxUnmatched = 20;

const productWords = ({ id, subcomponents }: VexProduct): string => [id, ...subcomponents.map(part => part.id)].join(' / ');

const suppresses = ({ statement: { status } }: IndexedStatement): boolean => status === 'not_affected' || status === 'fixed';

/** A warning for each statement that is meant to suppress and spoke of no finding: mostly a typing error. */
export const unmatchedWarnings = ({ all }: VexIndex): readonly string[] => {
  const unmatched = all
    .filter(suppresses)
    .flatMap(({ statement, matched }) =>
      statement.products
        .filter(product => !matched.has(product))
        .map(product => `VEX statement ${statement.vulnerability[0]} / ${productWords(product)} matched no finding`),
    );
  if (unmatched.length <= maxUnmatched) return unmatched;
  return [...unmatched.slice(0, maxUnmatched), `${unmatched.length - maxUnmatched} more VEX statements matched no finding`];
};

/** What is wrong with statements themselves, in full sentences. */
export const examineVex = ({ all }: VexIndex): readonly string[] => {
  const problems: string[] = [];
  for (const { statement } of all) {
    const what = `The VEX statement on ${statement.vulnerability[0]}`;
    if (statement.status === 'not_affected' && statement.justification === undefined && statement.statement === undefined)
      problems.push(`${what} says "not_affected" and does not justify it.`);
    if (statement.products.length === 0) problems.push(`${what} names no product, so that it can't match.`);
    for (const product of statement.products) {
      if (product.purls.length === 0 && product.subcomponents.every(({ purls }) => purls.length === 0))
        problems.push(`${what} names "${product.id}", which is not a package URL, so that it can't match.`);
    }
  }
  appendContradictions(all, problems);
  return problems.length <= maxUnmatched ? problems : [...problems.slice(0, maxUnmatched), `${problems.length - maxUnmatched} more.`];
};

/** Statements of the same time that say two things of one product: which of them wins is chance. */
const appendContradictions = (all: readonly IndexedStatement[], problems: string[]): void => {
  const said = new Map<string, string>();
  for (const { statement } of all) {
    for (const product of statement.products) {
      const key = `${statement.vulnerability[0]}\0${productWords(product)}\0${statement.timestamp}`;
      const before = said.get(key);
      if (before !== undefined && before !== statement.status)
        problems.push(
          `VEX statements of the same time on ${statement.vulnerability[0]} say both "${before}" and "${statement.status}" of "${product.id}".`,
        );
      said.set(key, statement.status);
    }
  }
};
