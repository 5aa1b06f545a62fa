import { describe, expect, test } from 'vitest';
import { inLinearTime } from '../support/linear-time.ts';
import { dedent } from '../support/marked-text.ts';
import { silenced, suppress } from './suppression-case.ts';

const apt = 'dockerfile/unpinned-os-package';
const root = 'dockerfile/root-user';
const tag = 'image/mutable-tag';
const privileged = 'kubernetes/privileged-container';

const dockerfile = (text: string, found: string | readonly string[] = apt) => ({ kind: 'dockerfile' as const, text, found });
const manifest = (text: string, found: string | readonly string[] = privileged) => ({
  kind: 'kubernetes' as const,
  text: dedent(text),
  found,
});

describe('hadolint', () => {
  test.each<[string, string, readonly boolean[]]>([
    ['silences the instruction below', 'FROM a\n# hadolint ignore=DL3008\nRUN ⟦x⟧ && \\\n  ⟦x⟧\nRUN ⟦x⟧\n', [true, true, false]],
    ['with blanks everywhere', 'FROM a\n#\thadolint \t ignore \t=  DL3015 ,  DL3008  \nRUN ⟦x⟧\n', [true]],
    ['without blanks', 'FROM a\n#hadolint ignore=DL3015,DL3008\nRUN ⟦x⟧\n', [true]],
    ['with other ids and ShellCheck’s', 'FROM a\n# hadolint ignore=SC2086,DL3008\nRUN ⟦x⟧\n', [true]],
    ['not an instruction further down', 'FROM a\n# hadolint ignore=DL3008\n\nRUN ⟦x⟧\n', [false]],
    ['not through a second comment', 'FROM a\n# hadolint ignore=DL3008\n# why\nRUN ⟦x⟧\n', [false]],
    ['not when the first of two is meant', 'FROM a\n# hadolint ignore=DL3008\n# hadolint ignore=DL3015\nRUN ⟦x⟧\n', [false]],
    ['not with words behind', 'FROM a\n# hadolint ignore=DL3008 because\nRUN ⟦x⟧\n', [false]],
    ['not in lower case', 'FROM a\n# hadolint ignore=dl3008\nRUN ⟦x⟧\n', [false]],
    ['not with a capital', 'FROM a\n# Hadolint ignore=DL3008\nRUN ⟦x⟧\n', [false]],
    ['not other rules', 'FROM a\n# hadolint ignore=DL3015\nRUN ⟦x⟧\n', [false]],
    ['not inside an instruction', 'FROM a\nRUN a && \\\n  # hadolint ignore=DL3008\n  ⟦x⟧\n', [false]],
    ['not by its shell pragma', 'FROM a\n# hadolint shell=bash\nRUN ⟦x⟧\n', [false]],
    [
      'a stage from above its FROM',
      'FROM a\nRUN ⟦x⟧\n# hadolint stage ignore=DL3008\nFROM b\nRUN ⟦x⟧\nFROM c\nRUN ⟦x⟧\n',
      [false, true, false],
    ],
    ['no stage from elsewhere', 'FROM a\n# hadolint stage ignore=DL3008\nRUN ⟦x⟧\n', [false]],
    ['the whole file, from anywhere', 'FROM a\nRUN ⟦x⟧\n# hadolint global ignore=DL3008\nFROM b\nRUN ⟦x⟧\n', [true, true]],
  ])('%s', (_, text, expected) => {
    expect(silenced(dockerfile(text))).toEqual(expected);
  });

  test('gives its reason after a second #', () => {
    expect(suppress(dockerfile('FROM a\n# hadolint ignore=DL3008 # pinned by the mirror\nRUN ⟦x⟧\n')).suppressed).toEqual([
      { by: 'peer', tool: 'hadolint', reason: 'pinned by the mirror' },
    ]);
  });
});

