import { workdirRelative } from '../../../src/rules/dockerfile/workdir-relative.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(workdirRelative, {
  valid: {
    'an absolute path': 'FROM node:22\nWORKDIR /app\n',
    'the root': 'FROM node:22\nWORKDIR /\n',
    'a quoted absolute path': 'FROM node:22\nWORKDIR "/my app"\n',
    'an unknown variable': 'FROM node:22\nARG APP_HOME\nWORKDIR $APP_HOME\n',
    'a path below an unknown variable': 'FROM node:22\nWORKDIR ${HOME}/app\n',
    'a variable with an absolute value': 'FROM node:22\nENV APP=/app\nWORKDIR ${APP}/server\n',
    'a variable with an absolute default': 'FROM node:22\nWORKDIR ${APP_HOME:-/srv}\n',
    'a drive letter': '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app\n',
    'a drive letter with slashes': '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR c:/app\n',
    'a quoted drive letter': '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR "C:/Program Files"\n',
    'the root of the Windows drive': '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR \\app\n',
    'a trigger for another image': 'FROM node:22\nONBUILD WORKDIR app\n',
    'a copied stage is not a parent': 'FROM node:22 AS build\nWORKDIR /app\nFROM node:22\nCOPY --from=build /app /app\nWORKDIR /srv\n',
  },
  invalid: {
    'a name': {
      text: 'FROM node:22\nWORKDIR ⟦app⟧\n',
      expect: [{ messageId: 'relative', message: 'WORKDIR "app" depends on the working directory of the base image.', safety: 'unsafe' }],
      fixed: 'FROM node:22\nWORKDIR /app\n',
    },
    'a path': { text: 'FROM node:22\nWORKDIR ⟦usr/src/app⟧\n', expect: ['relative'], fixed: 'FROM node:22\nWORKDIR /usr/src/app\n' },
    'a dot in front': { text: 'FROM node:22\nWORKDIR ⟦./app⟧\n', expect: ['relative'], fixed: 'FROM node:22\nWORKDIR /app\n' },
    'a drive of which the escape character takes the slash': {
      text: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR ⟦C:\\app\\bin⟧\n',
      expect: [
        { messageId: 'relative', message: 'WORKDIR "C:appbin" depends on the working directory of the base image.', safety: 'unsafe' },
      ],
      fixed: 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:/app/bin\n',
    },
    'in quotes': { text: 'FROM node:22\nWORKDIR ⟦"app"⟧\n', expect: ['relative'], fixed: 'FROM node:22\nWORKDIR "/app"\n' },
    'a relative path after an absolute one': {
      text: 'FROM node:22\nWORKDIR /app\nWORKDIR ⟦server⟧\n',
      expect: [{ messageId: 'nested', severity: 'info', safety: 'safe' }],
      fixed: 'FROM node:22\nWORKDIR /app\nWORKDIR /app/server\n',
    },
    'a climbing path after an absolute one': { text: 'FROM node:22\nWORKDIR /app\nWORKDIR ⟦../srv⟧\n', expect: ['nested'] },
    'a relative path after the parent stage’s absolute one': {
      text: 'FROM node:22 AS base\nWORKDIR /app\nFROM base\nWORKDIR ⟦server⟧\n',
      expect: [{ messageId: 'nested', severity: 'info' }],
    },
    'two, of which the first decides': {
      text: 'FROM node:22\nWORKDIR ⟦app⟧\nWORKDIR ⟦server⟧\n',
      expect: ['relative', 'nested'],
      fixed: 'FROM node:22\nWORKDIR /app\nWORKDIR server\n',
    },
    'before an absolute one': {
      text: 'FROM node:22\nWORKDIR ⟦app⟧\nRUN x\nWORKDIR /srv\n',
      expect: ['relative'],
      fixed: 'FROM node:22\nWORKDIR /app\nRUN x\nWORKDIR /srv\n',
    },
    'in each stage': {
      text: 'FROM node:22 AS build\nWORKDIR ⟦a⟧\nFROM node:22\nWORKDIR ⟦b⟧\n',
      expect: [
        { messageId: 'relative', subject: 'stage:build' },
        { messageId: 'relative', subject: 'stage:1' },
      ],
      fixed: 'FROM node:22 AS build\nWORKDIR /a\nFROM node:22\nWORKDIR /b\n',
    },
    'a variable behind a name': {
      text: 'FROM node:22\nWORKDIR ⟦foo$BAR⟧\n',
      expect: ['relative'],
      fixed: 'FROM node:22\nWORKDIR /foo$BAR\n',
    },
    'a variable with a relative value': {
      text: 'FROM node:22\nARG APP=app\nWORKDIR ⟦$APP⟧\n',
      expect: [{ messageId: 'relative', message: 'WORKDIR "app" depends on the working directory of the base image.' }],
      fixed: 'FROM node:22\nARG APP=app\nWORKDIR /$APP\n',
    },
    'the current directory': { text: 'FROM node:22\nWORKDIR ⟦.⟧\n', expect: ['relative'] },
    'a climbing path': { text: 'FROM node:22\nWORKDIR ⟦../app⟧\n', expect: ['relative'] },
    'a part of a Dockerfile': { text: 'WORKDIR ⟦app⟧\n', allowNotifications: true, expect: ['relative'], fixed: 'WORKDIR /app\n' },
    'a home directory is not expanded': { text: 'FROM node:22\nWORKDIR ⟦~/app⟧\n', expect: ['relative'] },
  },
});
