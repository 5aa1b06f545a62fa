import type { Severity } from '../../../findings/severity.ts';
import type { Report } from '../../rule.ts';
import type { RemoteScript } from './remote-scripts.ts';
import { scriptFacts } from './script-facts.ts';
import { isInternal, shownAddress, type WebAddress } from './web-address.ts';

/** How a script came to what runs it. */
export type RemoteScriptMessage = 'piped' | 'plain' | 'pinned' | 'saved';

/** A commit in the path: what is behind the address does not change. */
const isPinned = ({ path }: WebAddress): boolean => /(?:^|[/@])(?:[0-9a-f]{40}|[0-9a-f]{64})(?:[/.]|$)/.test(path);

const isPlain = (address: WebAddress): boolean => (address.scheme === 'http' || address.scheme === 'ftp') && !isInternal(address);

type RemoteScriptSeverities = Readonly<Record<RemoteScriptMessage, Severity>>;

const messageOf = ({ address, loadedAt }: RemoteScript): RemoteScriptMessage => {
  if (isPlain(address)) return 'plain';
  return isPinned(address) ? 'pinned' : loadedAt === undefined ? 'piped' : 'saved';
};

type RemoteScriptReport = Report<RemoteScriptMessage> & { readonly data: Readonly<Record<'url' | 'program', string>> };

/** The report of a script that is loaded and run, by the severities of where that is done: `url` and `program` are for its message. */
export const remoteScriptReportBy =
  (severities: RemoteScriptSeverities) =>
  (script: RemoteScript): RemoteScriptReport => {
    const messageId = messageOf(script);
    const { address, url, at, program, loadedAt } = script;
    return {
      messageId,
      at,
      severity: severities[messageId],
      facts: scriptFacts(address, severities[messageId]),
      data: { url: shownAddress(url), program },
      ...(loadedAt && { related: [{ at: loadedAt, note: 'Downloaded here.' }] }),
    };
  };

/** The same of a build. */
export const remoteScriptReport = remoteScriptReportBy({ piped: 'high', plain: 'critical', pinned: 'medium', saved: 'high' });