describe('comments of other tools', () => {
  const comment = 'FROM a\n# hadolint ignore=DL3008\nRUN ⟦x⟧\n';

  test('count as far as ours do, and where policy has them count', () => {
    const counts = (suppressions: object) => silenced({ ...dockerfile(comment), suppressions });
    expect([counts({}), counts({ inline: false }), counts({ peers: false })]).toEqual([[true], [false], [false]]);
    expect(suppress({ ...dockerfile(comment), suppressions: { inline: false } }).notes).toEqual([]);
  });

  test('say nothing in a file that was not judged', () => {
    const added = { ...dockerfile('FROM a\n# hadolint ignore=DL3008\nRUN x\n', []), added: true };
    expect([suppress(added).notes.length, suppress({ ...added, unjudged: true }).notes]).toEqual([1, []]);
  });
});

describe('a comment that a change adds and that silences nothing today', () => {
  const messagesOf = (comment: string): readonly string[] =>
    suppress({ ...dockerfile(`FROM a\n${comment}\nRUN x\n`, []), added: true }).messages;

  test('is told with the rules that it would silence, and whose it is', () => {
    expect(messagesOf('# hadolint ignore=DL3008')).toEqual([
      `This change adds a suppression of hadolint that silences nothing today, but would silence ${apt} later. Remove it unless something is meant by it.`,
    ]);
    expect(messagesOf(`# tidewaiter: ignore[${apt}] -- agreed`)).toEqual([
      `This change adds a suppression that silences nothing today, but would silence "${apt}" later. Remove it unless something is meant by it.`,
    ]);
  });

  test('is nothing to tell where it is about a check that no rule stands for', () => {
    expect(messagesOf('# hadolint ignore=DL3059')).toEqual([]);
    expect(messagesOf('# hadolint ignore=DL9999')).toEqual([]);
  });

  test('is nothing to tell where no change adds it', () => {
    expect(suppress(dockerfile('FROM a\n# hadolint ignore=DL3008\nRUN x\n', [])).messages).toEqual([]);
  });
});

describe('BuildKit', () => {
  const rule = 'dockerfile/maintainer-deprecated';
  test.each<[string, string, readonly boolean[]]>([
    ['silences the file by its directive', '# check=skip=MaintainerDeprecated\nFROM a\nMAINTAINER ⟦x⟧\n', [true]],
    [
      'after another directive',
      '# syntax=docker/dockerfile:1\n# check=skip=StageNameCasing, MaintainerDeprecated;error=true\nFROM a\nMAINTAINER ⟦x⟧\n',
      [true],
    ],
    ['all', '# check=error=true;skip=all\nFROM a\nMAINTAINER ⟦x⟧\n', [true]],
    ['not in other letters', '# check=skip=maintainerdeprecated\nFROM a\nMAINTAINER ⟦x⟧\n', [false]],
    ['not by other options', '# check=experimental=all\nFROM a\nMAINTAINER ⟦x⟧\n', [false]],
    ['the instruction below a comment', 'FROM a\n# check=skip=MaintainerDeprecated\nMAINTAINER ⟦x⟧\nMAINTAINER ⟦x⟧\n', [true, false]],
    ['past blank lines and comments', 'FROM a\n# check=skip=MaintainerDeprecated\n# more\n\nMAINTAINER ⟦x⟧\n', [true]],
    ['not past an empty comment', 'FROM a\n# check=skip=MaintainerDeprecated\n#\nMAINTAINER ⟦x⟧\n', [false]],
    ['only by the first of several', 'FROM a\n# check=skip=StageNameCasing\n# check=skip=MaintainerDeprecated\nMAINTAINER ⟦x⟧\n', [false]],
    ['not from further than 2,000 characters', `FROM a\n#${' '.repeat(2_000)}check=skip=MaintainerDeprecated\nMAINTAINER ⟦x⟧\n`, [false]],
    ['only up to a space', 'FROM a\n# check=skip=StageNameCasing, MaintainerDeprecated\nMAINTAINER ⟦x⟧\n', [false]],
    ['the stage below', 'FROM a\nMAINTAINER ⟦x⟧\n# check=skip=MaintainerDeprecated\nFROM b\nMAINTAINER ⟦x⟧\n', [false, true]],
    [
      'the first instruction, when a comment comes before the directive',
      '# header\n# check=skip=MaintainerDeprecated\nARG X\nFROM a\nMAINTAINER ⟦x⟧\n',
      [false],
    ],
  ])('%s', (_, text, expected) => {
    expect(silenced(dockerfile(text, rule))).toEqual(expected);
  });
});

