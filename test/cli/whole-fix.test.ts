import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deployedChart, deployedOverlays } from '../support/deployed-repository.ts';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const read = (workplace: Workplace, path: string): string => readFileSync(join(workplace.folder, path), 'utf8');

const dockerfile = '# keep   this\r\nFROM node:24.11-bookworm-slim\r\nADD  --chown=node src  /app\r\nUSER node';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: a # comment
spec:
  containers:
  - name: app
    image: 'acme/web:1.29.1'   # odd spacing stays
    resources: {limits: {memory: 64Mi}}
`;

describe('tidewaiter fix', () => {
  test(
    'applies safe fixes and changes nothing else: comments, spacing, CRLF, the missing final newline',
    inWorkplace({ Dockerfile: dockerfile }, workplace => {
      expect(workplace.run('fix', '.')).toMatchObject({
        exitCode: 0,
        stdout: 'Dockerfile:3 Use COPY [dockerfile/add-local-file]\n1 fix applied.\n',
      });
      expect(read(workplace, 'Dockerfile')).toBe(dockerfile.replace('ADD', 'COPY'));
    }),
  );

  test(
    'has nothing to do a second time',
    inWorkplace({ Dockerfile: dockerfile }, workplace => {
      workplace.run('fix', '.');
      expect(workplace.run('fix', '.').stdout).toBe('0 fixes applied.\n');
    }),
  );

  test(
    'shows diffs and writes nothing with --dry-run',
    inWorkplace({ Dockerfile: dockerfile }, workplace => {
      const { stdout } = workplace.run('fix', '--dry-run', '.');
      expect(stdout).toContain('+ COPY  --chown=node src  /app');
      expect(stdout).toContain('1 fix to apply.');
      expect(read(workplace, 'Dockerfile')).toBe(dockerfile);
    }),
  );

  test(
    'applies fixes that meet at one place in several rounds, unsafe ones only when asked, and leaves valid YAML without the findings',
    inWorkplace({ 'pod.yaml': pod }, workplace => {
      workplace.run('fix', '--unsafe', '.');
      const fixed = read(workplace, 'pod.yaml');
      expect(fixed).toContain("    image: 'acme/web:1.29.1'   # odd spacing stays\n");
      expect(fixed).toContain('allowPrivilegeEscalation: false');
      expect(fixed).toContain('readOnlyRootFilesystem: true');
      const left = JSON.parse(workplace.run('scan', '.', '--format', 'json').stdout) as {
        readonly findings: readonly { readonly fix?: unknown }[];
      };
      expect(left.findings.filter(finding => finding.fix !== undefined)).toEqual([]);
    }),
  );

  test(
    'mends what a chart deploys in its values files, says where, and what it left and why',
    inWorkplace(
      {
        ...deployedChart,
        'charts/web/values.yaml': deployedChart['charts/web/values.yaml'].replace('  allowPrivilegeEscalation: false\n', ''),
      },
      workplace => {
        const { exitCode, stdout } = workplace.run('fix', '--profile', 'gate', '.');
        expect(exitCode).toBe(0);
        expect(stdout).toContain('charts/web/values.yaml:3 Block privilege escalation [kubernetes/privilege-escalation-allowed]\n');
        expect(stdout).toMatch(/^\d+ findings? left: .*without a proven fix/mu);
        expect(read(workplace, 'charts/web/values.yaml')).toContain('  privileged: false\n  allowPrivilegeEscalation: false\n');
        expect(workplace.run('fix', '.').stdout).toContain('0 fixes applied.\n');
      },
    ),
  );

  test(
    'of an overlay leaves the base that was not named alone',
    inWorkplace(
      {
        ...deployedOverlays,
        'base/pod.yaml': deployedOverlays['base/pod.yaml'].replace('spec:\n', 'spec:\n  hostNetwork: true\n'),
      },
      workplace => {
        expect(workplace.run('fix', '--unsafe', 'overlays/prod').stdout).toContain('with a fix in files that were not named');
        expect(read(workplace, 'base/pod.yaml')).toContain('hostNetwork: true');
      },
    ),
  );
});
