import { typosquatSuspect } from '../../../src/rules/image/typosquat-suspect.ts';
import { testRule } from '../../support/rule-tester.ts';

const from = (...images: readonly string[]): string => images.map(image => `FROM ${image}\n`).join('');

testRule(typosquatSuspect, {
  valid: {
    'the official images': from('nginx:1.29', 'docker.io/library/postgres:18', 'mono:6', 'mongo:8'),
    'an official name in another namespace': from('acme/nginx:1', 'acme/postgres:18'),
    'a typing error in Docker’s own namespace, where nobody else can push': from('ngnix:1.29'),
    'words of their own that differ in one letter': from(
      'acme/mango',
      'acme/persona',
      'acme/telegram',
      'acme/closure',
      'acme/cython',
      'acme/raven',
      'acme/grade',
      'acme/rocker',
    ),
    'what people add at the ends': from('acme/redis7', 'acme/nginxs', 'acme/kubuntu', 'acme/postgre', 'acme/postgresql'),
    'a hyphen more or less': from('acme/helloworld', 'acme/mongoexpress', 'acme/rabbit-mq'),
    'names that are too short to tell': from('acme/rubby', 'acme/hode', 'acme/rsut'),
    'the publisher of a program': from('grafana/telegraff'),
    'another registry': from('ghcr.io/acme/ngnix:1', 'registry.example.com/tools/pyhton:3'),
    'registries, and hosts that are not one swap away from one': from(
      'ghcr.io/acme/web:1',
      'gcr.io/acme/web:1',
      'cgr.dev/acme/web:1',
      'lscr.io/acme/web:1',
      'nvcr.io/acme/web:1',
      'docker.elastic.co/acme/web:1',
      'registry.example.com/web:1',
      'quayio.example.com/web:1',
    ),
    'an image that is built here': 'services:\n  web:\n    build: .\n    image: acme/ngnix:1\n',
    'an image that only a variable names': 'FROM ${IMAGE}\n',
  },
  invalid: {
    'two letters swapped': {
      text: from('⟦acmedev/ngnix:1.29⟧'),
      expect: [
        {
          messageId: 'resembles',
          severity: 'high',
          confidence: 'medium',
          message: 'The image "acmedev/ngnix:1.29" is called nearly as the official image "nginx", and comes from "acmedev".',
        },
      ],
    },
    'characters that look the same': {
      text: from('⟦docker.io/acmedev/m0ngo⟧', '⟦acmedev/a1pine⟧', '⟦acmedev/drupai⟧'),
      expect: ['resembles', 'resembles', 'resembles'],
    },
    'a letter left out, doubled, or missed by one key': {
      text: from('⟦acmedev/pyton:3⟧', '⟦acmedev/mariaddb⟧', '⟦acmedev/pythom⟧', '⟦acmedev/debain⟧'),
      expect: ['resembles', 'resembles', 'resembles', 'resembles'],
    },
    'a letter too many in the middle, doubled or not': {
      text: from('⟦acmedev/reedis⟧', '⟦acmedev/postxgres⟧'),
      expect: ['resembles', 'resembles'],
    },
    'with an unknown tag, in a manifest': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: app\n      image: "⟦acmedev/postgers:${TAG}⟧"\n',
      expect: ['resembles'],
    },
    'a registry with two letters swapped': {
      text: from(
        '⟦ghrc.io/acme/web:1⟧',
        '⟦gchr.io/acme/web:1⟧',
        '⟦qauy.io/acme/web:1⟧',
        '⟦mrc.microsoft.com/dotnet/sdk:10.0⟧',
        '⟦registry.k8s.oi/pause:3.10⟧',
      ),
      expect: [
        {
          messageId: 'registry',
          severity: 'high',
          message: 'The image "ghrc.io/acme/web:1" comes from "ghrc.io", which is called nearly as the registry "ghcr.io".',
        },
        'registry',
        'registry',
        'registry',
        'registry',
      ],
    },
    'through a mirror': { text: from('⟦mirror.gcr.io/acmedev/memcahced⟧'), expect: ['resembles'] },
  },
});