describe('checkov', () => {
  test.each<[string, string, readonly boolean[]]>([
    ['silences the whole file, from anywhere', 'FROM ⟦a⟧\nRUN x\n#checkov:skip=CKV_DOCKER_3\nUSER ⟦root⟧\n', [true, true]],
    ['with other words around', '# see checkov:skip=CKV_DOCKER_3:runs as root\nFROM ⟦a⟧\n', [true]],
    ['by its older and newer names', '# bridgecrew:skip= CKV_DOCKER_3\nFROM ⟦a⟧\n', [true]],
    ['several at once', '# cortex:skip=CKV_DOCKER_2,CKV_DOCKER_3: fine\nFROM ⟦a⟧\n', [true]],
    ['inside an instruction', 'FROM ⟦a⟧\nRUN a && \\\n  # checkov:skip=CKV_DOCKER_3\n  b\n', [true]],
    ['not other rules', '# checkov:skip=CKV_DOCKER_2\nFROM ⟦a⟧\n', [false]],
    ['not outside of comments', 'FROM ⟦a⟧\nRUN echo checkov:skip=CKV_DOCKER_3\n', [false]],
  ])('%s', (_, text, expected) => {
    expect(silenced(dockerfile(text, root))).toEqual(expected);
  });

  test('gives its reason after a colon', () => {
    expect(suppress(dockerfile('# checkov:skip=CKV_DOCKER_3: drops privileges: gosu\nFROM ⟦a⟧\n', root)).suppressed).toEqual([
      { by: 'peer', tool: 'checkov', reason: 'drops privileges: gosu' },
    ]);
  });

  test('a check that is about some messages of a rule silences only those', () => {
    const found = [
      'dockerfile/tls-verification-disabled#curl',
      'dockerfile/tls-verification-disabled#wget',
      'dockerfile/tls-verification-disabled#pip',
    ];
    expect(silenced(dockerfile('# checkov:skip=CKV2_DOCKER_2\nFROM a\nRUN ⟦c⟧ ⟦w⟧ ⟦p⟧\n', found))).toEqual([true, false, false]);
  });

  const annotated = (objectNotes: string, templateNotes = '{}') => `
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: ⟦web⟧
      annotations: ${objectNotes}
    spec:
      template:
        metadata:
          annotations: ${templateNotes}
        spec:
          containers:
            - name: ⟦app⟧
    `;

  test.each<[string, string, string, readonly boolean[]]>([
    ['on an object', '{checkov.io/skip1: CKV_K8S_16=agent}', '{}', [true, true]],
    ['on a pod template', '{}', '{checkov.io/skip1: CKV_K8S_16}', [false, true]],
    ['under any name that holds the word', '{my.bridgecrew.io/skip-xyz: CKV_K8S_16}', '{}', [true, true]],
    ['of another check', '{checkov.io/skip1: CKV_K8S_17=x}', '{}', [false, false]],
  ])('annotation %s', (_, objectNotes, templateNotes, expected) => {
    expect(silenced(manifest(annotated(objectNotes, templateNotes)))).toEqual(expected);
  });

  test('an annotation’s reason may hold an equals sign', () => {
    expect(suppress(manifest(annotated('{checkov.io/skip1: "CKV_K8S_16=a=b"}'))).suppressed[0]).toEqual({
      by: 'peer',
      tool: 'checkov',
      reason: 'a=b',
    });
  });

  test('comments in manifests are not its way', () => {
    expect(silenced(manifest('# checkov:skip=CKV_K8S_16\nkind: ⟦Pod⟧\n'))).toEqual([false]);
  });
});

