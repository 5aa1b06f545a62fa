import { nonNumericUser } from '../../../src/rules/dockerfile/non-numeric-user.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(nonNumericUser, {
  valid: {
    'a number': 'FROM node:22\nUSER 1000:node\n',
    'root, which another rule tells': 'FROM node:22\nUSER root\n',
    'no USER': 'FROM node:22\n',
    'an argument': 'FROM node:22\nARG USER_NAME=node\nUSER $USER_NAME\n',
    'a stage that is thrown away': 'FROM node:22 AS build\nUSER node\nFROM node:22\nUSER 1000\n',
    'a name before the number': 'FROM node:22\nUSER node\nRUN make\nUSER 1000\n',
    Windows: 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser\n',
  },
  invalid: {
    'a user that the file creates': {
      text: 'FROM debian:13\nRUN useradd -r -u 10001 -g app app\nUSER ⟦app:app⟧\n',
      expect: [
        {
          messageId: 'name',
          severity: 'info',
          message: 'The image runs as "app"; with a number in its place Kubernetes could prove that this is not root.',
        },
      ],
      fixed: 'FROM debian:13\nRUN useradd -r -u 10001 -g app app\nUSER 10001:app\n',
    },
    'a user of Alpine': {
      text: 'FROM alpine:3.22\nRUN adduser -D -u 1001 web\nUSER ⟦web⟧\n',
      expect: ['name'],
      fixed: 'FROM alpine:3.22\nRUN adduser -D -u 1001 web\nUSER 1001\n',
    },
    'the user of the base': { text: 'FROM node:22\nUSER ⟦node⟧\n', expect: ['name'], fixed: 'FROM node:22\nUSER 1000\n' },
    'a number that nobody tells': { text: 'FROM debian:13\nRUN useradd app\nUSER ⟦app⟧\nCMD ["/app"]\n', expect: ['name'] },
    'in the stage below': { text: 'FROM ghcr.io/acme/base:1 AS base\nUSER ⟦app⟧\nFROM base\nCMD ["/app"]\n', expect: ['name'] },
  },
});
