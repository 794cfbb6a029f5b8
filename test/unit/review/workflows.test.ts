import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const GITHUB = join(import.meta.dirname, '../../../.github');
const PROJECT = join(GITHUB, '..');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; if?: string; permissions?: Record<string, string> }>;
}

function read(name: string): { text: string; workflow: Workflow; steps: Step[] } {
  const text = readFileSync(join(GITHUB, 'workflows', name), 'utf8');
  const workflow = parse(text) as Workflow;
  return { text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
}

const check = read('check.yml');
const publish = read('publish-check.yml');

describe.each([
  ['check.yml', check],
  ['publish-check.yml', publish],
])('%s', (_name, { text, steps }) => {
  test('is a workflow', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('uses actions of GitHub only, each by the whole name of a commit', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    for (const line of text.split('\n').filter((each) => each.includes('- uses: ')))
      expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  test('puts nothing of the event, and no expression at all, into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('leaves no token in a checkout', () => {
    for (const { uses = '', with: inputs } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  });

  test('never runs on pull_request_target', () => {
    expect(text).not.toContain('pull_request_target');
  });

  test('every script that it runs is there', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    for (const { run = '' } of steps) {
      for (const [, name = ''] of run.matchAll(/npm run (?:--silent )?(\S+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [, file = ''] of run.matchAll(/node (\S+)/g)) expect(existsSync(join(PROJECT, file))).toBe(true);
    }
  });
});

describe('the workflow that runs the code of a pull request', () => {
  test('may only read, and has no secret', () => {
    expect(check.workflow.on).toBe('pull_request');
    expect(check.workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions } of Object.values(check.workflow.jobs)) expect(permissions).toBeUndefined();
    expect(check.text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/);
  });

  test('compares with the first parent of the merge commit, and fetches it', () => {
    expect(check.steps[0]?.with?.['fetch-depth']).toBe(2);
    expect(check.steps.filter(({ run }) => run?.includes('--base HEAD^1'))).toHaveLength(2);
  });

  test('hands over the report also when the check fails, and the site when it does not', () => {
    const names = check.steps.map(({ with: inputs, run }) => inputs?.name ?? (run?.includes('|| true') ? 'json' : run));
    expect(names.indexOf('json')).toBeLessThan(names.indexOf('report'));
    expect(names.indexOf('report')).toBeLessThan(names.indexOf('npm run --silent check -- --base HEAD^1'));
    expect(names.indexOf('npm run build')).toBeLessThan(names.indexOf('preview'));
  });
});

describe('the workflow that may write', () => {
  test('runs after the other one, and gives each job only what it needs', () => {
    expect(publish.workflow.on).toEqual({ workflow_run: { workflows: ['Check'], types: ['completed'] } });
    expect(parse(check.text).name).toBe('Check');
    expect(publish.workflow.permissions).toEqual({});
    expect(publish.workflow.jobs.annotations?.permissions).toEqual({
      actions: 'read',
      checks: 'write',
      contents: 'read',
    });
    expect(publish.workflow.jobs.preview?.permissions).toEqual({
      actions: 'read',
      contents: 'write',
      statuses: 'write',
    });
    expect(publish.workflow.jobs.preview?.if).toContain("vars.PREVIEWS == 'on'");
  });

  test('checks out the default branch and no other, and installs nothing', () => {
    for (const { uses = '', with: inputs, run = '' } of publish.steps) {
      if (uses.startsWith('actions/checkout@')) {
        expect(inputs?.ref).toBe('$'.concat('{{ github.event.repository.default_branch }}'));
        expect(inputs?.repository).toBeUndefined();
      }
      expect(run).not.toMatch(/\b(?:npm|npx|yarn|pnpm|eval|bash|sh)\b/);
    }
  });

  test('takes from the event only a number, a commit and its own branch', () => {
    const named = [...publish.text.matchAll(/\$\{\{ *(.*?) *\}\}/g)].map(([, expression]) => expression);
    expect(new Set(named)).toEqual(
      new Set([
        'github.event.repository.default_branch',
        'runner.temp',
        'github.event.workflow_run.id',
        'github.token',
        'github.event.workflow_run.head_sha',
      ]),
    );
  });

  test('puts what it downloads beside the code, never over it', () => {
    for (const { uses = '', with: inputs } of publish.steps) {
      if (uses.startsWith('actions/download-artifact@')) expect(inputs?.path).toMatch(/^\$\{\{ runner\.temp \}\}\//);
    }
  });

  test('its scripts need nothing but Node and their own room', () => {
    const sources = [
      'scripts/publish-report.ts',
      'scripts/publish-preview.ts',
      'src/review/check-run.ts',
      'src/review/push-preview.ts',
      'src/review/read-preview.ts',
      'src/review/read-report.ts',
    ];
    for (const file of sources) {
      const code = readFileSync(join(PROJECT, file), 'utf8');
      for (const [, path] of code.matchAll(/\bfrom '([^']+)'/g))
        expect(path).toMatch(/^node:|^\.\.\/src\/review\/|^\.\/[a-z-]+\.ts$/);
      expect(code).not.toMatch(/\beval\(|new Function|import\(/);
    }
  });
});

test('CODEOWNERS keeps code, standing pages and sources apart from claims', () => {
  const lines = readFileSync(join(GITHUB, 'CODEOWNERS'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const owners = lines.map((line) => line.split(/\s+/));
  const ownerOf = (path: string) =>
    owners.findLast(([pattern = '']) => pattern === '*' || path.startsWith(pattern.slice(1)))?.[1];
  const claims = ownerOf('content/claims/2026/a.mdx');
  for (const path of [
    'src/archive/read.ts',
    '.github/workflows/check.yml',
    'content/pages/about.mdx',
    'content/sources/a.md',
    'content/verdicts.yaml',
    'content/site.yaml',
  ]) {
    expect(ownerOf(path)).toBeDefined();
    expect(ownerOf(path)).not.toBe(claims);
  }
  expect(ownerOf('content/sources/a.md')).not.toBe(ownerOf('src/archive/read.ts'));
  for (const [, owner = ''] of owners) expect(owner).toMatch(/^@OWNER\//);
});
