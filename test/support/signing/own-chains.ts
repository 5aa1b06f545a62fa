import { sign } from 'node:crypto';
import { bits, bool, element, implicit, integer, nothing, octets, oid, sequence, tagged, utf8 } from './der.ts';
import {
  acmeName,
  type CertificateWish,
  constraints,
  crlPoint,
  eku,
  extension,
  type Identity,
  issue,
  keyUsage,
  ocspAddress,
  purposes,
} from './x509-authority.ts';

/** A chain of an authority that a policy names. */
export interface OwnChain {
  readonly id: string;
  readonly leaf: Identity;
  /** Between the leaf and the root, from the leaf upwards. */
  readonly between: readonly Identity[];
  readonly root: Identity;
}

/** A signature by a leaf. */
export const signatureOf = ({ key }: Identity, bytes: Buffer): Buffer =>
  sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key);

const serverAuth = '1.3.6.1.5.5.7.3.1';
const clientAuth = '1.3.6.1.5.5.7.3.2';
const emailProtection = '1.3.6.1.5.5.7.3.4';
const anyPurpose = '2.5.29.37.0';
const unknownId = '1.3.6.1.4.1.55555.1.1';

const year = (number: number): Date => new Date(Date.UTC(number, 0, 1));
const long = { notBefore: year(2020), notAfter: year(2049) } as const;

type Name =
  | readonly ['email' | 'dns' | 'uri', string]
  | readonly ['ip', readonly number[]]
  | readonly ['directory', string]
  | readonly ['other'];

const generalName = (name: Name): Buffer => {
  switch (name[0]) {
    case 'email':
      return implicit(1, Buffer.from(name[1], 'latin1'));
    case 'dns':
      return implicit(2, Buffer.from(name[1]));
    case 'uri':
      return implicit(6, Buffer.from(name[1]));
    case 'ip':
      return implicit(7, Buffer.from(name[1]));
    case 'directory':
      return tagged(4, acmeName(name[1]));
    case 'other':
      // Fulcio's user names. Source: sigstore/fulcio, docs/oid-info.md, 1.3.6.1.4.1.57264.1.7.
      return tagged(0, oid('1.3.6.1.4.1.57264.1.7'), tagged(0, utf8('release')));
  }
};

const names = (list: readonly Name[], criticality: 'critical' | 'usual' = 'usual'): Buffer =>
  extension('2.5.29.17', sequence(...list.map(generalName)), criticality);

interface NameLimits {
  readonly permitted?: readonly Name[];
  readonly excluded?: readonly Name[];
  readonly distance?: boolean;
}

const nameLimits = ({ permitted, excluded, distance = false }: NameLimits, criticality: 'critical' | 'usual' = 'critical'): Buffer => {
  const subtrees = (tag: number, list: readonly Name[] | undefined): readonly Buffer[] =>
    list === undefined
      ? []
      : [
          tagged(
            tag,
            ...list.map(name => sequence(generalName(name), ...(distance ? [implicit(0, Buffer.of(0)), implicit(1, Buffer.of(5))] : []))),
          ),
        ];
  return extension('2.5.29.30', sequence(...subtrees(0, permitted), ...subtrees(1, excluded)), criticality);
};

/** What a signer's certificate has, beside its names. */
const signerParts = [keyUsage([0]), extension('1.3.6.1.4.1.57264.1.1', Buffer.from('https://idp.acme.test'))];
const signer = (list: readonly Name[], ...more: readonly Buffer[]): readonly Buffer[] => [
  ...signerParts,
  purposes([eku.codeSigning]),
  names(list),
  ...more,
];
const release: readonly Name[] = [['email', 'release@acme.test']];
const authority = (...more: readonly Buffer[]): readonly Buffer[] => [constraints(true), keyUsage([5, 6]), ...more];

interface Wishes {
  readonly root?: CertificateWish;
  /** From the root downwards. */
  readonly between?: readonly CertificateWish[];
  readonly leaf?: CertificateWish;
}

/** One intermediate unless it is said otherwise. */
const make = (id: string, { root: rootWish = {}, between: wishes = [{}], leaf: leafWish = {} }: Wishes): OwnChain => {
  const root = issue({ common: `root of ${id}`, ...long, extensions: authority(), ...rootWish });
  const between: Identity[] = [];
  for (const [index, wish] of wishes.entries())
    between.push(issue({ common: `issuer ${index} of ${id}`, ...long, extensions: authority(), ...wish }, between.at(-1) ?? root));
  const leaf = issue({ common: `signer of ${id}`, ...long, extensions: signer(release), ...leafWish }, between.at(-1) ?? root);
  return { id, leaf, between: between.toReversed(), root };
};

