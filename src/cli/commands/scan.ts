import { fstatSync } from 'node:fs';
import { annotationCommand, renderScanAnnotations } from '../../reports/check-run/annotations.ts';
import { jsonLine, jsonPieces, plainLine } from '../../reports/escape.ts';
import { renderScanJson } from '../../reports/json/scan-json.ts';
import { renderList } from '../../reports/lists/render-list.ts';
import { reportedOfScan } from '../../reports/lists/reported.ts';
import { renderSarif } from '../../reports/sarif/sarif.ts';
import { sarifOfScan } from '../../reports/sarif/sarif-input.ts';
import { type Paint, renderScanText } from '../../reports/terminal.ts';
import type { FileText } from '../../review/ports.ts';
import { maxFileBytes } from '../../review/read/decode-text.ts';
import type { ReviewRequest } from '../../review/request.ts';
import { type ScanResult, scanFiles } from '../../review/scan.ts';
import type { ScanPorts } from '../../review/scan-deployed.ts';
import { neededRules, onlyKind } from '../../rules/needed-rules.ts';
import { meets } from '../../verdict/considered.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { type CoverageEntry, unreadFiles } from '../../verdict/coverage.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { loadLocalPolicy } from '../load-policy.ts';
import { LocalFiles, type UnsavedTexts } from '../local-files.ts';
import { boundYoungGeneration } from '../start/frugal-heap.ts';
import { systemClock } from '../system-clock.ts';
import { forTerminal, Progress, writeProblem } from '../terminal-output.ts';
import { refuseUnread } from '../unread-files.ts';
import { UsageError } from '../usage-error.ts';
import { type Rendered, writeResult } from '../write-result.ts';

/** `tidewaiter scan`: judges files as they stand. Exit code 1 only with `--fail-on`. */
export const scan = async (request: CliRequest): Promise<number> => {
  const { texts, review, ports } = await readPaths(request, boundYoungGeneration);
  const found = await scanFiles(texts, review, ports);
  const { result, words } = request.baseline === undefined ? { result: found, words: '' } : await leaveOutKnown(found, request.baseline);
  await writeResult(request, paint => render(request, result, paint));
  await writeProblem(`${words}${strangerWords(request, result)}`);
  refuseUnjudged(request, result);
  if (request.failOn === undefined) return 0;
  const failOn = request.failOn;
  const incomplete = result.notifications.some(notification => notification.level === 'error');
  return incomplete || result.findings.some(finding => meets(finding.severity, failOn)) ? 1 : 0;
};

/**
 * Throws `UsageError` where there is nothing of which a result could tell: a file that was named could not be read, or none of what may be ours; with
 * `--fail-on` also where nothing is ours. What could not be read is told in the result, with its reason.
 */
export const refuseUnjudged = ({ operands, failOn }: CliRequest, { coverage: { entries } }: ScanResult): void => {
  const unread = unreadFiles(entries);
  refuseUnread(operands, unread);
  const isNothingJudged = entries.every(({ status }) => unjudged.has(status));
  const unrendered = entries.filter(({ status }) => status === 'not-rendered').length;
  if (!isNothingJudged || (unread.length + unrendered === 0 && failOn === undefined)) return;
  const where = operands.map(path => `"${plainLine(path)}"`).join(', ');
  if (unread.length + unrendered === 0) throw new UsageError(`Nothing under ${where} is a file that can be judged, so nothing can pass.`);
  const reasons = [
    ...(unread.length > 0 ? [`${countOf(unread.length, 'file')} could not be read. Name files that can be, not links to them.`] : []),
    ...(unrendered > 0 ? [`${countOf(unrendered, 'file')} could not be rendered. Mend what is told of it.`] : []),
  ];
  throw new UsageError(`No file under ${where} could be judged: ${reasons.join(' ')}`);
};

/** What became of files that nobody judged. */
const unjudged: ReadonlySet<CoverageEntry['status']> = new Set(['not-ours', 'not-evaluated', 'not-rendered']);

/** Files that were named and are of no kind that is judged, in a sentence: a count of none found would look as if they were well. */
const strangerWords = ({ operands }: CliRequest, { coverage: { entries } }: ScanResult): string => {
  const named = new Set(operands);
  const [first, ...others] = entries.filter(({ path, status }) => status === 'not-ours' && named.has(path));
  if (first === undefined) return '';
  const more = others.length === 0 ? ' is' : ` and ${countOf(others.length, 'more named file')} are`;
  return `"${plainLine(first.path)}"${more} of no kind that is judged, by name and content.\n`;
};

