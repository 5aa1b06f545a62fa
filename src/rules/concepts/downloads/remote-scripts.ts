import type { ShellScript } from '../../../artifacts/shell/model.ts';
import type { Range } from '../../../text/range.ts';
import { downloadUses } from './download-use.ts';
import { verifiedDownloads } from './download-verification.ts';
import { downloadsIn } from './downloads.ts';
import { interpretedDownloads } from './interpreted-downloads.ts';
import { remoteCopies } from './remote-copies.ts';
import { placeOfRun, programOfRun } from './script-facts.ts';
import { isLocalHost, type WebAddress } from './web-address.ts';

/** A text that is loaded from an address and run without a check. */
export interface RemoteScript {
  readonly address: WebAddress;
  /** As written. */
  readonly url: string;
  /** Where it is run. */
  readonly at: Range;
  /** What runs it, or what it is called when it is a file. */
  readonly program: string;
  /** Where it is loaded, when it is a file in between. */
  readonly loadedAt?: Range;
}

/** Whether it comes from another machine. */
export const isRemote = ({ address }: RemoteScript): boolean => !isLocalHost(address);

/** What a script loads and runs. */
export const remoteScripts = (script: ShellScript): readonly RemoteScript[] => {
  const interpreted = interpretedDownloads(script);
  const downloads = [...downloadsIn(script), ...remoteCopies(script)];
  const uses = downloadUses(script, downloads);
  const verified = verifiedDownloads(script, downloads);
  const run = downloads.flatMap((download): readonly RemoteScript[] => {
    const use = uses.get(download);
    if (use?.kind !== 'runs' || verified.has(download)) return [];
    const { address, url } = download;
    const loaded = use.how === 'file' ? { loadedAt: url.range } : {};
    return [{ address, url: url.text, at: placeOfRun(download, use), program: programOfRun(use), ...loaded }];
  });
  return [...interpreted, ...run].filter(isRemote);
};