const limited = (
  id: string,
  limits: NameLimits,
  list: readonly Name[] = release,
  criticality: 'critical' | 'usual' = 'critical',
): OwnChain => make(id, { between: [{ extensions: authority(nameLimits(limits, criticality)) }], leaf: { extensions: signer(list) } });

const between = (id: string, ...extensions: readonly Buffer[]): OwnChain => make(id, { between: [{ extensions }] });
const leaf = (id: string, ...extensions: readonly Buffer[]): OwnChain => make(id, { leaf: { extensions } });
const policies = (...ids: readonly string[]): Buffer =>
  extension('2.5.29.32', sequence(...ids.map(each => sequence(oid(each)))), 'critical');
const unknown = (criticality: 'critical' | 'usual'): Buffer => extension(unknownId, octets(Buffer.from('?')), criticality);

const links = (): readonly OwnChain[] => {
  const plain = make('plain', {});
  const stranger = make('stranger', {});
  const twin = issue({ common: 'twin', name: plain.root.name, ...long, extensions: authority() });
  const tampered = Buffer.from(plain.leaf.der);
  tampered.writeUInt8(tampered.readUInt8(tampered.length - 1) ^ 1, tampered.length - 1);
  const crossed = make('crossed', {});
  const [issuer] = crossed.between;
  const other = issue({ common: 'issuer 0 of crossed', ...long, extensions: authority() }, stranger.root);
  return [
    plain,
    make('of-the-root-itself', { between: [] }),
    make('of-three-issuers', { between: [{}, {}, {}] }),
    { ...plain, id: 'of-an-unknown-root', root: stranger.root },
    { ...plain, id: 'of-another-root-of-the-same-name', root: twin },
    { ...plain, id: 'with-a-missing-issuer', between: [] },
    { ...plain, id: 'with-a-changed-signature', leaf: { ...plain.leaf, der: tampered } },
    { ...crossed, id: 'cross-signed', between: [other, ...(issuer ? [issuer] : [])] },
    make('root-of-version-1', { root: { version: 1 } }),
    make('root-of-version-1-of-the-signer', { root: { version: 1 }, between: [] }),
    make('issuer-of-version-1', { between: [{ version: 1 }] }),
    make('signer-with-a-negative-serial-number', { leaf: { serial: element(0x02, Buffer.of(0x80)) } }),
    make('issuer-with-a-negative-serial-number', { between: [{ serial: element(0x02, Buffer.of(0xff, 0x00)) }] }),
    make('signer-with-an-extension-twice', { leaf: { extensions: [...signer(release), purposes([eku.codeSigning])] } }),
  ];
};

const authorities = (): readonly OwnChain[] => [
  between('issuer-that-is-no-authority', constraints(false), keyUsage([5, 6])),
  between('issuer-without-basic-constraints', keyUsage([5, 6])),
  between('issuer-with-usual-basic-constraints', constraints(true, undefined, 'usual'), keyUsage([5, 6])),
  between('issuer-without-key-usage', constraints(true)),
  between('issuer-without-cert-sign', constraints(true), keyUsage([0, 6])),
  make('root-without-cert-sign', { root: { extensions: [constraints(true), keyUsage([6])] } }),
  make('root-that-is-no-authority', { root: { extensions: [constraints(false), keyUsage([5, 6])] } }),
  make('root-of-length-0-and-no-issuer', { root: { extensions: [constraints(true, 0), keyUsage([5])] }, between: [] }),
  make('root-of-length-0-and-one-issuer', { root: { extensions: [constraints(true, 0), keyUsage([5])] } }),
  make('root-of-length-1-and-one-issuer', { root: { extensions: [constraints(true, 1), keyUsage([5])] } }),
  make('root-of-length-1-and-two-issuers', { root: { extensions: [constraints(true, 1), keyUsage([5])] }, between: [{}, {}] }),
  make('issuer-of-length-0-and-none-below', { between: [{ extensions: [constraints(true, 0), keyUsage([5])] }] }),
  make('issuer-of-length-0-and-one-below', { between: [{ extensions: [constraints(true, 0), keyUsage([5])] }, {}] }),
  make('self-issued-issuer-below-length-0', {
    root: { name: acmeName('renewed'), extensions: [constraints(true, 0), keyUsage([5])] },
    between: [{ name: acmeName('renewed') }],
  }),
  leaf('signer-that-is-an-authority', ...signer(release, constraints(true))),
];

