import { errorPlace, errorSentence } from '../../src/policy/config-error.ts';
import type { OrgPolicy } from '../../src/policy/org-policy.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import { knownRules } from '../../src/rules/known-rules.ts';
import { policyImpact } from '../org-policy/policy-impact.ts';
import { Scope } from '../storage/pages/scope.ts';
import { crumbsOf, type DashboardNeeds, type Found } from './dashboard.ts';
import { pageAnswer } from './page-answer.ts';
import type { Session } from './sign-in/sessions.ts';
import { policyBody, type Simulation, unseenPolicyBody } from './views/policy.ts';

/** What the text of a policy is called in its errors. */
const asked = 'policy.yml';

/**
 * The organization's policy, for those who see the repository that holds it: from which day on which rules are enforced, and what another text,
 * which is neither stored nor counts, would do to the pull requests that the person sees. Throws `GitHubError` and `StorageError`.
 */
export const organizationPolicy = async (needs: DashboardNeeds, session: Session, installationId: number, text?: string): Found => {
  const scope = Scope.of(session.visible, installationId);
  if (!scope) return undefined;
  const { owner } = scope.installation;
  const loaded = await needs.orgPolicies.load(installationId, owner);
  const holder = loaded.state === 'policy' ? loaded.policy.repository : loaded.state === 'invalid' ? loaded.repository : undefined;
  const isSeen = holder === undefined || scope.repositories.some(({ name }) => `${owner}/${name}`.toLowerCase() === holder.toLowerCase());
  const policy = loaded.state === 'policy' ? loaded.policy : undefined;
  const body = isSeen
    ? policyBody({
        scope,
        session,
        policy,
        isInvalid: loaded.state === 'invalid',
        today: needs.today(),
        ...(text !== undefined && { simulation: await simulate(needs, scope, policy, text) }),
      })
    : unseenPolicyBody();
  return pageAnswer({ title: `Policy of ${owner}`, crumbs: crumbsOf(scope, { name: 'Policy' }), session, body });
};

const simulate = async (
  { records, today }: DashboardNeeds,
  scope: Scope,
  before: OrgPolicy | undefined,
  text: string,
): Promise<Simulation> => {
  // Browsers send line breaks as CR LF (HTML, "Constructing the entry list").
  const asWritten = text.replaceAll('\r\n', '\n');
  const { policy, errors } = parseOrgPolicy(asWritten, asked, before?.repository ?? `${scope.installation.owner}/.github`, knownRules);
  if (errors) return { text: asWritten, errors: errors.map(error => `${errorPlace(error)}: ${errorSentence(error)}`) };
  const pulls = await records.recentPulls(scope);
  return {
    text: asWritten,
    pulls: pulls.length,
    impact: policyImpact(pulls, { before, after: policy, rules: knownRules, today: today() }),
  };
};
