import { parseImageReference } from '../../artifacts/images/image-reference.ts';
import type { Container, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { TextLine } from '../../artifacts/texts/text-uses.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import { scalarText } from '../concepts/containers/command-lines.ts';
import { writtenCommands } from '../concepts/containers/written-commands.ts';
import { commandSecrets } from '../concepts/credentials/command-secrets.ts';
import { type Credential, findCredential } from '../concepts/credentials/credential-formats.ts';
import { judgeSecret } from '../concepts/credentials/secret-names.ts';
import { container } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { credentialInLine } from './concepts/line-credentials.ts';
import { headerSecrets, namedAnnotations, namesObjects, releaseValues } from './concepts/named-values.ts';
import { unjudgedScalars } from './concepts/unjudged-scalars.ts';

/** Texts are searched for credentials as far as this. */
const maxSearched = 65_536;

/** Why: nearly no file has one, and to ask of its whole text is faster than to ask of each word. */
const mayHaveOne = onceFor(({ text }: SourceFile): boolean => text.length > maxSearched || findCredential(text) !== undefined);

const report = ({ kind, verdict, start, end }: Credential, at: Range, text: string): Report<'credential'> | undefined =>
  verdict === 'secret' ? { messageId: 'credential', at, data: { kind }, facts: { hazards: [text.slice(start, end)] } } : undefined;

function* inObject(object: KubernetesObject): Iterable<Report<'credential'>> {
  if (object.kind === 'Config' || !mayHaveOne(object.file)) return;
  for (const scalar of unjudgedScalars(object)) {
    const found = findCredential(scalar.value);
    const one = found && report(found, scalarText(scalar).range(found.start, found.end), scalar.value);
    if (one) yield one;
  }
}

const inLine = (line: TextLine): Report<'credential'> | undefined => {
  const found = credentialInLine(line);
  return found && report(found, { start: line.start + found.start, end: line.start + found.end }, line.text);
};

/** With which Grafana's own configuration is shipped. */
const sampleKey = 'SW2YcwTIb9zpOOhoPsMm';

/** What stands where a secret belongs. */
const placed = (what: string, text: string, at: Range): Report<'placed'> => ({
  messageId: 'placed',
  at,
  data: { what },
  facts: { hazards: [text] },
});

/** The secrets on the command lines of a container, and in the headers that its probes and hooks send. */
function* inContainer(container: Container): Iterable<Report<'placed'>> {
  const image = parseImageReference(stringAt(container.get('image')) ?? '');
  const seen = new Set<number>();
  const commands = writtenCommands(container).flatMap(({ script }) => script.commands);
  const found = [
    ...commands.flatMap(command => commandSecrets(command, image)).filter(one => !namesObjects(one)),
    ...headerSecrets(container),
  ];
  for (const { verdict, what, text, at, hasForm } of found) {
    // Why: the others are told where they stand, by `inObject`.
    if (verdict === 'secret' && !hasForm && !seen.has(at.start)) yield placed(what, text, at);
    seen.add(at.start);
  }
}

/**
 * Values that everybody knows are left out, as are those that other rules of the pack are about. On command lines it goes by the words that
 * `compose/secret-in-command` goes by; of annotations only by names that end in a password: most name the Secret that holds it.
 */
export const hardcodedCredential = defineRule({
  meta: {
    id: 'secrets/hardcoded-credential',
    kind: 'texts',
    severity: 'high',
    title: 'Credential in a file of the repository',
    rationale:
      'Tokens of well-known services are searched for in repositories by machines, all day: minutes after a push they are tried. Whoever can read the repository has it for good, in its history too.',
    remediation: 'Change the credential where it was issued, and have the program get it from a Secret that a store fills.',
    messages: {
      credential: 'There is a credential in plain text ({kind}): everybody has it who can read the repository.',
      placed: 'There is a secret in plain text ({what}): everybody has it who can read the repository.',
    },
    fix: 'none',
    examples: {
      bad: container`args: ["--database=postgres://shop:Kx9vPq2mWz@db:5432/shop"]`,
      good: container`args: ["--database=postgres://shop:$(DB_PASSWORD)@db:5432/shop"]`,
    },
    standards: { mitre: ['T1552.001'] },
    references: ['https://cwe.mitre.org/data/definitions/798.html', 'https://attack.mitre.org/techniques/T1552/001/'],
    textIsHazard: true,
  },
  visit: {
    *object(object) {
      yield* inObject(object);
      for (const { what, text, at, hasForm } of [...namedAnnotations(object), ...releaseValues(object)])
        if (!hasForm) yield placed(what, text, at);
    },
    container: inContainer,
    *line(line) {
      const one = inLine(line);
      if (one) yield one;
    },
    *setting({ path, value, range }) {
      const name = path.slice(path.lastIndexOf('.') + 1);
      const isPlaced = findCredential(value) === undefined && judgeSecret(name, value) === 'secret';
      if (isPlaced && value !== sampleKey) yield placed(`"${name}"`, value, range);
    },
    *manifest({ yaml, file }) {
      if (!mayHaveOne(file)) return;
      for (const { text, range } of yaml.comments) {
        const found = findCredential(text);
        const offset = file.text.slice(range.start, range.end).indexOf(text);
        const start = range.start + Math.max(0, offset);
        const one = found && report(found, { start: start + found.start, end: start + found.end }, text);
        if (one) yield one;
      }
    },
  },
});