const times = (): readonly OwnChain[] => [
  make('signer-expired', { leaf: { notBefore: year(2020), notAfter: year(2021) } }),
  make('signer-of-the-future', { leaf: { notBefore: year(2090), notAfter: year(2095) } }),
  make('issuer-expired-before-the-signer', { between: [{ notBefore: year(2010), notAfter: year(2015) }] }),
  make('root-expired-before-the-signer', { root: { notBefore: year(2010), notAfter: year(2015) } }),
  make('issuer-of-the-future', { between: [{ notBefore: year(2044), notAfter: year(2049) }] }),
  make('issuer-expired-since-the-signer', { between: [{ notBefore: year(2019), notAfter: year(2022) }] }),
];

const signatures = (): readonly OwnChain[] => [
  make('signer-signed-with-sha1', { leaf: { hash: 'sha1' } }),
  make('issuer-signed-with-sha1', { between: [{ hash: 'sha1' }] }),
  make('root-signed-with-sha1', { root: { hash: 'sha1' } }),
  make('issuer-of-rsa-2048', { between: [{ kind: 'rsa2048' }] }),
  make('issuer-of-rsa-1024', { between: [{ kind: 'rsa1024' }] }),
  make('issuer-of-p384', { between: [{ kind: 'p384' }] }),
  make('issuer-of-p521', { between: [{ kind: 'p521' }] }),
];

const ekus = (): readonly OwnChain[] => [
  between('issuer-for-code', ...authority(purposes([eku.codeSigning]))),
  between('issuer-for-anything', ...authority(purposes([anyPurpose]))),
  between('issuer-for-servers', ...authority(purposes([serverAuth]))),
  between('issuer-for-servers-critical', ...authority(purposes([serverAuth], 'critical'))),
  between('issuer-for-mail-and-clients', ...authority(purposes([emailProtection, clientAuth]))),
  between('issuer-for-mail-and-code', ...authority(purposes([emailProtection, eku.codeSigning]))),
  between('issuer-for-timestamps', ...authority(purposes([eku.timeStamping]))),
  between('issuer-for-an-unknown-purpose', ...authority(purposes([unknownId]))),
  between('issuer-for-an-unknown-purpose-and-code', ...authority(purposes([unknownId, eku.codeSigning]))),
  make('root-for-servers', { root: { extensions: authority(purposes([serverAuth])) } }),
  make('root-for-code', { root: { extensions: authority(purposes([eku.codeSigning])) } }),
  make('second-issuer-for-servers', { between: [{}, { extensions: authority(purposes([serverAuth])) }] }),
  make('first-issuer-for-servers', { between: [{ extensions: authority(purposes([serverAuth])) }, {}] }),
  leaf('signer-for-servers', ...signerParts, purposes([serverAuth]), names(release)),
  leaf('signer-for-anything', ...signerParts, purposes([anyPurpose]), names(release)),
  leaf('signer-for-nothing-said', ...signerParts, names(release)),
  leaf('signer-for-code-and-servers', ...signerParts, purposes([eku.codeSigning, serverAuth]), names(release)),
];

