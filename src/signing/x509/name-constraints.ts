import { type Certificate, extensionIds } from './certificate.ts';
import { alternativeNamesOf, certificateName } from './certificate-names.ts';
import { childrenOf, contextTag, DerError, type DerValue, derTag, readDer, readOr } from './der.ts';
import { type GeneralName, readGeneralName } from './general-names.ts';
import { type ComparableName, comparableName, isConstraint, isWithin } from './name-subtree.ts';

/** What an authority may issue certificates for. Source: RFC 5280, 4.2.1.10. */
interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Comparisons of one chain: more than any real chain needs. Source: Go's crypto/x509 had the same bound. */
const maxComparisons = 250_000;

/**
 * Why a chain, leaf first, breaks the name constraints of one of its authorities, as a sentence; undefined when it keeps all of them. As
 * Go's crypto/x509 has it: constraints of every authority hold for the subject alternative names of all certificates below it, whether they
 * are critical or not; a certificate without such names breaks none, and a name of a form that can't be compared breaks any.
 */
export const nameConstraintProblem = (chain: readonly Certificate[]): string | undefined => {
  let comparisons = 0;
  for (const [index, authority] of chain.entries()) {
    const constraints = readOr(() => constraintsOf(authority), 'malformed');
    if (constraints === undefined) continue;
    if (constraints === 'malformed') return `The name constraints of ${certificateName(authority)} can't be read.`;
    for (const below of chain.slice(0, index)) {
      const names = readOr(() => alternativeNamesOf(below), undefined);
      if (names === undefined) return `The alternative names of ${certificateName(below)} can't be read.`;
      comparisons += names.length * (constraints.permitted.length + constraints.excluded.length);
      if (comparisons > maxComparisons) return `${certificateName(authority)} has more name constraints than can be compared.`;
      const broken = names.find(name => !isAllowed(name, constraints, below === chain[0]));
      if (broken !== undefined)
        return `${certificateName(authority)} may not issue certificates for ${shown(broken)}, by its name constraints.`;
    }
  }
  return undefined;
};

/** Whether a critical extension of name constraints has a form of names that is not compared: then it is an unknown one. */
export const hasUnknownNameForms = (certificate: Certificate): boolean =>
  readOr(() => {
    const constraints = constraintsOf(certificate);
    return constraints !== undefined && [...constraints.permitted, ...constraints.excluded].some(({ kind }) => kind === 'other');
  }, true);

/** Undefined when it has none. Throws `DerError` when they can't be read. */
const constraintsOf = ({ extensions }: Certificate): NameConstraints | undefined => {
  const extension = extensions.get(extensionIds.nameConstraints);
  if (extension === undefined) return undefined;
  const parts = childrenOf(readDer(extension.value), derTag.sequence);
  const tags = parts.map(({ tag }) => tag);
  const known = [contextTag(0), contextTag(1)].filter(tag => tags.includes(tag));
  // Source: RFC 5280: permitted, excluded or both, in this order.
  if (parts.length === 0 || known.length !== parts.length || known.some((tag, at) => tag !== tags[at])) throw new DerError();
  const read = (tag: number): readonly GeneralName[] => {
    const subtrees = parts.find(part => part.tag === tag);
    return subtrees === undefined ? [] : childrenOf(subtrees, tag).map(readSubtree);
  };
  const [permitted, excluded] = [read(contextTag(0)), read(contextTag(1))];
  if (permitted.length + excluded.length === 0) throw new DerError();
  return { permitted, excluded };
};

/** GeneralSubtree: its minimum and maximum are not used. */
const readSubtree = (subtree: DerValue): GeneralName => {
  const [base] = childrenOf(subtree, derTag.sequence);
  if (base === undefined) throw new DerError();
  const name = readGeneralName(base);
  if (!isConstraint(name)) throw new DerError();
  return name;
};

const isAllowed = (name: GeneralName, { permitted, excluded }: NameConstraints, isLeaf: boolean): boolean => {
  // Why only of the leaf: Fulcio's user names are otherNames and signers, and no constraint could ever speak about them.
  if (name.kind === 'other') return !isLeaf;
  const comparable = comparableName(name);
  if (comparable === undefined) return false;
  const ofKind = (subtrees: readonly GeneralName[]): readonly GeneralName[] => subtrees.filter(({ kind }) => kind === name.kind);
  return isPermitted(comparable, ofKind(permitted)) && !ofKind(excluded).some(subtree => isWithin(comparable, subtree, 'excluded'));
};

const isPermitted = (name: ComparableName, permitted: readonly GeneralName[]): boolean =>
  permitted.length === 0 || permitted.some(subtree => isWithin(name, subtree, 'permitted'));

const shown = (name: GeneralName): string => {
  if (name.kind === 'other') return 'a name of a form that constraints are not compared with';
  return name.kind === 'ip' ? `the address ${[...name.octets].join('.')}` : `"${name.text}"`;
};
