import type { Pipeline } from '../../../artifacts/pipeline/model.ts';
import { entriesOf, hasUnseen, isMissing, itemsOf, lookup, mappingAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';

/** Larger pipelines have no order that is known. */
const maxJobs = 300;

/** What a job waits for, by the names of jobs; undefined when it is not known. */
type Needs = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** `needs: build`, `needs: [build, {job: test}]`; undefined when it is not known. */
const namedNeeds = (job: YamlNode): readonly string[] | undefined => {
  const found = lookup(job, 'needs');
  if (isMissing(found)) return [];
  const single = stringAt(found);
  if (single !== undefined) return [single];
  const items = itemsOf(found);
  const names = items.flatMap(item => stringAt(item) ?? stringAt(item, 'job') ?? []);
  return found.state !== 'present' || hasUnseen(found) || names.length < items.length ? undefined : names;
};

const asSet = (names: readonly string[] | undefined): ReadonlySet<string> | undefined => names && new Set(names);

const githubNeeds = (root: YamlMapping | undefined): Needs =>
  new Map(
    entriesOf(lookup(root, 'jobs')).flatMap(({ name, value }) => (name === undefined ? [] : [[name, asSet(namedNeeds(value))] as const])),
  );

/** Source: GitLab documentation, "CI/CD YAML syntax reference", `stages` and `needs`. */
const gitlabStages = (root: YamlMapping | undefined): readonly string[] => {
  const written = itemsOf(lookup(root, 'stages')).flatMap(item => stringAt(item) ?? []);
  return ['.pre', ...(written.length > 0 ? written : ['build', 'test', 'deploy']), '.post'];
};

/** Without `needs`, a job waits for all of the stages before its own. Jobs of a template have theirs where they are used. */
const gitlabNeeds = (root: YamlMapping | undefined): Needs => {
  const stages = gitlabStages(root);
  const jobs = entriesOf(root).flatMap(({ name, value }) => {
    const job = mappingAt(value);
    return name === undefined || job === undefined || name.startsWith('.') || isMissing(lookup(job, 'script')) ? [] : [{ name, job }];
  });
  const staged = jobs.map(({ name, job }) => {
    const isOpen = !isMissing(lookup(job, 'extends')) && isMissing(lookup(job, 'stage'));
    return { name, job, stage: isOpen ? -1 : stages.indexOf(stringAt(job, 'stage') ?? 'test') };
  });
  return new Map(
    staged.map(({ name, job, stage }) => {
      if (!isMissing(lookup(job, 'needs'))) return [name, asSet(namedNeeds(job))];
      if (stage === -1 || staged.some(other => other.stage === -1)) return [name, undefined];
      return [name, new Set(staged.filter(other => other.stage < stage).map(other => other.name))];
    }),
  );
};

/** The order of the jobs of a pipeline. */
export class JobOrder {
  readonly #needs: Needs;
  /** Jobs that are another pipeline. */
  readonly #calls: ReadonlySet<string>;
  readonly #before = new Map<string, ReadonlySet<string> | undefined>();

  constructor({ system, root }: Pipeline) {
    const jobs = entriesOf(lookup(root, 'jobs'));
    this.#needs = system === 'github' ? githubNeeds(root) : system === 'gitlab' ? gitlabNeeds(root) : new Map();
    this.#calls = new Set(jobs.flatMap(({ name, value }) => (name !== undefined && !isMissing(lookup(value, 'uses')) ? [name] : [])));
  }

  /** The jobs that have ended well before this one begins; undefined when that is not known. */
  before(job: string): ReadonlySet<string> | undefined {
    if (!this.#before.has(job)) this.#before.set(job, this.#needs.size > maxJobs ? undefined : this.#waitedFor(job));
    return this.#before.get(job);
  }

  #waitedFor(job: string): ReadonlySet<string> | undefined {
    const found = new Set<string>();
    const open = [job];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const needs = this.#needs.get(at);
      // Why: what another pipeline does is not seen.
      if (needs === undefined || this.#calls.has(at)) return undefined;
      for (const name of needs) {
        if (found.has(name)) continue;
        found.add(name);
        open.push(name);
      }
    }
    return found;
  }
}
