import { expect, test } from 'vitest';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const secret = 'FROM node:24.11-bookworm-slim\nENV API_TOKEN=q7Rm2xV9tKp4wZ1cB8eL\nUSER node\n';
const other = secret.replace('API_TOKEN', 'SHOP_PASSWORD');

/** What a scan with the baseline says: exit code, findings, and the words about the baseline. */
const scan = (workplace: Workplace, ...paths: readonly string[]) => {
  const { exitCode, stdout, stderr } = workplace.run('scan', '--fail-on', 'high', '--baseline', 'known.json', '--format', 'gnu', ...paths);
  return { exitCode, lines: stdout.split('\n').filter(line => line !== ''), stderr };
};

test(
  'a scan tells what is not in the baseline, and what of it is gone',
  inWorkplace({ 'a/Dockerfile': secret, 'b/Dockerfile': other }, workplace => {
    expect(workplace.run('baseline', '--output', 'known.json', '.')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '2 findings kept: tidewaiter scan --baseline known.json tells what is new since.\n',
    });
    expect(JSON.parse(workplace.read('known.json')).findings).toContainEqual({
      rule: 'dockerfile/secret-in-env-or-arg',
      path: 'a/Dockerfile',
      subject: 'stage:0',
      fingerprint: expect.stringMatching(/^v1:/u),
    });
    expect(scan(workplace, '.')).toMatchObject({ exitCode: 0, lines: [], stderr: expect.stringContaining('2 findings left out') });

    workplace.write({
      'b/Dockerfile': 'FROM node:24.11-bookworm-slim\nUSER node\n',
      'c/Dockerfile': secret.replace('API_TOKEN', 'DB_PASSWORD'),
    });
    const later = scan(workplace, '.');
    expect(later.exitCode).toBe(1);
    expect(later.lines).toEqual([expect.stringContaining('c/Dockerfile:2:')]);
    expect(later.stderr).toContain('1 finding of it not reported any more');
    expect(later.stderr).toContain('  b/Dockerfile [dockerfile/secret-in-env-or-arg]');
  }),
);

test(
  'what moved is known, a copy of it is new, and of what is not looked at nothing is said',
  inWorkplace({ 'a/Dockerfile': secret }, workplace => {
    workplace.run('baseline', '--output', 'known.json', '.');
    workplace.write({ 'z/Dockerfile': secret });
    expect(scan(workplace, '.').lines).toEqual([expect.stringContaining('z/Dockerfile:2:')]);
    expect(scan(workplace, 'z')).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('any more') });
    workplace.write({ 'a/Dockerfile': Buffer.from([0x46, 0, 0xff, 0xfe]) });
    expect(scan(workplace, 'a').stderr).not.toContain('any more');
  }),
);

test(
  'a baseline that is none, or of files that cannot be judged, is refused',
  inWorkplace({ Dockerfile: secret, 'known.json': '{"version": 2, "findings": []}\n' }, workplace => {
    expect(scan(workplace, '.')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"known.json" is no baseline') });
    expect(workplace.run('scan', '.', '--baseline', 'no.json')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('tidewaiter baseline --output FILE PATH...'),
    });
    workplace.write({ Dockerfile: Buffer.from([0x46, 0, 0xff, 0xfe]) });
    expect(workplace.run('baseline', '.')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('"Dockerfile" could not'),
    });
  }),
);
