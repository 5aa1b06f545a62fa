import { debugModeEnabled } from '../../../src/rules/dockerfile/debug-mode-enabled.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(debugModeEnabled, {
  valid: {
    'a server for production': 'FROM python:3.13\nENV FLASK_DEBUG=0 NODE_ENV=production\nCMD ["gunicorn", "app:app"]\n',
    'switched off in the end': 'FROM ruby:3.4\nENV RAILS_ENV=development\nENV RAILS_ENV=production\nCMD ["rails", "server"]\n',
    'a stage that is not shipped': 'FROM python:3.13 AS dev\nENV FLASK_DEBUG=1\nFROM python:3.13\nCMD ["gunicorn", "app:app"]\n',
    'an image for the desk': 'FROM python:3.13 AS dev\nCMD ["flask", "run", "--debug"]\n',
    'a file for the desk': { text: 'FROM python:3.13\nENV FLASK_DEBUG=true\n', path: 'Dockerfile.dev' },
    'another file for the desk': {
      text: 'FROM golang:1.26\nCMD ["dlv", "--listen=:7777", "--headless=true", "exec", "/app"]\n',
      path: 'DebugDockerfile',
    },
    'a debugger for the container alone':
      'FROM eclipse-temurin:21\nENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5005"\nCMD ["node", "--inspect=127.0.0.1:9229", "a.js"]\n',
    'a value that the build gives': 'FROM node:22\nARG NODE_ENV\nENV NODE_ENV=$NODE_ENV\n',
    'a step of the build': 'FROM php:8.4\nRUN FLASK_DEBUG=1 flask run --debug\nENV DEBUG=app:*\n',
    'a start that is replaced': 'FROM node:22\nCMD ["nodemon", "a.js"]\nCMD ["node", "a.js"]\n',
  },
  invalid: {
    Flask: {
      text: 'FROM python:3.13\nENV A=b ⟦FLASK_DEBUG=1⟧\nCMD ⟦["python", "-m", "flask", "run", "--debug"]⟧\n',
      expect: [{ messageId: 'debug', severity: 'medium', message: '"FLASK_DEBUG=1" turns debugging on in the shipped image.' }, 'debug'],
    },
    'a debugger of Java': {
      text: 'FROM eclipse-temurin:21\nCMD ⟦java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005 -jar a.jar⟧\n',
      expect: [{ messageId: 'debugger', severity: 'high' }],
    },
    'debuggers by variables': {
      text: 'FROM node:22 AS base\nENV ⟦NODE_OPTIONS="--inspect=0.0.0.0:9229"⟧\nFROM base\nENV ⟦JAVA_OPTS="-Xdebug -Xrunjdwp:transport=dt_socket,server=y,address=0.0.0.0:8000"⟧\n',
      expect: ['debugger', 'debugger'],
    },
    Rails: { text: 'FROM ruby:3.4\nENV ⟦RAILS_ENV=development⟧\n', expect: ['debug'] },
    'Rails, started by Bundler': {
      text: 'FROM ruby:3.4\nCMD ⟦["bundle", "exec", "rails", "server", "-e", "development", "-b", "0.0.0.0"]⟧\n',
      expect: ['debug'],
    },
    'a server for development, started by a tool of packages': {
      text: 'FROM python:3.13\nCMD ⟦poetry run uvicorn app:app --reload --host 0.0.0.0⟧\n',
      expect: ['reload'],
    },
    'servers for development': {
      text: 'FROM python:3.13\nENTRYPOINT ⟦["uvicorn", "app:app", "--reload"]⟧\n',
      expect: [{ messageId: 'reload', severity: 'low' }],
    },
    Django: { text: 'FROM python:3.13\nCMD ⟦python manage.py runserver 0.0.0.0:8000⟧\n', expect: ['reload'] },
    PHP: { text: 'FROM php:8.4\nCMD ⟦php -S 0.0.0.0:80 -t public⟧\n', expect: ['reload'] },
    'the settings of Node.js': {
      text: 'FROM node:22\nENV ⟦NODE_ENV=development⟧\nCMD ["node", "a.js"]\n',
      expect: [{ messageId: 'environment', severity: 'low' }],
    },
  },
});
