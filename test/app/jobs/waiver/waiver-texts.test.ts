import { expect, test } from 'vitest';
import { renderWaiverRefusal, waiverDescription } from '../../../../app/jobs/waiver/waiver-texts.ts';

test.each([
  ['closed', /^.*The pull request is not open any more\./u],
  ['no-permission', /"Contents: Read and write".*an owner of the organization has to accept it\./u],
  ['policy-unreadable', /has errors, or is not there\. The check run names them\./u],
  ['left-out', /The policy of the organization leaves this repository out\./u],
  ['not-allowed', /The organization.s policy does not allow it\./u],
  ['not-written', /The policy file could not be changed\./u],
  ['head-moved', /Something changed meanwhile\. Ask again\./u],
  ['branch-gone', /The branch of the policy does not exist any more\./u],
  ['protected', /A protection rule does not allow the App to make a branch\./u],
  ['forbidden', /does not allow the App to make a branch and a pull request here\. A ruleset can be the reason\./u],
  ['refused', /did not take the branch or the pull request\. A ruleset .* can be the reason\./u],
] as const)('the refusal of a waiver for %s says why', (reason, words) => {
  expect(renderWaiverRefusal(reason, undefined)).toMatch(words);
});

test('the words of GitHub are shown as text', () => {
  expect(renderWaiverRefusal('refused', 'No **push**').split('\n').slice(1)).toEqual(['', '> No \\*\\*push\\*\\*']);
});

test('the pull request of a waiver names the place of one that is for a single place, and of no other', () => {
  const wish = { rule: 'kubernetes/host-pid', path: 'deploy/a.yaml', until: '2027-01-31', reason: 'on its way' };
  const of = (subject?: string): string => waiverDescription({ ...wish, ...(subject !== undefined && { subject }) }, 'maria', 7, 'main');
  expect(of('DaemonSet/agent')).toContain('- Path: `deploy/a.yaml`\n- Place: `DaemonSet/agent`\n- Until: 2027-01-31');
  expect(of()).not.toContain('Place');
});