describe('Trivy', () => {
  test.each<[string, string, readonly boolean[]]>([
    ['silences the instruction below', 'FROM a\n#trivy:ignore:AVD-DS-0002\nUSER ⟦root⟧\nUSER ⟦root⟧\n', [true, false]],
    ['by older and shorter names, in any case', 'FROM a\n# trivy:ignore:ds002\nUSER ⟦root⟧\n', [true]],
    ['by its former name', 'FROM a\n# tfsec:ignore:DS-0002\nUSER ⟦root⟧\n', [true]],
    ['several on a line', 'FROM a\n# trivy:ignore:DS-0001 trivy:ignore:DS-0002\nUSER ⟦root⟧\n', [true]],
    ['several lines, all for the line below the last', 'FROM a\n# trivy:ignore:DS-0002\n# trivy:ignore:DS-0001\nUSER ⟦root⟧\n', [true]],
    ['by glob', 'FROM a\n# trivy:ignore:AVD-DS-*\nUSER ⟦root⟧\n', [true]],
    ['all', 'FROM a\n# trivy:ignore:*\nUSER ⟦root⟧\n', [true]],
    ['not a line further down', 'FROM a\n# trivy:ignore:DS-0002\n\nUSER ⟦root⟧\n', [false]],
    ['not when other words come first', 'FROM a\n# why trivy:ignore:DS-0002\nUSER ⟦root⟧\n', [false]],
    ['not in a workspace or with attributes', 'FROM a\n# trivy:ignore:DS-0002[a=b] trivy:ignore:DS-0002:ws:x\nUSER ⟦root⟧\n', [false]],
    ['not without an id', 'FROM a\n# trivy:ignore: trivy:exp:2027-01-01\nUSER ⟦root⟧\n', [false]],
  ])('%s', (_, text, expected) => {
    expect(silenced(dockerfile(text, root))).toEqual(expected);
  });

  test.each<[string, boolean, readonly string[]]>([
    ['2026-06-15', true, []],
    ['2026-06-14', false, ['This suppression of trivy counted until 2026-06-14 and no longer does. Fix the finding, or renew it.']],
    [
      '15.06.2027',
      false,
      ['"15.06.2027" is not a day of the calendar, so this suppression of trivy counts as expired. Write the date as YYYY-MM-DD.'],
    ],
  ])('until %s', (date, counts, expected) => {
    const { suppressed, messages } = suppress(dockerfile(`FROM a\n#trivy:ignore:DS-0002:exp:${date}\nUSER ⟦root⟧\n`, root));
    expect(suppressed).toEqual([counts ? { by: 'peer', tool: 'trivy', until: date } : undefined]);
    expect(messages).toEqual(expected);
  });

  test('an end that has passed matters only where there is a finding', () => {
    expect(suppress(dockerfile('FROM a\n#trivy:ignore:DS-0002:exp:2020-01-01\nUSER x\nUSER ⟦root⟧\n', root)).notes).toEqual([]);
  });

  test.each<[string, string, readonly boolean[]]>([
    [
      'the node that begins below',
      'spec:\n  # trivy:ignore:KSV-0017\n  securityContext:\n    privileged: ⟦true⟧\n  other: ⟦x⟧\n',
      [true, false],
    ],
    [
      'the item that begins below',
      'spec:\n  # trivy:ignore:AVD-KSV-0017\n  - name: ⟦a⟧\n    privileged: ⟦true⟧\n  - name: ⟦b⟧\n',
      [true, true, false],
    ],
    ['its own line', 'privileged: ⟦true⟧ # trivy:ignore:KSV-0017\nother: ⟦x⟧\n', [true, false]],
    ['the line below when nothing begins there', '# trivy:ignore:KSV-0017\n\nprivileged: ⟦true⟧\n', [false]],
  ])('in a manifest: %s', (_, text, expected) => {
    expect(silenced(manifest(text))).toEqual(expected);
  });

  test('does not read Compose files', () => {
    expect(silenced({ kind: 'compose', text: 'services:\n  # trivy:ignore:KSV-0017\n  ⟦web⟧: {image: a}\n', found: privileged })).toEqual([
      false,
    ]);
  });
});