const criticals = (): readonly OwnChain[] => [
  leaf('signer-with-an-unknown-critical-extension', ...signer(release, unknown('critical'))),
  leaf('signer-with-an-unknown-extension', ...signer(release, unknown('usual'))),
  leaf('signer-that-is-a-precertificate', ...signer(release, extension('1.3.6.1.4.1.11129.2.4.3', nothing(), 'critical'))),
  between('issuer-with-an-unknown-critical-extension', ...authority(unknown('critical'))),
  between('issuer-with-an-unknown-extension', ...authority(unknown('usual'))),
  make('root-with-an-unknown-critical-extension', { root: { extensions: authority(unknown('critical')) } }),
  make('second-issuer-with-an-unknown-critical-extension', { between: [{}, { extensions: authority(unknown('critical')) }] }),
  between('issuer-with-critical-policies', ...authority(policies('1.2.3.4'))),
  between('issuer-that-demands-a-policy', ...authority(extension('2.5.29.36', sequence(implicit(0, Buffer.of(0))), 'critical'))),
  make('issuer-that-demands-a-policy-which-all-have', {
    between: [{ extensions: authority(policies('1.2.3.4'), extension('2.5.29.36', sequence(implicit(0, Buffer.of(0))), 'critical')) }],
    leaf: { extensions: signer(release, policies('1.2.3.4')) },
  }),
  between('issuer-that-inhibits-policy-mapping', ...authority(extension('2.5.29.36', sequence(implicit(1, Buffer.of(0))), 'critical'))),
  between('issuer-that-inhibits-any-policy', ...authority(extension('2.5.29.54', integer(0), 'critical'))),
  between('issuer-with-critical-revocation-lists', ...authority(criticalOf(crlPoint('http://crl.acme.test/a.crl')))),
  between('issuer-with-a-critical-address-of-ocsp', ...authority(criticalOf(ocspAddress('http://ocsp.acme.test')))),
  between('issuer-with-a-critical-key-identifier', ...authority(extension('2.5.29.14', octets(Buffer.alloc(20)), 'critical'))),
  leaf('signer-with-critical-names', ...signerParts, purposes([eku.codeSigning]), names(release, 'critical')),
  leaf('signer-with-a-critical-user-name', ...signerParts, purposes([eku.codeSigning]), names([['other']], 'critical')),
  between('issuer-with-a-critical-user-name', ...authority(names([['other']], 'critical'))),
];

/** The same extension, marked critical. */
const criticalOf = (usual: Buffer): Buffer => {
  // SEQUENCE { OID, OCTET STRING }: the flag stands between them.
  const idLength = 2 + usual.readUInt8(3);
  return sequence(usual.subarray(2, 2 + idLength), bool(true), usual.subarray(2 + idLength));
};

