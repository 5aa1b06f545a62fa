import { daysAfter } from '../../policy/calendar-date.ts';
import { wordSet } from '../../text/word-set.ts';
import type { DeltaFinding } from '../delta/scan-delta.ts';
import { dayOf } from '../formats/parts.ts';
import { coversPurl, type Purl } from '../purl.ts';
import { type IndexedStatement, timeOf, type VexIndex } from './apply-vex.ts';
import type { VexProduct, VexStatement } from './statement.ts';

/** Products that are told one by one; a hub's documents speak of many things that are not in the image. */
const maxUnmatched = 20;

/** Sources: OpenVEX 0.2.0, "Status Justifications", which are CSAF's and CISA's; CycloneDX 1.6, `impactAnalysisJustification`. */
const justifications = wordSet(
  'component_not_present vulnerable_code_not_present vulnerable_code_not_in_execute_path vulnerable_code_cannot_be_controlled_by_adversary inline_mitigations_already_exist code_not_present code_not_reachable requires_configuration requires_dependency requires_environment protected_by_compiler protected_at_runtime protected_at_perimeter protected_by_mitigating_control',
);

/** Source: purl-spec, types. */
const purlTypes = wordSet(
  'alpm apk bazel bitbucket bitnami cargo chocolatey cocoapods composer conan conda cpan cran deb docker ebuild gem generic github golang hackage hex huggingface julia luarocks maven mlflow npm nuget oci opam otp pear portage pub pypi qpkg rpm swid swift vscode-extension wolfi yocto',
);

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
export const examineVex = (index: VexIndex): readonly string[] => {
  const problems = index.all.flatMap(({ statement }) =>
    problemsOf(statement).map(problem => `The VEX statement on ${statement.vulnerability[0]} ${problem}`),
  );
  appendContradictions(index, problems);
  return problems.length <= maxUnmatched ? problems : [...problems.slice(0, maxUnmatched), `${problems.length - maxUnmatched} more.`];
};

/** What is wrong with one statement, as the end of a sentence. */
const problemsOf = ({ status, justification, statement, products }: VexStatement): readonly string[] => [
  ...(status === 'not_affected' && justification === undefined && statement === undefined
    ? ['says "not_affected" and does not justify it.']
    : []),
  ...(justification !== undefined && !justifications.has(justification)
    ? [`gives the justification "${justification}", which VEX does not know.`]
    : []),
  ...(products.length === 0 ? ["names no product, so that it can't match."] : []),
  ...products.flatMap(problemsOfProduct),
];

const problemsOfProduct = ({ id, link, purls, subcomponents }: VexProduct): readonly string[] => {
  const all = [...purls, ...subcomponents.flatMap(part => part.purls)];
  if (all.length > 0)
    return all.flatMap(({ type }) =>
      purlTypes.has(type) ? [] : [`names "${id}", whose type "${type}" purl-spec does not have: mostly a typing error.`],
    );
  return link === undefined
    ? [`names "${id}", which is not a package URL, so that it can't match.`]
    : [`names "${id}", a component of a bill that is not there, so that it can't match. Give the bill as a VEX document, too.`];
};

/** Statements of the same time that say two things of one package, by whatever name: the finding then counts, which one of their authors did not mean. */
const appendContradictions = ({ byKey }: VexIndex, problems: string[]): void => {
  const told = new Set<string>();
  for (const products of byKey.values()) {
    if (products.length < 2 || problems.length > maxUnmatched) continue;
    const clearing = products.filter(({ of }) => suppresses(of));
    const counting = products.filter(({ of }) => !suppresses(of));
    for (const one of clearing) {
      const other = counting.find(
        candidate => timeOf(candidate.of.statement) === timeOf(one.of.statement) && isSame(one.product, candidate.product),
      );
      if (!other) continue;
      const [first, second] = [one.of.statement, other.of.statement];
      const names = [...new Set([one.product.id, other.product.id])].map(id => `"${id}"`).join(' and ');
      const problem = `VEX statements of the same time on ${first.vulnerability[0]} say both "${first.status}" and "${second.status}" of ${names}: the finding counts.`;
      if (!told.has(problem)) problems.push(problem);
      told.add(problem);
    }
  }
};

/** Whether two products have a package in common. */
const isSame = (a: VexProduct, b: VexProduct): boolean => {
  const parts = (product: VexProduct): readonly Purl[] =>
    product.subcomponents.length === 0 ? product.purls : product.subcomponents.flatMap(({ purls }) => purls);
  return parts(a).some(one => parts(b).some(other => coversPurl(one, other) || coversPurl(other, one)));
};

/** Days after which what is stated should be looked at again. */
const staleDays = 365;

/**
 * What suppresses although it was stated long ago, or is dated to come. VEX has no date of expiry; what was true of a version and a way to call it a year ago
 * need not be.
 */
export const staleStatements = (suppressed: readonly DeltaFinding[], today: string): readonly string[] => {
  const said = new Map<string, string>();
  for (const { finding } of suppressed) {
    const { made, source = '', status = '' } = finding.suppression ?? {};
    const day = made === undefined ? undefined : dayOf(made);
    if (day === undefined) continue;
    const what = `The VEX statement "${status}" on ${finding.id}${source === '' ? '' : ` by ${source}`}`;
    if (day > today) said.set(what, `${what} is dated ${day}, which is to come: see whether its date is right.`);
    else if (daysAfter(day, staleDays) < today)
      said.set(what, `${what} is of ${day}, more than a year ago, and still suppresses: look at it again, and date it anew.`);
  }
  const all = [...said.values()];
  return all.length <= maxUnmatched
    ? all
    : [...all.slice(0, maxUnmatched), `So it is with ${all.length - maxUnmatched} more VEX statements.`];
};
