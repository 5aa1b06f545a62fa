import { copyRelativeDestination } from '../../../src/rules/dockerfile/copy-relative-destination.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(copyRelativeDestination, {
  valid: {
    'a WORKDIR': 'FROM node:22\nWORKDIR /app\nCOPY . .\n',
    'a WORKDIR in the stage below': 'FROM node:22 AS base\nWORKDIR /app\nFROM base\nCOPY a b\n',
    absolute: 'FROM node:22\nCOPY . /app\nADD a "/b"\n',
    'a base that sets one': 'FROM golang:1.26\nCOPY . .\nFROM httpd:2.4\nCOPY site htdocs/\n',
    'a base that nobody knows': 'FROM ghcr.io/acme/base:1\nCOPY . .\n',
    'a variable': 'FROM node:22\nARG DIR\nCOPY . $DIR\nCOPY a ${DIR}/b\n',
    'a drive': 'FROM node:22\nCOPY a C:/b\n',
    'a trigger': 'FROM node:22\nONBUILD COPY . .\n',
  },
  invalid: {
    all: {
      text: 'FROM node:22\nCOPY . ⟦.⟧\n',
      expect: [
        { messageId: 'relative', severity: 'low', message: 'No WORKDIR is set here, so that "." is a path in the root of the image.' },
      ],
    },
    'before the WORKDIR': { text: 'FROM debian:13\nCOPY a ⟦bin/⟧\nWORKDIR /app\nCOPY a bin/\n', expect: ['relative'] },
    'on nothing': { text: 'FROM scratch\nADD a ⟦"b"⟧\n', expect: ['relative'] },
    'a WORKDIR of another stage': {
      text: 'FROM node:22 AS build\nWORKDIR /app\nFROM nginx:1.29\nCOPY --from=build /app/dist ⟦usr/share/nginx/html⟧\n',
      expect: ['relative'],
    },
  },
});