const workflow: readonly Name[] = [['uri', 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main']];

const mails = (): readonly OwnChain[] => [
  limited('mail-permitted', { permitted: [['email', 'acme.test']] }),
  limited('mail-not-permitted', { permitted: [['email', 'other.test']] }),
  limited('mail-not-permitted-usual', { permitted: [['email', 'other.test']] }, release, 'usual'),
  limited('mail-excluded', { excluded: [['email', 'acme.test']] }),
  limited('mail-excluded-usual', { excluded: [['email', 'acme.test']] }, release, 'usual'),
  limited('mail-of-another-domain-excluded', { excluded: [['email', 'other.test']] }),
  limited('mailbox-permitted', { permitted: [['email', 'release@acme.test']] }),
  limited('mailbox-permitted-in-another-case', { permitted: [['email', 'release@ACME.test']] }),
  limited('mailbox-of-another-case', { permitted: [['email', 'Release@acme.test']] }),
  limited('mailbox-not-permitted', { permitted: [['email', 'other@acme.test']] }),
  limited('mail-of-the-domain-below-a-dot', { permitted: [['email', '.acme.test']] }),
  limited('mail-of-a-subdomain-below-a-dot', { permitted: [['email', '.acme.test']] }, [['email', 'release@mail.acme.test']]),
  limited('mail-permitted-in-another-case', { permitted: [['email', 'ACME.TEST']] }),
  limited('mail-of-a-domain-that-ends-alike', { permitted: [['email', 'acme.test']] }, [['email', 'release@evilacme.test']]),
  limited('mail-with-two-signs', { permitted: [['email', 'acme.test']] }, [['email', 'release@evil.test@acme.test']]),
  limited('mail-beside-constraints-of-hosts', { permitted: [['dns', 'other.test']] }),
  limited('mail-permitted-and-excluded', { permitted: [['email', 'acme.test']], excluded: [['email', 'release@acme.test']] }),
  limited('second-mail-not-permitted', { permitted: [['email', 'acme.test']] }, [...release, ['email', 'release@other.test']]),
];

const hosts = (): readonly OwnChain[] => [
  limited('host-permitted', { permitted: [['dns', 'acme.test']] }, [['dns', 'build.acme.test']]),
  limited('host-not-permitted', { permitted: [['dns', 'acme.test']] }, [['dns', 'build.evilacme.test']]),
  limited('host-excluded', { excluded: [['dns', 'acme.test']] }, [['dns', 'build.acme.test']]),
  limited('wildcard-of-an-excluded-host', { excluded: [['dns', 'build.acme.test']] }, [['dns', '*.acme.test']]),
  limited('wildcard-of-a-permitted-host', { permitted: [['dns', 'build.acme.test']] }, [['dns', '*.acme.test']]),
  limited('host-with-a-dot-at-its-end', { permitted: [['dns', 'acme.test']] }, [['dns', 'build.acme.test.']]),
  limited('every-host-excluded', { excluded: [['dns', '']] }, [['dns', 'build.acme.test']]),
  limited('uri-permitted', { permitted: [['uri', 'github.com']] }, workflow),
  limited('uri-not-permitted', { permitted: [['uri', 'gitlab.com']] }, workflow),
  limited('uri-of-the-host-below-a-dot', { permitted: [['uri', '.github.com']] }, workflow),
  limited('uri-excluded', { excluded: [['uri', 'github.com']] }, workflow),
  limited('uri-with-a-port', { permitted: [['uri', 'github.com']] }, [['uri', 'https://github.com:443/acme/app']]),
  limited('uri-in-another-case', { permitted: [['uri', 'github.com']] }, [['uri', 'https://GitHub.com/acme/app']]),
  limited('uri-with-a-user-that-looks-like-a-host', { permitted: [['uri', 'github.com']] }, [['uri', 'https://github.com@evil.test/acme']]),
  limited('uri-without-a-host', { permitted: [['uri', 'github.com']] }, [['uri', 'urn:acme:release']]),
  limited('uri-without-a-host-beside-constraints-of-mail', { permitted: [['email', 'acme.test']] }, [['uri', 'urn:acme:release']]),
  limited('uri-of-an-address', { excluded: [['uri', 'github.com']] }, [['uri', 'https://10.0.0.1/acme']]),
  limited('spiffe-permitted', { permitted: [['uri', 'acme.test']] }, [['uri', 'spiffe://acme.test/ns/build/sa/release']]),
];

/** Names that people would write to look like a permitted one, and constraints in unusual forms. */
const spellings = (): readonly OwnChain[] => {
  const github = { permitted: [['uri', 'github.com']] } as const;
  const acme = { permitted: [['email', 'acme.test']] } as const;
  const uri = (id: string, text: string): OwnChain => limited(`uri-${id}`, github, [['uri', text]]);
  const mail = (id: string, text: string): OwnChain => limited(`mail-${id}`, acme, [['email', text]]);
  const host = (id: string, text: string): OwnChain => limited(`host-${id}`, { permitted: [['dns', 'acme.test']] }, [['dns', text]]);
  return [
    uri('with-a-backslash', 'https://evil.test\\@github.com/acme'),
    uri('with-a-backslash-behind-the-host', 'https://github.com\\.evil.test/acme'),
    uri('with-an-encoded-host', 'https://github%2ecom/acme'),
    uri('with-a-user-and-a-port', 'https://github.com:443@evil.test:443/acme'),
    uri('with-a-user', 'https://someone@github.com/acme'),
    uri('without-a-scheme', '//github.com/acme'),
    uri('with-an-empty-port', 'https://github.com:/acme'),
    uri('with-a-port-that-is-none', 'https://github.com:evil/acme'),
    uri('of-an-address-in-brackets', 'https://[::1]/acme'),
    uri('with-a-dot-at-its-end', 'https://github.com./acme'),
    uri('with-a-query-as-host', 'https://evil.test?github.com'),
    uri('with-a-fragment-as-host', 'https://evil.test#github.com'),
    uri('of-a-path-alone', '/github.com/acme'),
    uri('of-three-slashes', 'https:///github.com/acme'),
    uri('of-a-subdomain', 'https://api.github.com/acme'),
    uri('with-a-blank', 'https://github.com /acme'),
    mail('in-capitals', 'RELEASE@ACME.TEST'),
    mail('with-a-quoted-part', '"release"@acme.test'),
    mail('with-a-quoted-sign', '"evil@evil.test"@acme.test'),
    mail('without-a-local-part', '@acme.test'),
    mail('without-a-domain', 'release'),
    mail('with-an-empty-domain', 'release@'),
    mail('with-dots-in-a-row', 're..lease@acme.test'),
    mail('of-a-subdomain', 'release@mail.acme.test'),
    mail('with-a-dot-at-its-end', 'release@acme.test.'),
    host('in-capitals', 'BUILD.ACME.TEST'),
    host('with-an-underscore', 'build_1.acme.test'),
    host('with-a-dot-before-it', '.acme.test'),
    host('with-two-dots', 'build..acme.test'),
    host('with-a-blank', 'build .acme.test'),
    host('with-a-nought', 'evil.test\0.acme.test'),
    host('that-is-empty', ''),
    host('that-is-a-star', '*'),
    host('with-a-star-within', 'build.*.acme.test'),
    limited('every-mail-permitted', { permitted: [['email', '']] }),
    limited('every-uri-excluded', { excluded: [['uri', '']] }, workflow),
    limited('one-of-two-permitted', {
      permitted: [
        ['email', 'other.test'],
        ['email', 'acme.test'],
      ],
    }),
    limited('a-dot-alone', { permitted: [['dns', '.']] }),
    limited('uri-constraint-of-an-address', { permitted: [['uri', '10.0.0.1']] }, workflow),
    limited('mail-constraint-that-is-none', { permitted: [['email', 'a b@acme.test']] }),
    limited('name-of-an-address-of-five-octets', { excluded: [['dns', 'x.test']] }, [...release, ['ip', [1, 2, 3, 4, 5]]]),
    limited('constraint-of-an-address-of-five-octets', { permitted: [['ip', [1, 2, 3, 4, 5]]] }),
    limited('nothing-permitted-of-the-kind', { permitted: [['ip', [0, 0, 0, 0, 0, 0, 0, 0]]] }, [...release, ['ip', [10, 1, 2, 3]]]),
  ];
};

const addresses = (): readonly OwnChain[] => [
  limited('address-permitted', { permitted: [['ip', [10, 0, 0, 0, 255, 0, 0, 0]]] }, [...release, ['ip', [10, 1, 2, 3]]]),
  limited('address-not-permitted', { permitted: [['ip', [10, 0, 0, 0, 255, 0, 0, 0]]] }, [...release, ['ip', [11, 1, 2, 3]]]),
  limited('address-excluded', { excluded: [['ip', [10, 0, 0, 0, 255, 0, 0, 0]]] }, [...release, ['ip', [10, 1, 2, 3]]]),
  limited('address-of-the-other-kind', { permitted: [['ip', [10, 0, 0, 0, 255, 0, 0, 0]]] }, [
    ...release,
    ['ip', [0x20, 1, ...Array.from({ length: 14 }, () => 0)]],
  ]),
  limited('address-with-a-mask-of-holes', { permitted: [['ip', [10, 0, 0, 0, 255, 0, 255, 0]]] }),
];

const deeper = (): readonly OwnChain[] => [
  make('limits-of-the-root', { root: { extensions: authority(nameLimits({ permitted: [['email', 'other.test']] })) } }),
  make('limits-of-the-root-kept', { root: { extensions: authority(nameLimits({ permitted: [['email', 'acme.test']] })) } }),
  make('limits-of-the-root-and-no-issuer', {
    root: { extensions: authority(nameLimits({ excluded: [['email', 'acme.test']] })) },
    between: [],
  }),
  make('limits-of-root-and-issuer', {
    root: { extensions: authority(nameLimits({ permitted: [['email', 'acme.test']] })) },
    between: [{ extensions: authority(nameLimits({ permitted: [['email', 'other.test']] })) }],
  }),
  make('limits-of-the-upper-issuer', { between: [{ extensions: authority(nameLimits({ permitted: [['email', 'other.test']] })) }, {}] }),
  make('issuer-whose-own-name-is-not-permitted', {
    root: { extensions: authority(nameLimits({ permitted: [['email', 'acme.test']] })) },
    between: [{ extensions: authority(names([['email', 'ca@other.test']])) }],
  }),
  limited('limits-of-directories-critical', { permitted: [['directory', 'unit']] }),
  limited('limits-of-directories-usual', { permitted: [['directory', 'unit']] }, release, 'usual'),
  limited('limits-with-distances', { permitted: [['email', 'acme.test']], distance: true }),
  between('limits-without-content', ...authority(extension('2.5.29.30', sequence(), 'critical'))),
  between('limits-that-are-none', ...authority(extension('2.5.29.30', bits(Buffer.of(1)), 'usual'))),
  make('limits-and-a-signer-without-names', {
    between: [{ extensions: authority(nameLimits({ permitted: [['email', 'other.test']] })) }],
    leaf: { extensions: [...signerParts, purposes([eku.codeSigning])] },
  }),
  limited('user-name-beside-limits', { permitted: [['email', 'other.test']] }, [['other']]),
];

/** Chains for every constraint that X.509 has, with new keys each time. */
export const ownChains = (): readonly OwnChain[] => [
  ...links(),
  ...authorities(),
  ...times(),
  ...signatures(),
  ...ekus(),
  ...criticals(),
  ...mails(),
  ...hosts(),
  ...spellings(),
  ...addresses(),
  ...deeper(),
];
