import { describe, expect, test } from 'vitest';
import { findCredential } from '../../../../src/rules/concepts/credentials/credential-formats.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

/** Token bodies are made here, so that no scanner takes this file for a leak. */
const body = (length: number, alphabet = 'aB3dE6gH9jK2mN5pQ8sT'): string => alphabet.repeat(20).slice(0, length);
const tokens: Readonly<Record<string, string>> = {
  'AWS access key': `AKIA${body(16, 'ABC2DEF3GHI4JKL5')}`,
  'GitHub token': `ghp_${body(36)}`,
  'GitLab token': `glpat-${body(20)}`,
  'Slack token': `xoxb-${body(30, '0123456789')}`,
  'Stripe key': `sk_live_${body(24)}`,
  'npm token': `npm_${body(36)}`,
  'Docker Hub token': `dckr_pat_${body(27)}`,
  'Google API key': `AIza${body(35)}`,
  'OpenAI key': `sk-proj-${body(60)}`,
  'private key': '-----BEGIN RSA PRIVATE KEY-----',
  'Discord token': `MTA${body(21)}.${body(6)}.${body(30)}`,
  'Discord webhook': `discord.com/api/webhooks/${body(18, '0123456789')}/${body(68)}`,
  'Tailscale key': `tskey-auth-${body(20)}`,
  'JSON web token': `eyJ${body(20)}.eyJ${body(40)}.${body(43)}`,
};

describe('vendor formats', () => {
  for (const [kind, token] of Object.entries(tokens)) {
    test(kind, () => {
      expect(findCredential(`x=${token} `)).toEqual({ kind, start: 2, end: 2 + token.length, verdict: 'secret' });
    });
  }

  test('the documentation example is a placeholder', () => {
    expect(findCredential('AKIAIOSFODNN7EXAMPLE')?.verdict).toBe('placeholder');
  });

  test('a key that is to be filled in is a placeholder, one that was cut may be a key', () => {
    const block = (text: string): string => `-----BEGIN PRIVATE KEY-----\n${text}\n-----END PRIVATE KEY-----\n`;
    expect(findCredential(block('YOURKEYHERE'))?.verdict).toBe('placeholder');
    expect(findCredential(block('<paste>'))?.verdict).toBe('placeholder');
    expect(findCredential(block('xxxxxxxx'))?.verdict).toBe('secret');
    expect(findCredential(block('MIIEvQIBADAN'))?.verdict).toBe('secret');
    expect(findCredential(block(body(64)))?.verdict).toBe('secret');
    expect(findCredential('-----BEGIN PRIVATE KEY-----')?.verdict).toBe('secret');
  });

  test.each(['PRIVATE', 'RSA PRIVATE', 'EC PRIVATE', 'ED25519 PRIVATE', 'OPENSSH PRIVATE'])('a %s KEY in Base64', name => {
    const encoded = btoa(`-----BEGIN ${name} KEY-----\n${body(64)}\n-----END ${name} KEY-----\n`);
    expect(findCredential(`key: ${encoded}`)).toEqual({
      kind: 'private key in Base64',
      start: 5,
      end: 5 + encoded.length,
      verdict: 'secret',
    });
  });

  test('a public key or a certificate in Base64 is none', () => {
    for (const name of ['PUBLIC KEY', 'CERTIFICATE'])
      expect(findCredential(btoa(`-----BEGIN ${name}-----\n${body(64)}\n`))).toBeUndefined();
  });

  test('a drawn token is none', () => {
    expect(findCredential(`ghp_${'x'.repeat(36)}`)).toBeUndefined();
  });

  test('public keys and longer words are none', () => {
    expect(findCredential('-----BEGIN PUBLIC KEY-----')).toBeUndefined();
    expect(findCredential(`my_npm_${body(36)}`)).toBeUndefined();
  });
});

describe('passwords in addresses', () => {
  test('the password is marked', () => {
    const text = 'amqp://app:s3cr3t-x@mq:5672/v';
    const found = findCredential(text);
    expect(found && text.slice(found.start, found.end)).toBe('s3cr3t-x');
    expect(found?.verdict).toBe('secret');
  });

  test('an at sign inside the password', () => {
    const text = 'redis://:p@ss:wo-rd@cache';
    const found = findCredential(text);
    expect(found && text.slice(found.start, found.end)).toBe('p@ss:wo-rd');
  });

  test('sample passwords are placeholders', () => {
    expect(findCredential('postgres://postgres:postgres@db')?.verdict).toBe('placeholder');
    expect(findCredential('mongodb://root:example@db')?.verdict).toBe('placeholder');
    expect(findCredential('mongodb://Zaphod:zaphod@db')?.verdict).toBe('placeholder');
    expect(findCredential('mongodb://ford:zaphod@db')?.verdict).toBe('secret');
  });

  test.each([
    'http://host:8080/a@b',
    'postgres://app@db/x',
    'postgres://app:@db',
    'postgres://app:${PW}@db',
    'postgres://app:$PW@db',
    'https://user:<token>@host',
    'see a://b: c@d',
  ])('%s has none', text => {
    expect(findCredential(text)).toBeUndefined();
  });

  test('connection strings', () => {
    const text = 'Server=db;User Id=sa;Password=Yukon900!;';
    const found = findCredential(text);
    expect(found && text.slice(found.start, found.end)).toBe('Yukon900!');
    expect(findCredential('Password=Yukon900!')).toBeUndefined();
    expect(findCredential('username="broker" password="Yukon900!";')?.kind).toBe('password in a connection string');
  });

  test.each([
    "username = os.environ['APP_USER']\npassword = os.environ['APP_PASSWORD']\n",
    'connect(host="db", user="app", password=read_password())',
    'connect(host="db", user="app", password=settings.db_password)',
  ])('what a program puts together is no connection string: %j', text => {
    expect(findCredential(text)).toBeUndefined();
  });

  test('a password with a bracket is one', () => {
    expect(findCredential('Server=db;User Id=sa;Password=Yukon(900!;')?.verdict).toBe('secret');
    expect(findCredential('Server=db;User Id=sa;Password=9ukon(x);')?.verdict).toBe('secret');
  });
});

test('data source names of Go programs', () => {
  const text = 'app:t0p-Xk39@tcp(db:3306)/shop?parseTime=true';
  const found = findCredential(text);
  expect(found && text.slice(found.start, found.end)).toBe('t0p-Xk39');
  expect(findCredential('root:root@tcp(mysql:3306)/shop')?.verdict).toBe('placeholder');
  expect(findCredential('root:${PW}@tcp(mysql:3306)/shop')).toBeUndefined();
  expect(findCredential('root@tcp(mysql:3306)/shop')).toBeUndefined();
});

test.each([
  '://',
  'eyJ',
  'a:',
  '-----BEGIN ',
  'password=',
  '://a:@',
  'xoxb-1-',
  'sk-',
  ' ',
  'gl',
  'AKIA',
  'a:b@tcp',
  'MMMMM',
  'hooks.slack.com/services/T',
])('texts of many %j take linear time, and hold nothing', part => {
  expect(inLinearTime(200_000, size => part.repeat(Math.ceil(size / part.length)), findCredential)).toBeUndefined();
});
