import * as v from 'valibot';
import type { SchemaProblem } from '../../policy/changes/describe-issue.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import { fileError } from '../../policy/file-error.ts';
import { type ParsedDocument, parseDocument } from '../../policy/parse.ts';
import { parseJson } from '../../text/parse-json.ts';
import { scopeProblem } from './registry-scope.ts';
import { levelActions, type TrustPolicy, type TrustPolicyStatement, type TrustStoreName, validationTypes } from './trust-policy.ts';
import { isStoreName, type TrustStores, trustStoreKey } from './trust-store.ts';
import { includesAll, parseTrustedIdentity } from './trusted-identity.ts';

const action = v.picklist(['enforce', 'log', 'skip']);
const maxEntries = 1_000;
const maxText = 1_024;
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(maxText));
const texts = v.pipe(v.array(text), v.maxLength(maxEntries));

/** Source: Notary Project trust store and trust policy specification v1.1 (the version in the file is still 1.0). */
const trustPolicySchema = v.strictObject({
  version: v.literal('1.0'),
  trustPolicies: v.pipe(
    v.array(
      v.strictObject({
        name: text,
        registryScopes: v.pipe(texts, v.minLength(1)),
        signatureVerification: v.strictObject({
          level: v.picklist(['strict', 'permissive', 'audit', 'skip']),
          override: v.optional(
            v.strictObject({
              integrity: v.optional(v.unknown()),
              authenticity: v.optional(action),
              authenticTimestamp: v.optional(action),
              expiry: v.optional(action),
              revocation: v.optional(action),
            }),
          ),
          verifyTimestamp: v.optional(v.picklist(['always', 'afterCertExpiry'])),
        }),
        trustStores: v.optional(texts),
        trustedIdentities: v.optional(texts),
      }),
    ),
    v.minLength(1),
    v.maxLength(maxEntries),
  ),
});

const scopesSchema = v.looseObject({
  trustPolicies: v.pipe(v.array(v.looseObject({ registryScopes: v.pipe(texts, v.minLength(1)) })), v.minLength(1), v.maxLength(maxEntries)),
});

/** The repositories that a trust policy with errors is about; undefined when that can't be told, or when one statement is for all. */
export const registryScopesOf = (source: string): readonly string[] | undefined => {
  const read = v.safeParse(scopesSchema, parseJson(Buffer.from(source)));
  if (!read.success) return undefined;
  const scopes = read.output.trustPolicies.flatMap(({ registryScopes }) => registryScopes);
  return scopes.every(scope => scopeProblem(scope) === undefined && scope !== '*') ? scopes : undefined;
};

type Document = v.InferOutput<typeof trustPolicySchema>;
type Statement = Document['trustPolicies'][number];
type Path = readonly string[];

export type ParsedTrustPolicy =
  | { readonly policy: TrustPolicy; readonly errors?: undefined }
  | { readonly policy?: undefined; readonly errors: readonly ConfigError[] };

/**
 * Reads a `trustpolicy.json`. Whatever Notation refuses is an error here too, and so is what only a plugin could judge. A store that the
 * policy names must be among `stores`.
 */
export const parseTrustPolicy = (source: string, path: string, stores: TrustStores): ParsedTrustPolicy => {
  if (parseJson(Buffer.from(source)) === undefined) {
    return { errors: [fileError(path, 'The file is not JSON.', 'Check it with "python3 -m json.tool" or "jq".')] };
  }
  const parsed = parseDocument(trustPolicySchema, source, path, document => [
    ...twice(document),
    ...document.trustPolicies.flatMap((statement, index) => statementProblems(statement, ['trustPolicies', String(index)], stores)),
  ]);
  return parsed.errors ? parsed : { policy: { path, statements: readStatements(parsed) } };
};

const problem = (path: Path, message: string, hint?: string): SchemaProblem => ({
  path,
  at: 'value',
  message,
  ...(hint !== undefined && { hint }),
});

/** Names and scopes that two statements have: which one counts would be a guess. */
const twice = ({ trustPolicies }: Document): readonly SchemaProblem[] => {
  const names = new Set<string>();
  const scopes = new Map<string, string>();
  return trustPolicies.flatMap(({ name, registryScopes }, index) => {
    const at = ['trustPolicies', String(index)];
    const problems = names.has(name)
      ? [problem([...at, 'name'], `Two statements have the name "${name}".`, 'Give each statement its own name.')]
      : [];
    names.add(name);
    for (const [number, scope] of registryScopes.entries()) {
      const other = scopes.get(scope);
      if (other !== undefined) {
        problems.push(
          problem(
            [...at, 'registryScopes', String(number)],
            `The scope "${scope}" stands in "${other}" already.`,
            'Name each repository in one statement only.',
          ),
        );
      }
      scopes.set(scope, name);
    }
    return problems;
  });
};

const statementProblems = (statement: Statement, path: Path, stores: TrustStores): readonly SchemaProblem[] => [
  ...scopesProblems(statement.registryScopes, [...path, 'registryScopes']),
  ...(statement.signatureVerification.level === 'skip'
    ? skipProblems(statement, path)
    : [
        ...overrideProblems(statement, [...path, 'signatureVerification', 'override']),
        ...storeProblems(statement.trustStores ?? [], [...path, 'trustStores'], stores),
        ...identityProblems(statement.trustedIdentities ?? [], [...path, 'trustedIdentities']),
      ]),
];

const scopesProblems = (scopes: readonly string[], path: Path): readonly SchemaProblem[] => {
  const wildcard = scopes.indexOf('*');
  if (wildcard !== -1 && scopes.length > 1)
    return [problem([...path, String(wildcard)], '"*" must stand alone.', 'Put "*" into a statement of its own.')];
  return scopes.flatMap((scope, index) => {
    const wrong = scopeProblem(scope);
    return wrong ? [problem([...path, String(index)], wrong.problem, wrong.hint)] : [];
  });
};

