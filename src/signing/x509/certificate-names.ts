import { type Certificate, extensionIds } from './certificate.ts';
import { childrenOf, DerError, derTag, readDer, readOr } from './der.ts';
import { type GeneralName, readGeneralName } from './general-names.ts';

/** The subject alternative names of a certificate; empty when it has none. Throws `DerError` when they can't be read. */
export const alternativeNamesOf = ({ extensions }: Certificate): readonly GeneralName[] => {
  const extension = extensions.get(extensionIds.subjectAlternativeName);
  if (extension === undefined) return [];
  const names = childrenOf(readDer(extension.value), derTag.sequence).map(readGeneralName);
  if (names.some(name => name.kind === 'ip' && name.octets.length !== 4 && name.octets.length !== 16)) throw new DerError();
  return names;
};

/** A certificate's name for a sentence. Certificates of Fulcio have an empty subject. */
export const certificateName = (certificate: Certificate): string => {
  if (certificate.subject.text !== '') return `"${certificate.subject.text}"`;
  const first = readOr(() => alternativeNamesOf(certificate), []).find(name => 'text' in name);
  return first !== undefined && 'text' in first ? `The certificate of "${first.text}"` : 'A certificate without a name';
};
