import type { Container, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { releaseValuesOf, valuesBelow } from '../../../artifacts/kubernetes/release-values.ts';
import { isSubstituted } from '../../../artifacts/kubernetes/substituted-text.ts';
import { deref, entriesOf, itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlScalar } from '../../../artifacts/yaml/model.ts';
import { handlerFields } from '../../concepts/containers/handlers.ts';
import { base64Text } from '../../concepts/credentials/base64-text.ts';
import type { PlacedSecret } from '../../concepts/credentials/command-secrets.ts';
import { findCredential } from '../../concepts/credentials/credential-formats.ts';
import { couldBeSecret, judgeSecret, secretName } from '../../concepts/credentials/secret-names.ts';

/** Why not "secret", "credentials" and "key": annotations of these names mostly name the Secret that is meant. */
const passwordName = /(?:passwo?r?d|passphrase|passwd|api[-_.]?key|(?:^|[-_.])token)$/iu;

const objectWord = /(?:^|[-_.a-z])(?:secrets?|credentials?|creds)$/iu;

/** True for an option such as `--image-pull-secrets`, or a setting such as `existingSecret`, with the names of the objects that hold them, as their words and few digits tell. */
export const namesObjects = ({ what, text }: PlacedSecret): boolean =>
  objectWord.test(/^"([^"]*)"/u.exec(what)?.[1] ?? '') &&
  /^[a-z][a-z0-9.-]*(?:[,/][a-z][a-z0-9.-]*)*$/u.test(text) &&
  text.replaceAll(/\D/gu, '').length < 4;

/** Where an injector finds the secret: a path, or a namespace and a name. */
const place = /^[a-z0-9._-]+(?:\/[a-z0-9._-]+)+$/u;

/** Annotations of an object and of its pods that hold a password by their name. */
export const namedAnnotations = (object: KubernetesObject): readonly PlacedSecret[] =>
  [object.annotations, ...object.podSpecs.map(({ annotations }) => annotations)].flatMap(found =>
    (found.state === 'present' ? entriesOf(found.node) : []).flatMap(({ name, value }) => {
      const node = deref(value);
      const last = name?.slice(name.lastIndexOf('/') + 1) ?? '';
      if (node?.kind !== 'scalar' || node.opaque || !passwordName.test(last) || isSubstituted(node.value) || place.test(node.value))
        return [];
      return judgeSecret(last, node.value) === 'secret' ? [placedValue(`annotation "${name}"`, node)] : [];
    }),
  );

/** The passwords among the values that an object gives to a chart. What is a plain word may be the name of an object. */
export const releaseValues = (object: KubernetesObject): readonly PlacedSecret[] =>
  releaseValuesOf(object)
    .flatMap(values =>
      [...valuesBelow(values)].flatMap(({ path, node }) =>
        node.kind === 'scalar' && isPassword(path.at(-1) ?? '', node)
          ? [{ ...placedValue(`value "${path.join('.')}"`, node), at: values.placeOf(node.range) }]
          : [],
      ),
    )
    .toSorted((one, other) => one.at.start - other.at.start);

const isPassword = (name: string, { value, opaque }: YamlScalar): boolean =>
  !opaque && passwordName.test(name) && !isSubstituted(value) && !/^[a-z./-]*$/u.test(value) && judgeSecret(name, value) === 'secret';

const placedValue = (what: string, { value, range }: YamlScalar): PlacedSecret => ({
  verdict: 'secret',
  what,
  text: value,
  at: range,
  hasForm: findCredential(value) !== undefined,
});

const scheme = /^(?<name>bearer|basic|token|apikey)\s+/iu;

/** What a header gives away: behind the scheme, and of `Basic` the password in its Base64. */
const headerPart = (value: string): string => {
  const [written = '', name = ''] = scheme.exec(value) ?? [];
  const part = value.slice(written.length).trim();
  const pair = name.toLowerCase() === 'basic' ? base64Text(part) : undefined;
  return pair === undefined ? part : pair.slice(pair.indexOf(':') + 1);
};

/** The headers that probes and hooks of a container send to sign in. */
export const headerSecrets = (container: Container): readonly PlacedSecret[] =>
  handlerFields('httpGet', 'httpHeaders')
    .flatMap(path => itemsOf(container.get(...path)))
    .flatMap(item => {
      const [name, value, found] = [stringAt(item, 'name'), stringAt(item, 'value'), lookup(item, 'value')];
      if (name === undefined || value === undefined || found.state !== 'present' || isSubstituted(value)) return [];
      if (!/^(?:proxy-)?authorization$/iu.test(name) && !secretName(name)) return [];
      const part = headerPart(value);
      return [
        {
          verdict: couldBeSecret(part),
          what: `"${name}" header`,
          text: part,
          at: found.node.range,
          hasForm: findCredential(value) !== undefined,
        },
      ];
    });