/** A statement that verifies nothing, and still says how: one of the two can't be meant. */
const skipProblems = (
  { registryScopes, trustStores = [], trustedIdentities = [], signatureVerification }: Statement,
  path: Path,
): readonly SchemaProblem[] => {
  const skips = 'The level "skip" verifies no signature, so that';
  return [
    ...(registryScopes.includes('*')
      ? [
          problem(
            [...path, 'registryScopes'],
            'The level "skip" cannot be for all repositories ("*").',
            'Name the repositories whose signatures are not verified.',
          ),
        ]
      : []),
    ...(trustStores.length > 0
      ? [problem([...path, 'trustStores'], `${skips} "trustStores" means nothing.`, 'Remove it, or choose another level.')]
      : []),
    ...(trustedIdentities.length > 0
      ? [problem([...path, 'trustedIdentities'], `${skips} "trustedIdentities" means nothing.`, 'Remove it, or choose another level.')]
      : []),
    ...(signatureVerification.override
      ? [
          problem(
            [...path, 'signatureVerification', 'override'],
            `${skips} nothing can be overridden.`,
            'Override one of strict, permissive and audit.',
          ),
        ]
      : []),
  ];
};

const overrideProblems = ({ signatureVerification: { override = {} } }: Statement, path: Path): readonly SchemaProblem[] => [
  ...('integrity' in override
    ? [
        {
          path: [...path, 'integrity'],
          at: 'key' as const,
          message: '"integrity" cannot be overridden.',
          hint: 'Remove it: integrity is always enforced.',
        },
      ]
    : []),
  ...validationTypes
    .filter(type => type !== 'revocation' && override[type] === 'skip')
    .map(type =>
      problem(
        [...path, type],
        `"${type}" cannot be skipped.`,
        'Write "log", which makes a remark of a failure; only revocation can be skipped.',
      ),
    ),
];

const storeProblems = (names: readonly string[], path: Path, stores: TrustStores): readonly SchemaProblem[] => {
  if (!names.some(name => !name.startsWith('tsa:'))) {
    return [
      problem(
        path,
        'The statement trusts no store of certificate authorities.',
        'Write "trustStores": ["ca:NAME"], with the root certificate in truststore/x509/ca/NAME/.',
      ),
    ];
  }
  return names.flatMap((name, index) => {
    const at = [...path, String(index)];
    const store = parseStoreName(name);
    if (store === undefined)
      return [
        problem(
          at,
          `"${name}" is not a trust store.`,
          'Write "ca:NAME", "signingAuthority:NAME" or "tsa:NAME", the name of letters, digits, "_", "." and "-".',
        ),
      ];
    if (names.indexOf(name) !== index) return [problem(at, `The trust store "${name}" is named twice.`, 'Remove one of the two.')];
    return stores.has(trustStoreKey(store))
      ? []
      : [
          problem(
            at,
            `There are no certificates of the trust store "${name}".`,
            `Put its root certificate into truststore/x509/${store.type}/${store.name}/.`,
          ),
        ];
  });
};

const parseStoreName = (text: string): TrustStoreName | undefined => {
  const separator = text.indexOf(':');
  const [type, name] = [text.slice(0, Math.max(separator, 0)), text.slice(separator + 1)];
  return (type === 'ca' || type === 'signingAuthority' || type === 'tsa') && isStoreName(name) ? { type, name } : undefined;
};

const identityProblems = (identities: readonly string[], path: Path): readonly SchemaProblem[] => {
  if (identities.length === 0)
    return [problem(path, 'The statement trusts no identity.', 'Write "trustedIdentities": ["x509.subject: C=…, ST=…, O=…"].')];
  const wildcard = identities.indexOf('*');
  if (wildcard !== -1) {
    return identities.length === 1
      ? []
      : [problem([...path, String(wildcard)], '"*" must stand alone.', 'Remove it, or remove all other identities.')];
  }
  const parsed = identities.map(parseTrustedIdentity);
  return parsed.flatMap((identity, index) => {
    const at = [...path, String(index)];
    if (identity.problem !== undefined) return [problem(at, identity.problem, identity.hint)];
    const wider = parsed.findIndex(
      (other, number) => number !== index && other.attributes !== undefined && includesAll(identity.attributes, other.attributes),
    );
    return wider === -1 ? [] : [problem(at, `"${identities[index]}" is included in "${identities[wider]}".`, 'Remove one of the two.')];
  });
};

const readStatements = ({
  document,
  root,
  file,
}: Extract<ParsedDocument<Document>, { errors?: undefined }>): readonly TrustPolicyStatement[] =>
  document.trustPolicies.map((statement, index) => {
    const { level, override: { integrity: _, ...override } = {}, verifyTimestamp = 'always' } = statement.signatureVerification;
    const place = root.children.get('trustPolicies')?.children.get(String(index));
    const identities = statement.trustedIdentities ?? [];
    return {
      name: statement.name,
      registryScopes: statement.registryScopes,
      level,
      actions: { ...levelActions[level], ...definedOnly(override) },
      verifyTimestamp,
      trustStores: (statement.trustStores ?? []).map(parseStoreName).filter(store => store !== undefined),
      trustedIdentities: identities.includes('*')
        ? 'any'
        : identities.map(parseTrustedIdentity).flatMap(({ attributes }) => (attributes ? [attributes] : [])),
      origin: `${file.path}:${file.lines.position(place?.range.start ?? 0).line}`,
    };
  });

/** A key whose value is left out is not an override. */
const definedOnly = (override: NonNullable<Statement['signatureVerification']['override']>): Partial<TrustPolicyStatement['actions']> =>
  Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined));
