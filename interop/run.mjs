/**
 * Reads every published table with the tools that people load data with, each in a fresh installation, and runs the
 * load snippets of the dataset cards and the README. What is missing on this machine is named and left out.
 *
 * Usage: node interop/run.mjs [DATA]; exit code 1 if anything was read other than declared.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makePlan } from './plan.mjs';
import { readTables } from './tables.mjs';

const root = join(import.meta.dirname, '..');
const python = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];

/** Runs a command with its output shown; its exit code, or null where there is no such command. */
function run(command, args, { quiet = false } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(command, args, { stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => (error.code === 'ENOENT' ? settle(null) : fail(error)));
    child.on('close', (code) => settle(code ?? 1));
  });
}

const say = (line) => process.stdout.write(`${line}\n`);

async function inNode(plan, work) {
  const outcomes = await readTables(plan, work, join(root, 'node_modules'));
  for (const tool of new Set(outcomes.map((outcome) => outcome.tool))) {
    const read = outcomes.filter((outcome) => outcome.tool === tool);
    const wrong = read.filter(({ problems }) => problems.length > 0);
    for (const { problems } of wrong) for (const problem of problems) process.stderr.write(`${problem}\n`);
    say(`${tool}: ${read.length} read, ${wrong.length} of them wrong`);
  }
  return outcomes.every(({ problems }) => problems.length === 0);
}

async function inPython(planFile, work) {
  const venv = join(work, 'venv');
  const installed = join(venv, ...python);
  const tools = 'pandas, Polars, PyArrow, DuckDB and frictionless';
  if ((await run('python3', ['-m', 'venv', venv], { quiet: true })) !== 0) {
    return missing(tools, 'there is no python3 here that can make a virtual environment');
  }
  const requirements = join(root, 'interop', 'requirements.txt');
  const quietly = ['--quiet', '--disable-pip-version-check'];
  if ((await run(installed, ['-m', 'pip', 'install', ...quietly, '--requirement', requirements])) !== 0) {
    return missing(
      tools,
      'pip could not install interop/requirements.txt; that needs a network and Python 3.11 or newer',
    );
  }
  return (await run(installed, ['-B', join(root, 'interop', 'tables.py'), planFile])) === 0;
}

async function inR(planFile) {
  const packages = 'quit(status = !all(sapply(c("readr", "jsonlite"), requireNamespace, quietly = TRUE)))';
  const code = await run('Rscript', ['-e', packages], { quiet: true });
  if (code === null) return missing('R', 'there is no Rscript here');
  if (code !== 0) return missing('R', 'the packages readr and jsonlite are not installed');
  return (await run('Rscript', [join(root, 'interop', 'tables.R'), planFile])) === 0;
}

function missing(tools, reason) {
  say(`Not tried: ${tools}: ${reason}.`);
  return true;
}

const work = await realpath(await mkdtemp(join(tmpdir(), 'on-the-record-interop-')));
try {
  const plan = await makePlan(root, resolve(process.argv[2] ?? join(root, 'dist-data')), work);
  const planFile = join(work, 'plan.json');
  await writeFile(planFile, JSON.stringify(plan));
  say(`${plan.tables.length} tables, ${plan.packages.length} published versions`);
  const good = [await inNode(plan, work), await inPython(planFile, work), await inR(planFile)];
  process.exitCode = good.every(Boolean) ? 0 : 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
