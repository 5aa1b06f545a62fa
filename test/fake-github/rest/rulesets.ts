import type { Fields, JsonObject } from '../json.ts';
import type { RequiredCheck } from '../state/checks.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Answer, type Call, created, type Handlers, notFound, validationFailed } from './call.ts';

const included = (conditions: Fields | undefined, name: string): readonly string[] => {
  const list = conditions?.object(name)?.raw['include'];
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : [];
};

/** The fake knows `~ALL` and exact names, GitHub also patterns. */
const isMeant = (include: readonly string[], name: string): boolean => include.includes('~ALL') || include.includes(name);

const branchesOf = (repository: FakeRepository, include: readonly string[]): readonly string[] =>
  include.flatMap(ref =>
    ref === '~DEFAULT_BRANCH' ? [repository.defaultBranch] : ref.startsWith('refs/heads/') ? [ref.slice('refs/heads/'.length)] : [],
  );

const checksOf = (body: Fields): readonly RequiredCheck[] =>
  body
    .objects('rules')
    .filter(rule => rule.text('type') === 'required_status_checks')
    .flatMap(rule => rule.object('parameters')?.objects('required_status_checks') ?? [])
    .map(check => {
      const integrationId = check.number('integration_id');
      return { context: check.text('context') ?? '', ...(integrationId !== undefined && { integrationId }) };
    });

/** Required checks take effect at once; a ruleset in evaluate mode only watches. */
const createOrgRuleset = (call: Call): Answer => {
  const { world, params, body } = call;
  const org = params['org'] ?? '';
  const repositories = [...world.repositories.values()].filter(({ owner }) => owner.login.toLowerCase() === org.toLowerCase());
  if (repositories.length === 0) throw notFound();
  const conditions = body.object('conditions');
  if (!conditions) throw validationFailed('Ruleset', 'conditions', 'Conditions are missing');
  const meant = repositories.filter(({ name }) => isMeant(included(conditions, 'repository_name'), name));
  if (body.text('enforcement') === 'active') {
    for (const repository of meant) {
      for (const branch of branchesOf(repository, included(conditions, 'ref_name'))) {
        const present = repository.requiredChecks.get(branch) ?? [];
        repository.requiredChecks.set(branch, [...present, ...checksOf(body)]);
      }
    }
  }
  const kept: JsonObject = Object.fromEntries(Object.entries(body.raw).filter(([key]) => key !== 'bypass_actors'));
  return created({
    id: world.nextId(),
    source: org,
    source_type: 'Organization',
    created_at: world.stamp(),
    updated_at: world.stamp(),
    ...kept,
  });
};

export const rulesetHandlers: Handlers = { 'repos/create-org-ruleset': createOrgRuleset };
