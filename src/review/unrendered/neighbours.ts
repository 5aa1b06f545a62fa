import { kustomizationCandidates } from '../../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import { chartsOfTemplate } from '../../artifacts/unrendered/deploy-inputs.ts';
import { foldersAbove } from '../../text/path.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { fileOf } from './changed-inputs.ts';
import { readExisting } from './read-existing.ts';

/** Where the chart in a folder says what it is; the folder is empty or has a slash at its end. */
const chartPath = (folder: string): string => `${folder}Chart.yaml`;

/** Files that templates read lie in the chart's folder, and seldom deep in it. */
const maxFolders = 6;

const chartFolders = (path: string): readonly string[] => foldersAbove(path, maxFolders);

/** The kustomizations and charts around files of a change, read for all of them at once: each read is a request. */
export class Neighbours {
  readonly #reader: RepositoryReader;
  readonly #paths: readonly string[];
  #texts: Promise<ReadonlyMap<string, FileText>> | undefined;

  /** Files that may be asked about: `plain` about kustomizations, `templates` about charts, `others` about charts that may read them. */
  constructor(reader: RepositoryReader, plain: readonly string[], templates: readonly string[], others: readonly string[]) {
    this.#reader = reader;
    this.#paths = [
      ...plain.flatMap(kustomizationCandidates),
      ...templates.flatMap(chartsOfTemplate).map(chartPath),
      ...others.flatMap(chartFolders).map(chartPath),
    ];
  }

  /** The kustomizations in the folder of a file and in the folders above, the nearest first. */
  async kustomizationsOf(path: string): Promise<readonly SourceFile[]> {
    const texts = await this.#read();
    return kustomizationCandidates(path).flatMap(candidate => fileOf(candidate, texts.get(candidate)) ?? []);
  }

  /** The folder of the chart that a template is part of: the innermost that has a `Chart.yaml`, with a slash at its end or empty. */
  async chartOf(template: string): Promise<string | undefined> {
    const texts = await this.#read();
    return chartsOfTemplate(template).find(folder => (texts.get(chartPath(folder))?.state ?? 'absent') !== 'absent');
  }

  /** The folder of the chart around a file: the innermost that has a `Chart.yaml`. Undefined, too, of a file that is not among `others`. */
  async chartAround(path: string): Promise<string | undefined> {
    const texts = await this.#read();
    return chartFolders(path).find(folder => (texts.get(chartPath(folder))?.state ?? 'absent') !== 'absent');
  }

  #read(): Promise<ReadonlyMap<string, FileText>> {
    this.#texts ??= readExisting(this.#reader, this.#paths);
    return this.#texts;
  }
}
