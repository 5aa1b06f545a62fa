import type { TextLine } from '../../../artifacts/texts/text-uses.ts';
import { type Credential, findCredential } from '../../concepts/credentials/credential-formats.ts';
import { secretName } from '../../concepts/credentials/secret-names.ts';

/** Words before a credential of which rules of their own tell: what a build is given, and what logs in to a registry. */
const toldElsewhere = /--build-arg|\blogin\b/u;

/** A key of values under a secret's name is told as a default of the chart. */
const valueKey = /^\s*(?:- )?["']?([\w.-]{1,256})["']?\s*:/u;

/** Where jobs and scripts write passwords of data bases that they start themselves; what the services of others issue is known by its form. */
const startsItsOwn: ReadonlySet<TextLine['of']> = new Set(['pipeline', 'script']);

/** The first credential of a line, where no rule of its own tells of it. */
export const credentialInLine = ({ text, of }: TextLine): Credential | undefined => {
  const found = findCredential(text);
  if (found === undefined || toldElsewhere.test(text.slice(0, found.start))) return undefined;
  if (startsItsOwn.has(of) && found.kind.startsWith('password in')) return undefined;
  return of === 'values' && secretName(valueKey.exec(text)?.[1] ?? '') ? undefined : found;
};