describe('KICS', () => {
  const aptUuid = '965a08d7-ef86-4f14-8792-4a3b2098937e';
  const found = 'dockerfile/unpinned-os-package';
  test.each<[string, string, readonly boolean[]]>([
    ['a file', '# header\n# kics-scan ignore\nFROM a\nRUN ⟦x⟧\n', [true]],
    ['no file from below the first instruction', 'FROM a\n# kics-scan ignore\nRUN ⟦x⟧\n', [false]],
    ['a check in a file', `# kics-scan disable=${aptUuid}\nFROM a\nRUN ⟦x⟧\n`, [true]],
    ['a check in a file, in capitals', `# kics-scan DISABLE=${aptUuid.toUpperCase()}\nFROM a\nRUN ⟦x⟧\n`, [true]],
    ['not another check', '# kics-scan disable=00481784-25aa-4a55-8633-3136dfcf4f37\nFROM a\nRUN ⟦x⟧\n', [false]],
    ['all but some checks', '# kics-scan enable=00481784-25aa-4a55-8633-3136dfcf4f37\nFROM a\nRUN ⟦x⟧\n', [true]],
    ['all but this check', `# kics-scan enable=${aptUuid}\nFROM a\nRUN ⟦x⟧\n`, [false]],
    ['an instruction with all its lines', 'FROM a\n# kics-scan ignore-line\nRUN a && \\\n  ⟦x⟧\nRUN ⟦x⟧\n', [true, false]],
    ['a stage', 'FROM a\nRUN ⟦x⟧\n# kics-scan ignore-block\nFROM b\nRUN ⟦x⟧\nFROM c\nRUN ⟦x⟧\n', [false, true, false]],
    ['nothing by an unknown word', '# kics-scan skip\nFROM a\nRUN ⟦x⟧\n', [false]],
  ])('%s', (_, text, expected) => {
    expect(silenced(dockerfile(text, found))).toEqual(expected);
  });

  test.each<[string, string, readonly boolean[]]>([
    ['a file', '# kics-scan ignore\nkind: ⟦Pod⟧\n---\nkind: ⟦Pod⟧\n', [true, true]],
    ['a file, below its document mark', '---\n# kics-scan ignore\nkind: ⟦Pod⟧\n', [true]],
    ['a line', 'a:\n  # kics-scan ignore-line\n  privileged: ⟦true⟧\n  b: ⟦x⟧\n', [true, false]],
    ['only a line', '# kics-scan ignore-line\na:\n  privileged: ⟦true⟧\n', [false]],
    ['a block', 'x: 1\n# kics-scan ignore-block\na:\n  privileged: ⟦true⟧\nb: ⟦x⟧\n', [true, false]],
    ['an item', 'x:\n  # kics-scan ignore-block\n  - name: ⟦a⟧\n    b: ⟦x⟧\n  - name: ⟦c⟧\n', [true, true, false]],
    ['a document, below its mark', '---\n# kics-scan ignore-block\nkind: ⟦Pod⟧\nspec: {a: ⟦1⟧}\n---\nkind: ⟦Pod⟧\n', [true, true, false]],
    ['no document without a mark', '# kics-scan ignore-block\nkind: ⟦Pod⟧\nspec: {a: ⟦1⟧}\n', [false, false]],
    ['nothing behind a value', 'privileged: ⟦true⟧ # kics-scan ignore-line\nb: ⟦x⟧\n', [false, false]],
  ])('in a manifest: %s', (_, text, expected) => {
    expect(silenced(manifest(text))).toEqual(expected);
  });

  test('in a Compose file', () => {
    const text = 'services:\n  # kics-scan ignore-block\n  ⟦web⟧:\n    privileged: ⟦true⟧\n  ⟦api⟧: {image: a}\n';
    expect(silenced({ kind: 'compose', text, found: 'compose/privileged-container' })).toEqual([true, true, false]);
  });
});

