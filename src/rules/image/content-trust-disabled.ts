import type { ShellCommand } from '../../artifacts/shell/model.ts';
import { severityDegree } from '../../findings/severity.ts';
import { appendAll } from '../../text/append-all.ts';
import type { Range } from '../../text/range.ts';
import { defineRule, type Report } from '../rule.ts';

type Message = 'variable' | 'content' | 'log' | 'policy';

/** What Docker reads as off. Source: docker/cli, `trust.GetContentTrust`: `strconv.ParseBool`. */
const off = /^(?:0|f|false)$/i;
const on = '(?:=(?:true|1|t))?$';

interface Option {
  readonly program: string;
  readonly flag: RegExp;
  readonly messageId: Message;
}

/** Options that switch a check off. Sources: the reference of each program. */
const options: readonly Option[] = [
  { program: 'docker', flag: new RegExp(`^--disable-content-trust${on}`, 'i'), messageId: 'content' },
  { program: 'cosign', flag: new RegExp(`^--insecure-ignore-(?:tlog|sct)${on}`, 'i'), messageId: 'log' },
  { program: 'skopeo', flag: new RegExp(`^--insecure-policy${on}`, 'i'), messageId: 'policy' },
];

const severities = { variable: 'low', content: 'low', policy: 'low', log: 'medium' } as const;

const reportOf = (messageId: Message, at: Range, title: string, setting: string): Report<Message> => ({
  messageId,
  severity: severities[messageId],
  at,
  facts: { value: setting, degree: severityDegree(severities[messageId]) },
  data: { title, setting },
});

function* optionReports({ name, args }: ShellCommand, title: string): Iterable<Report<Message>> {
  for (const { program, flag, messageId } of options) {
    if (program !== name) continue;
    for (const { value, range } of args) if (value !== undefined && flag.test(value)) yield reportOf(messageId, range, title, value);
  }
}

/**
 * Medium where a signature is verified and its log is not asked. Low for content trust, which is off unless it is switched on (and which
 * Docker retires), and for skopeo, whose policy accepts everything unless somebody wrote another.
 */
export const contentTrustDisabled = defineRule({
  meta: {
    id: 'image/content-trust-disabled',
    kind: 'containers',
    severity: 'medium',
    title: 'Signature checking of images is turned off',
    rationale: `A signature tells that an image comes from who it says, and the transparency log that his key was not used by somebody else. Where a job or an image turns the check off, a hijacked registry or
account puts what it likes in the image's place, and nobody notices.`,
    remediation:
      'Leave the check on, and give the program the keys or identities that it needs (`cosign verify --certificate-identity … --certificate-oidc-issuer …`, a `policy.json` for skopeo and podman). For an own log name its address (`--rekor-url`) and key.',
    messages: {
      variable: '{title} turns Docker Content Trust off ("{setting}"), so that unsigned images are pulled.',
      content: '{title} turns Docker Content Trust off for a command ("{setting}"), so that unsigned images are accepted.',
      log: '{title} verifies a signature without asking the transparency log ("{setting}").',
      policy: '{title} copies images without any signature policy ("{setting}").',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  verify:\n    image: ghcr.io/acme/ci:1\n    command: cosign verify --key cosign.pub --insecure-ignore-tlog ghcr.io/acme/web:1.4\n',
      good: 'services:\n  verify:\n    image: ghcr.io/acme/ci:1\n    command: cosign verify --key cosign.pub ghcr.io/acme/web:1.4\n',
    },
    standards: { cisDocker: ['4.5'], mitre: ['T1553'] },
    references: [
      'https://docs.docker.com/engine/security/trust/',
      'https://docs.sigstore.dev/cosign/verifying/verify/',
      'https://cwe.mitre.org/data/definitions/347.html',
    ],
  },
  visit: {
    *container({ title, environment, commands, checks, owner }) {
      const found: Report<Message>[] = environment
        .filter(({ name, value }) => name === 'DOCKER_CONTENT_TRUST' && value !== undefined && off.test(value.trim()))
        .map(({ range, value }) => reportOf('variable', range, title, `DOCKER_CONTENT_TRUST=${value ?? ''}`));
      for (const command of [...commands, ...checks].flatMap(script => script.commands)) appendAll(found, optionReports(command, title));
      for (const report of found.toSorted((a, b) => a.at.start - b.at.start))
        yield { ...report, ...(owner.kind === 'image' && { concerns: 'image' as const }) };
    },
  },
});
