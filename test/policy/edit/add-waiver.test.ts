import { describe, expect, test } from 'vitest';
import { type AskedWaiver, addWaiver } from '../../../src/policy/edit/add-waiver.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';

const today = '2026-11-28';
const asked: AskedWaiver = {
  rule: 'kubernetes/host-network',
  path: 'deploy/agent.yaml',
  reason: 'The agent reads the metrics of the node.',
  owner: 'maria',
  until: '2027-01-31',
};
const add = (text: string, waiver: Partial<AskedWaiver> = {}) =>
  addWaiver(text, { ...asked, ...waiver }, today, '.github/tidewaiter.yml', knownRules);
const lines = (indent: string) =>
  [
    '- rules: kubernetes/host-network',
    '  paths: deploy/agent.yaml',
    '  reason: The agent reads the metrics of the node.',
    '  owner: maria',
    '  until: 2027-01-31',
    '',
  ]
    .join(`\n${indent}`)
    .trimEnd();
const entry = `  ${lines('  ')}\n`;
const other = '- rules: image/*\n    reason: Old images.\n    until: 2027-03-01\n';

describe('A waiver that is put into a policy file', () => {
  test.each<[string, string, string]>([
    ['is all that a new file says', '', `waivers:\n${entry}`],
    ['takes the place of an empty mapping', '{}\n', `waivers:\n${entry}`],
    ['follows a comment that stands alone', '# Ours.\n', `# Ours.\nwaivers:\n${entry}`],
    ['follows what is there', 'profile: strict\n', `profile: strict\nwaivers:\n${entry}`],
    ['ends a last line that has no end', 'profile: strict', `profile: strict\nwaivers:\n${entry}`],
    [
      'follows the last of the others',
      `waivers:\n  ${other}profile: strict # all\n`,
      `waivers:\n  ${other}${entry}profile: strict # all\n`,
    ],
    [
      'keeps the margin of the list and a comment behind its last entry',
      'waivers:\n- rules: image/*\n  reason: Old images. # sic\nprofile: strict\n',
      `waivers:\n- rules: image/*\n  reason: Old images. # sic\n${lines('')}\nprofile: strict\n`,
    ],
    ['takes the place of an empty list', 'waivers: [] # none\nprofile: strict\n', `waivers:\n${entry.trimEnd()} # none\nprofile: strict\n`],
    ['stands before the end of the document', 'profile: strict\n...\n', `profile: strict\nwaivers:\n${entry}...\n`],
  ])('%s', (_, before, after) => {
    expect(add(before)).toEqual({ text: after });
  });

  describe('of a vulnerability', () => {
    const scanLines = (indent: string) =>
      ['- vulnerabilities: CVE-2026-1234', '  packages: curl', '  reason: Nothing calls it.', '  owner: maria', '  until: 2027-01-31']
        .map(line => `${indent}${line}\n`)
        .join('');
    const ofScans = { rule: 'CVE-2026-1234', path: '**', subject: 'curl', reason: 'Nothing calls it.' };
    const known = '- vulnerabilities: CVE-2025-1\n      reason: r\n';

    test.each<[string, string, string]>([
      ['is all that a new file says', '', `scans:\n  waivers:\n${scanLines('    ')}`],
      ['follows what is there', 'profile: strict\n', `profile: strict\nscans:\n  waivers:\n${scanLines('    ')}`],
      [
        'joins what is said of scans',
        'scans:\n    block: high # as agreed\n\nprofile: strict\n',
        `scans:\n    block: high # as agreed\n    waivers:\n${scanLines('      ')}\nprofile: strict\n`,
      ],
      [
        'follows the last of the others',
        `scans:\n  waivers:\n    ${known}  block: high\n`,
        `scans:\n  waivers:\n    ${known}${scanLines('    ')}  block: high\n`,
      ],
      ['takes the place of an empty list', 'scans:\n  waivers: []\n', `scans:\n  waivers:\n${scanLines('    ')}`],
    ])('%s', (_, before, after) => {
      expect(add(before, ofScans)).toEqual({ text: after });
    });

    test('names the path that is asked for', () => {
      expect(add('', { ...ofScans, path: 'web/package-lock.json' })).toMatchObject({
        text: expect.stringContaining('      paths: web/package-lock.json\n'),
      });
    });

    test.each(['scans: {block: high}\n', 'scans:\n', 'scans: {waivers: []}\n'])('is refused where it can not stand: %j', text => {
      expect(add(text, ofScans).problem).toBeDefined();
    });
  });

  test('has the line breaks of the file', () => {
    expect(add('profile: strict\r\n')).toEqual({ text: `profile: strict\r\nwaivers:\r\n${entry.replaceAll('\n', '\r\n')}` });
  });

  test('quotes what would mean something else in YAML, and says the place when one is named', () => {
    const text = [
      'waivers:',
      '  - rules: kubernetes/host-network',
      '    paths: "*/web: x.yaml"',
      '    subjects: Deployment/web#container:*',
    ];
    const end = [`    reason: 'yes: "really" # it is'`, '    owner: maria', '    until: 2027-01-31', ''];
    const waiver = { path: '*/web: x.yaml', subject: 'Deployment/web#container:*', reason: 'yes: "really" # it is' };
    expect(add('', waiver)).toEqual({ text: [...text, ...end].join('\n') });
  });

  test.each<[string, string, Partial<AskedWaiver>, RegExp]>([
    ['a rule that nobody has', '', { rule: 'kubernetes/host-netwrok' }, /host-netwrok/u],
    ['a day that the calendar does not have', '', { until: '2027-02-30' }, /YYYY-MM-DD/u],
    ['a day that lies behind', '', { until: '2026-11-27' }, /^"until 2026-11-27" lies behind us: today is 2026-11-28 \(UTC\)\.$/u],
    ['a glob that is none', '', { path: '!deploy/**' }, /glob/u],
    ['a file with errors', 'profil: strict\n', {}, /^\.github\/tidewaiter\.yml has errors: .*profil.* Mend it first\.$/su],
    ['a list on one line', 'waivers: [{rules: image/*, reason: Old.}]\n', {}, /by hand/u],
    ['a policy in JSON', '{"profile": "strict"}\n', {}, /by hand/u],
  ])('is refused for %s', (_, before, waiver, problem) => {
    expect(add(before, waiver)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('counts on the last day itself', () => {
    expect(add('', { until: today })).toHaveProperty('text');
  });
});