describe('annotations', () => {
  const object = (notes: string, templateNotes = '{}') => `
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: ⟦web⟧
      annotations: ${notes}
    spec:
      template:
        metadata:
          annotations: ${templateNotes}
        spec:
          containers:
            - name: ⟦app⟧
    `;
  const both: readonly boolean[] = [true, true];
  const none: readonly boolean[] = [false, false];

  test('of one tool leave the comments of another what they are', () => {
    const text = object('{ignore-check.kube-linter.io/host-network: why}').replace(
      '    apiVersion',
      '    # kics-scan ignore\n    apiVersion',
    );
    expect(silenced({ kind: 'kubernetes', text, found: 'kubernetes/privileged-container' })).toEqual(both);
  });

  test.each<[string, string, string, readonly boolean[]]>([
    ['kube-linter, a check', '{ignore-check.kube-linter.io/privileged-container: why}', '{}', both],
    ['kube-linter, a check without a reason', '{ignore-check.kube-linter.io/privileged-container: ""}', '{}', both],
    ['kube-linter, another check', '{ignore-check.kube-linter.io/host-network: why}', '{}', none],
    ['kube-linter, all', '{kube-linter.io/ignore-all: why}', '{}', both],
    ['kube-linter, not on a pod template', '{}', '{ignore-check.kube-linter.io/privileged-container: why}', none],
    ['kube-score, in a list', '{kube-score/ignore: "pod-probes , container-security-context-privileged"}', '{}', both],
    ['kube-score, all', '{kube-score/ignore: "*"}', '{}', both],
    ['kube-score, skipped', '{kube-score/skip: "true"}', '{}', both],
    ['kube-score, not skipped', '{kube-score/skip: "false"}', '{}', none],
    ['kube-score, on a pod template', '{}', '{kube-score/ignore: container-security-context-privileged}', [false, true]],
    [
      'kube-score, enabled again by the pod template',
      '{kube-score/ignore: container-security-context-privileged}',
      '{kube-score/enable: container-security-context-privileged}',
      none,
    ],
    ['Polaris, all', '{polaris.fairwinds.com/exempt: "true"}', '{}', both],
    ['Polaris, a check', '{polaris.fairwinds.com/runAsPrivileged-exempt: TRUE}', '{}', both],
    ['Polaris, another check', '{polaris.fairwinds.com/hostIPCSet-exempt: "true"}', '{}', none],
    ['Polaris, anything but true', '{polaris.fairwinds.com/exempt: "yes"}', '{}', none],
    ['Polaris, not on a pod template', '{}', '{polaris.fairwinds.com/exempt: "true"}', none],
  ])('%s', (_, notes, templateNotes, expected) => {
    expect(silenced(manifest(object(notes, templateNotes)))).toEqual(expected);
  });

  test('kube-score counts what an id implies', () => {
    expect(silenced(manifest(object('{kube-score/ignore: container-resources}'), 'kubernetes/ephemeral-storage-unlimited'))).toEqual(both);
  });

  test('a value that only a template knows skips nothing that depends on it', () => {
    const text = object('{polaris.fairwinds.com/exempt: "{{ .Values.exempt }}", kube-score/ignore: "{{ .Values.ignore }}"}');
    expect(silenced({ kind: 'helm', text: dedent(text), found: privileged })).toEqual(none);
  });

  test('the reason of kube-linter is kept', () => {
    expect(suppress(manifest(object('{kube-linter.io/ignore-all: "node agent"}'))).suppressed[0]).toEqual({
      by: 'peer',
      tool: 'kube-linter',
      reason: 'node agent',
    });
  });
});