/** Loaded only where a baseline is named. */
const leaveOutKnown = async (found: ScanResult, path: string): Promise<{ readonly result: ScanResult; readonly words: string }> =>
  (await import('../apply-baseline.ts')).applyBaseline(found, path);

/** What the paths of a request hold, and what is to be made of them. */
export interface ReadPaths {
  readonly texts: ReadonlyMap<string, FileText>;
  readonly review: ReviewRequest;
  readonly ports: ScanPorts;
}

/** Reads the paths of a request; `onRead` is called after each file. */
export const readPaths = async (request: CliRequest, onRead: () => void = () => undefined): Promise<ReadPaths> => {
  const progress = new Progress('Reading', 'file');
  const { operands, unsaved } =
    request.stdinFilename === undefined ? { operands: request.operands } : await standardInput(request.stdinFilename);
  const shown = (done: number, all: number): void => {
    progress.update(done, all);
    onRead();
  };
  const reader = LocalFiles.open({ operands, exclude: request.exclude }, shown, unsaved);
  const { policy } = await loadLocalPolicy(request, reader.root);
  const texts = reader.readAll(new Set(operands));
  progress.end();
  const judging = new Progress('Judging', 'file');
  const onJudged = (done: number, all: number): void => (done < all ? judging.update(done, all) : judging.end());
  if (reader.ignored > 0)
    await writeProblem(`${countOf(reader.ignored, 'file')} that git ignores left out. Name a file to have it judged.\n`);
  for (const glob of reader.needless)
    await writeProblem(
      `--exclude "${plainLine(glob)}" leaves out nothing: no file fits it, from the working folder or from the root of the repository.\n`,
    );
  const rules = await neededRules([...texts].map(([path, read]) => ({ path, ...(read.state === 'text' && { text: read.text }) })));
  const beside = unsaved === undefined ? await judgingBeside(texts, reader.root) : undefined;
  const ports = { reader, clock: systemClock, repository: reader.repository(), onJudged, ...(beside && { judgeBeside: beside }) };
  return { texts, review: { policy, rules, version }, ports };
};

/** Fewer files are judged before code that another thread has just loaded is fast. */
const leastFilesBeside = 1_000;

/**
 * How batches are judged by several threads, where that pays: not of Dockerfiles alone, of which the rules are loaded and a thousand judged in little
 * time and memory.
 */
const judgingBeside = async (texts: ReadonlyMap<string, FileText>, root: string): Promise<ScanPorts['judgeBeside']> => {
  const [, program] = process.argv;
  if (program === undefined || texts.size < leastFilesBeside || onlyKind(texts.keys()) === 'dockerfile') return undefined;
  // The program of a single executable lies in no file that a thread could run.
  if (process.getBuiltinModule('node:sea').isSea()) return undefined;
  const { judgeBeside, threadsBeside } = await import('../side-by-side/judge-beside.ts');
  const threads = threadsBeside();
  return threads === 0 ? undefined : shared => judgeBeside(shared, { program, threads, today: systemClock.today(), root });
};

/** The text of standard input, as a file of a name. */
const standardInput = async (name: string): Promise<{ readonly operands: readonly string[]; readonly unsaved: UnsavedTexts }> => ({
  operands: [name],
  unsaved: new Map([[name, await readInput()]]),
});

/** All of standard input, or more of it than a file may have. Why as it comes: one that does not wait gives an error to who asks too early. */
const readInput = async (): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    // A folder reads as if there was nothing.
    if (fstatSync(process.stdin.fd).isDirectory()) throw new Error('it is a folder');
    for await (const piece of process.stdin as AsyncIterable<Uint8Array>) {
      pieces.push(piece);
      length += piece.length;
      if (length > maxFileBytes) break;
    }
  } catch (error) {
    const reason = error instanceof Error ? plainLine(error.message) : 'unknown error';
    throw new UsageError(`Standard input can't be read: ${reason}. Give it a text: tidewaiter scan --stdin-filename NAME - < FILE`);
  }
  return Buffer.concat(pieces);
};

const render = async (request: CliRequest, result: ScanResult, paint: Paint): Promise<Rendered> => {
  switch (request.format) {
    case 'text':
      return forTerminal(renderScanText(result, paint), request.output);
    case 'json':
      return jsonPieces(renderScanJson(result));
    case 'sarif':
      return jsonLine(renderSarif(sarifOfScan(result, version)).payload);
    case 'github':
      return renderScanAnnotations(result)
        .payload.map(annotation => `${annotationCommand(annotation)}\n`)
        .join('');
    case 'html':
      return (await import('../../reports/html/scan-page.ts')).renderScanPage(result, request.operands, version);
    case 'oscal':
      // Refused when the command line was read.
      return '';
    default:
      return renderList[request.format](reportedOfScan(result));
  }
};
