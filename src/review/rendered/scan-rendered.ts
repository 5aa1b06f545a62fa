import type { SourceFile } from '../../artifacts/source-file.ts';
import { environmentInputs } from '../../environments/inputs.ts';
import type { Notification } from '../../findings/notification.ts';
import { matchesAnyGlob } from '../../policy/glob.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { ChangeJudgement } from '../judge-change.ts';
import type { StandingRepository } from '../standing-repository.ts';
import { LayeredFiles } from '../trial-files.ts';
import { filesOfTexts } from '../unrendered/changed-inputs.ts';
import { maxReason } from '../unrendered/unrendered.ts';
import { ofDisks } from './reading.ts';
import { UnitGroup } from './unit-group.ts';
import { builtDeclarations, declaringFolders } from './units/built-declarations.ts';
import { type DeployedUnit, deployedUnits, separateUnits } from './units/deployed-units.ts';
import { Deployments } from './units/deployments.ts';
import { isPackedChart, PackedCharts, readPacked } from './units/packed-charts.ts';
import { ParsedTexts } from './units/parsed-texts.ts';
import { type RenderedUnit, type SideFiles, tooManyWays } from './units/rendering.ts';

/** More ways of deploying something are not rendered in one look. */
const maxUnits = 5_000;

/** What a repository as it stands deploys of the files that were given, in groups that have nothing in common. */
export class RenderedScan {
  readonly #repository: StandingRepository;
  readonly #judgement: ChangeJudgement;
  readonly #groups: readonly (readonly DeployedUnit[])[];
  readonly #inputs: ReadonlyMap<string, SourceFile>;
  readonly #packed: PackedCharts;
  /** The files of what is deployed in more ways than are looked at. */
  readonly #overfull: ReadonlySet<string>;

  private constructor(
    repository: StandingRepository,
    judgement: ChangeJudgement,
    groups: readonly (readonly DeployedUnit[])[],
    inputs: ReadonlyMap<string, SourceFile>,
    packed: PackedCharts,
    overfull: ReadonlySet<string>,
  ) {
    this.#repository = repository;
    this.#judgement = judgement;
    this.#groups = groups;
    this.#inputs = inputs;
    this.#packed = packed;
    this.#overfull = overfull;
  }

  /** Reads what says how something is deployed. `charts` are charts that are looked at although only values of them were given. */
  static async open(repository: StandingRepository, judgement: ChangeJudgement, charts: ReadonlySet<string>): Promise<RenderedScan> {
    const paths = repository.listPaths();
    const first = environmentInputs(paths, ofDisks.inputs).paths;
    const inputs = new Map(await readTexts(repository, first));
    const further = new Deployments(paths, new Set(), first).of(inputs).furtherInputs.slice(0, ofDisks.further);
    for (const [path, file] of await readTexts(repository, further)) inputs.set(path, file);
    const told = [...first, ...further];
    const declaring = declaringFolders([inputs], new Deployments(paths, new Set(), told), paths);
    const members = new Set(declaring.flatMap(one => [...one.members]).filter(path => !inputs.has(path)));
    for (const [path, file] of await readTexts(repository, [...members].slice(0, ofDisks.further))) inputs.set(path, file);
    const { ignorePaths } = judgement.policy;
    const cluster = judgement.policy;
    const packed = new PackedCharts();
    const deployments = new Deployments(paths, new Set(), told, builtDeclarations(declaring, { cluster, packed }));
    const isIgnored = (path: string): boolean => matchesAnyGlob(path, ignorePaths);
    const isWanted = (file: string): boolean => (repository.given.has(file) || charts.has(file)) && !isIgnored(file);
    const { deployed, overfull } = deployedUnits(paths, inputs, deployments, isWanted, {
      cluster,
      packed,
      parsed: new ParsedTexts(),
    });
    const leftOut = deployed.slice(maxUnits).map(({ unit }) => unit.file);
    const groups = separateUnits(deployed.slice(0, maxUnits));
    return new RenderedScan(repository, judgement, groups, inputs, packed, new Set([...overfull, ...leftOut]));
  }

  /** Group by group: when the next one is asked for, nothing is held of the last. */
  async *groups(): AsyncGenerator<UnitGroup> {
    for (const group of this.#groups) {
      const members = [...new Set(group.flatMap(one => one.members))];
      const texts = await readTexts(
        this.#repository,
        members.filter(path => !isPackedChart(path) && !this.#inputs.has(path)),
      );
      // Why those that are unread are not kept: one that cannot be read is missing, and told so.
      const archives = await readPacked(this.#repository.readBytes, members.filter(isPackedChart), this.#packed, new Set());
      const files = new LayeredFiles(this.#inputs, new Map([...texts, ...archives]));
      yield new UnitGroup(
        group.map(({ unit }) => unit),
        files,
        this.#judgement,
      );
    }
  }

  /** What is to be said of the units of a group: of those that could not be rendered, and of what is not known of the others. */
  remarksOn(units: readonly RenderedUnit[], failures: ReadonlyMap<RenderedUnit, string>, missing: ReadonlySet<string>): ScanRemarks {
    const notifications: Notification[] = [];
    const entries: CoverageEntry[] = [];
    const excusing = this.#judgement.policy.unrenderedPaths;
    for (const [path, own] of Map.groupBy(units, unit => unit.file)) {
      const reasons = own.flatMap(unit => failures.get(unit) ?? []);
      const reason = reasons.length === own.length ? reasons[0] : this.#overfull.has(path) ? tooManyWays : undefined;
      if (reason === undefined) entries.push({ path, status: 'rendered' });
      else {
        const isExcused = matchesAnyGlob(path, excusing);
        const words = `It could not be rendered (${reason.slice(0, maxReason)}): its files were judged as they are written, and not what they deploy.`;
        const remedy = isExcused ? 'The policy excuses the path.' : 'Mend it, or excuse the path with "unrendered-paths" in the policy.';
        notifications.push({ code: 'not-rendered', level: isExcused ? 'warning' : 'error', path, message: `${words} ${remedy}` });
        entries.push({ path, status: isExcused ? 'excused' : 'not-rendered', reason: words });
      }
    }
    const [first] = units;
    if (first !== undefined && missing.size > 0)
      notifications.push({
        code: 'not-rendered',
        level: 'note',
        path: first.file,
        message: `What ${[...missing].map(name => `"${name}"`).join(', ')} would add to it is not known: the chart is not in the repository.`,
      });
    return { notifications, entries };
  }
}

/** What is to be said of what was rendered. */
export interface ScanRemarks {
  readonly notifications: readonly Notification[];
  readonly entries: readonly CoverageEntry[];
}

const readTexts = async ({ read }: StandingRepository, paths: readonly string[]): Promise<SideFiles> =>
  paths.length === 0 ? new Map() : filesOfTexts(await read(paths));