describe('policy and the comments of other tools', () => {
  const text = '# checkov:skip=CKV_DOCKER_3\nFROM ⟦a⟧\n';

  test.each([{ peers: false }, { inline: false }])('may be told to look away: %j', suppressions => {
    expect(suppress({ ...dockerfile(text, root), suppressions })).toMatchObject({ suppressed: [undefined], notes: [] });
  });

  test('they never silence a critical finding', () => {
    expect(suppress({ ...dockerfile(text, root), severity: 'critical' })).toMatchObject({
      suppressed: [undefined],
      messages: [
        `A comment of checkov cannot silence a critical finding (${root}). Use "# tidewaiter: ignore[${root}] -- reason", or a waiver in the policy.`,
      ],
    });
  });

  test('they do not open locks', () => {
    expect(suppress({ ...dockerfile(text, root), suppressions: { locked: ['dockerfile/*'] } })).toMatchObject({
      suppressed: [undefined],
      notes: ['suppression-not-allowed: # checkov:skip=CKV_DOCKER_3'],
    });
  });

  test('they need a reason and an end when policy asks for them', () => {
    expect(suppress({ ...dockerfile(text, root), suppressions: { requireReason: true } }).notes).toEqual([
      'suppression-not-allowed: # checkov:skip=CKV_DOCKER_3',
    ]);
    expect(suppress({ ...dockerfile(text, root), suppressions: { requireExpiry: true } }).notes).toEqual([
      'suppression-not-allowed: # checkov:skip=CKV_DOCKER_3',
    ]);
  });

  test('unused ones are their own tool’s business', () => {
    expect(suppress(dockerfile('# checkov:skip=CKV_DOCKER_3,CKV_NONE\n# hadolint global ignore=DL3006\nFROM ⟦a⟧\n', apt)).notes).toEqual(
      [],
    );
  });

  test('our own comment is named when both would do', () => {
    expect(suppress(dockerfile(`# tidewaiter: ignore[${tag}] -- ours\n# hadolint ignore=DL3007\nFROM ⟦a⟧\n`, tag)).suppressed).toEqual([
      { by: 'comment', reason: 'ours' },
    ]);
  });
});

describe('hostile comments of other tools', () => {
  test('are read up to the five hundredth of a file', () => {
    const last = (count: number) => {
      const inDockerfile = `FROM a\n${'# hadolint ignore=DL3008\nRUN x\n'.repeat(count - 1)}# hadolint ignore=DL3008\nRUN ⟦x⟧\n`;
      const others = Array.from({ length: count - 1 }, (_, index) => `# kics-scan ignore-line\nk${index}: 1\n`).join('');
      const inManifest = `${others}# kics-scan ignore-line\nkind: ⟦Pod⟧\n`;
      return [suppress(dockerfile(inDockerfile)), suppress(manifest(inManifest))].map(({ suppressed }) => suppressed[0]?.by);
    };
    expect([last(500), last(501)]).toEqual([
      ['peer', 'peer'],
      [undefined, undefined],
    ]);
  });

  test.each<[string, number, (size: number) => string, readonly (string | undefined)[]]>([
    ['hadolint', 25_000, size => `# hadolint ignore=${'DL3008,'.repeat(size)}`, [undefined, undefined]],
    ['blanks', 125_000, size => `# hadolint${' '.repeat(size)}ignore`, [undefined, undefined]],
    ['checkov', 75_000, size => `# checkov:skip=${'A,'.repeat(size)}`, [undefined, undefined]],
    ['many checkov', 7_500, size => '# checkov:skip=CKV_DOCKER_3\n'.repeat(size), ['peer', undefined]],
    ['trivy', 12_500, size => `# ${'trivy:ignore:* '.repeat(size)}`, ['peer', 'peer']],
    ['many trivy', 4_000, size => '# trivy:ignore:*\n'.repeat(size), [undefined, undefined]],
    ['kics', 75_000, size => `# kics-scan disable=${'a,'.repeat(size)}`, [undefined, undefined]],
    ['many kics', 7_500, size => '# kics-scan ignore-line\n'.repeat(size), ['peer', undefined]],
    ['buildkit', 12_500, size => '# check=skip=all\n'.repeat(size), [undefined, undefined]],
  ])('%s cost linear time', (_, size, make, outcome) => {
    const inDockerfile = inLinearTime(size, make, comment => suppress(dockerfile(`${comment}\nFROM ⟦a⟧\n`, root)));
    const inManifest = inLinearTime(size, make, comment => suppress(manifest(`${comment}\nkind: ⟦Pod⟧\n`)));
    expect([inDockerfile, inManifest].map(({ suppressed }) => suppressed[0]?.by)).toEqual(outcome);
  });
});
