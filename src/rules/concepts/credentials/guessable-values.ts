import { wordSet } from '../../../text/word-set.ts';

/** Longer values are not made of a few words that somebody would try. */
const maxLength = 64;

/** Words that sample passwords and sample keys are made of: programs and people try all their combinations first. */
const sampleWords = wordSet(
  'password passwords passwd passw pass passwort pwd passphrase passcode pw psw passw0rd p@ssw0rd p@ssword p@ss pa$$word pa$$w0rd secret secrets sekret s3cr3t s3cret ' +
    'token tokens key keys apikey cookie session jwt auth hmac salt credential credentials login hash signing encryption string value word phrase random generated ' +
    'admin administrator root toor user users username owner guest operator manager super superuser sudo master slave replica replication primary account service ' +
    'test tests testing tester demo dev devel develop developer development prod production staging stage local localhost default sample example fake mock dummy temp ' +
    'tmp todo tbd fixme my your our the this that is be not only some any very so strong secure insecure unsafe safe long short simple easy new old top ultra mega ' +
    'real here for use using in on it me please must should change changed changeme changeit replace set insert enter with ' +
    'db database sql postgres postgresql postgre pg psql mysql mariadb mongo mongodb redis rabbit rabbitmq minio minioadmin elastic elasticsearch kibana neo4j oracle ' +
    'mssql clickhouse cassandra couchdb influx influxdb kafka zookeeper vault consul keycloak grafana prometheus airflow superset jenkins sonar sonarqube nexus gitlab ' +
    'gitea wordpress wp drupal joomla ghost nextcloud owncloud moodle magento odoo zabbix django rails laravel symfony flask spring node next nest express localstack ' +
    'app apps application api backend frontend server client web site website cms blog data access private public shared system docker compose container cluster ' +
    'overwrite overwritten override overridden edit modify update define defined provide provided supply generate fill replaced needed required missing ignored unused ' +
    'used irrelevant matter does dont to be bogus whatever nothing no none build built buildtime time runtime compile precompile assets asset unsecure ' +
    'qwerty letmein welcome monkey dragon hello world abc foo bar baz foobar hunter hunter2 keyboard cat trustno1 iloveyou one two three asdf',
);

const maxWordLength = 24;

/** Tells words that are known around a value; asked in lower case. */
export type IsKnown = (word: string) => boolean;

/** Numbers that everybody puts behind a word, or takes alone: short ones, years, `123456`, `1111`. */
const isTriedNumber = (digits: string): boolean =>
  digits.length <= 4 || '012345678901234567890'.includes(digits) || '9876543210'.includes(digits) || new Set(digits).size === 1;

/** True when a piece is one word after the other, perhaps with a number at the end. */
const isMadeOfWords = (piece: string, isKnown: IsKnown): boolean => {
  const digits = /\d*$/.exec(piece)?.[0] ?? '';
  const isWord = (word: string): boolean => sampleWords.has(word) || isKnown(word) || word === '@' || word === '$';
  const reached = new Set([0]);
  for (let end = 1; end <= piece.length; end++) {
    for (let start = Math.max(0, end - maxWordLength); start < end && !reached.has(end); start++) {
      if (reached.has(start) && isWord(piece.slice(start, end))) reached.add(end);
    }
  }
  return reached.has(piece.length) || (isTriedNumber(digits) && reached.has(piece.length - digits.length));
};

const nothing: IsKnown = () => false;

/**
 * True for a value made of nothing but words that samples are full of, in any order and spelling (`My-Secret_Password123!`, `postgres`), of
 * others that are known (names of the program, its user, its data base), and of numbers that everybody tries.
 */
export const isGuessable = (value: string, isKnown: IsKnown = nothing): boolean => {
  if (value.length > maxLength) return false;
  const lower = value.toLowerCase();
  const pieces = isKnown(lower) ? [] : lower.split(/[^a-z0-9@$]+/).filter(piece => piece !== '');
  return pieces.every(piece => (/^\d+$/.test(piece) ? isTriedNumber(piece) : isMadeOfWords(piece, isKnown)));
};
