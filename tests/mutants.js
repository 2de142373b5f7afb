// Mutants of the rules: an operator, a bound or a condition is changed, as a seed has it, in a copy of the tree, and the rules'
// own tests must notice. One that survives is no failure: some mutants change nothing that can be seen (a bound that no day can
// lie on, a condition that another one implies). Each is worth a look all the same: a rule without a test looks just like that.
const fs = require('fs'), path = require('path'), os = require('os');
const { createHash } = require('crypto');
const { spawn, execFileSync } = require('child_process');

const tree = path.join(__dirname, '..');
const rules = 'functions/Puyang.Proposals', tests = 'tests/Puyang.Proposals.Tests';
const rulesFile = 'bin/Debug/net10.0/Puyang.Proposals.dll', testsFile = 'bin/Debug/net10.0/Puyang.Proposals.Tests.dll';

// A mutant is built as it is: what a warning says of it is no reason to leave it out.
const lenient = ['-v', 'quiet', '--nologo', '-clp:ErrorsOnly',
  '-p:RunAnalyzers=false', '-p:TreatWarningsAsErrors=false', '-p:EnforceCodeStyleInBuild=false'];

// The tests of single rules kill most mutants in seconds; only what survives them meets the histories and the graph.
const stages = ['FullyQualifiedName!~Histories&Reach!=histories', 'FullyQualifiedName~Histories&Reach!=histories'];
const seedOfTests = '1';

// A mutant whose tests never end is killed too. A machine that is busy with other things may take minutes over a build.
const patience = 300_000;

// What is changed into what. Operators stand between spaces, which brackets of generic types do not.
const changes = [
  [/(?<= )<(?= )/g, '<='], [/(?<= )<=(?= )/g, '<'], [/(?<= )>(?= )/g, '>='], [/(?<= )>=(?= )/g, '>'],
  [/(?<= )==(?= )/g, '!='], [/(?<= )!=(?= )/g, '=='], [/&&/g, '||'], [/\|\|/g, '&&'],
  [/\bis not null\b/g, 'is null'], [/\bis null\b/g, 'is not null'], [/\bis not(?= \()/g, 'is'], [/\bis not(?= [A-Z])/g, 'is'],
  [/(?<=[ (])!(?=[\w(])/g, ''], [/(?<= )\+(?= )/g, '-'], [/(?<= )-(?= )/g, '+'],
  [/\btrue\b/g, 'false'], [/\bfalse\b/g, 'true'], [/(?<=[ \w]) and (?=\w|<|>)/g, ' or '], [/(?<=\w) or (?=\w)/g, ' and '],
  [/\.First\(/g, '.Last('], [/\.Last\(/g, '.First('], [/\.Any\(/g, '.All('], [/\.All\(/g, '.Any('],
  [/\.Min\(/g, '.Max('], [/\.Max\(/g, '.Min('], [/\.MinBy\(/g, '.MaxBy('], [/\.MaxBy\(/g, '.MinBy('],
  [/(?<![\w.])\d{1,5}(?![\w.])/g, number => `${+number + 1}`], [/(?<![\w.])[1-9]\d{0,4}(?![\w.])/g, number => `${+number - 1}`],
];

// Comments, texts and letters in quotes are no rules; their places keep their length.
const quiet = /\/\/[^\n]*|\/\*[^]*?\*\/|\$*"""[^]*?"""|\$?@?"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'/g;
const blank = code => code.replace(quiet, found => found.replace(/[^\n]/g, '\u0001'));

// Two arms of a switch, each on a line of its own, change places.
const member = 'public|internal|private|protected|static';
const arms = new RegExp(`^( +)(?!${member})\\S[^\\n]* => [^\\n]*,\\n\\1(?! |${member})\\S[^\\n]* => [^\\n]*,$`, 'gm');

function sitesOf(file, code) {
  const bare = blank(code), sites = [];
  for (const [pattern, to] of changes) {
    for (const found of bare.matchAll(pattern)) {
      sites.push({ file, at: found.index, from: found[0], to: typeof to === 'string' ? to : to(found[0]) });
    }
  }
  for (const found of bare.matchAll(arms)) {
    const [first, second] = code.slice(found.index, found.index + found[0].length).split('\n');
    sites.push({ file, at: found.index, from: `${first}\n${second}`, to: `${second}\n${first}` });
  }
  return sites.sort((a, b) => a.at - b.at || (a.to < b.to ? -1 : 1));
}

const sourcesIn = folder => fs.readdirSync(folder, { recursive: true }).sort()
  .filter(name => name.endsWith('.cs') && !/^(bin|obj)\//.test(name)).map(name => path.join(folder, name));

function dice(seed, turn, limit) {
  return createHash('sha256').update(`${seed} mutant ${turn}`).digest().readUInt32LE(0) % limit;
}

const running = new Set();

/** Ends what still runs, and all that it has started. */
function stopAll() { for (const child of running) process.kill(-child.pid, 'SIGKILL'); }

/** Runs a command to its end, or for as long as it may take; what it says is kept. */
function run(command, args, options = {}) {
  return new Promise(resolve => {
    let output = '', isHung = false;
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const limit = setTimeout(() => { isHung = true; process.kill(-child.pid, 'SIGKILL'); }, options.limit ?? patience);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => { output += text; });
    child.on('close', code => {
      running.delete(child);
      clearTimeout(limit);
      resolve({ code, output, isHung });
    });
  });
}

/** A copy of the tree in which mutants are made; built once, so that each costs little. */
class Nursery {
  constructor() {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
    this.env = { ...process.env, PROPOSALS_SEED: seedOfTests, PROPOSALS_CANARY: '' };
  }

  in(...parts) { return path.join(this.root, ...parts); }

  dotnet(...args) { return run('dotnet', args, { env: this.env }); }

  async open() {
    const files = execFileSync('git', ['-C', tree, 'ls-files', '-co', '--exclude-standard', '-z'], { maxBuffer: 1 << 26 });
    for (const file of files.toString().split('\0').filter(name => name && fs.existsSync(path.join(tree, name)))) {
      fs.mkdirSync(path.dirname(this.in(file)), { recursive: true });
      fs.copyFileSync(path.join(tree, file), this.in(file));
    }
    const built = await this.dotnet('build', this.in(tests), ...lenient);
    if (built.isHung) throw new Error('The rules were not built in time.');
    if (built.code !== 0) throw new Error(`The rules do not build as they are.\n${built.output}`);
    this.sites = sourcesIn(this.in(rules)).flatMap(file => sitesOf(file, fs.readFileSync(file, 'utf8')));
  }

  close() { fs.rmSync(this.root, { recursive: true, force: true }); }

  /** Makes the mutant of a seed: where one does not compile, the seed's next. */
  async round(seed) {
    for (let turn = 0; turn < 50; turn++) {
      const tried = await this.try(this.sites[dice(seed, turn, this.sites.length)]);
      if (tried.outcome !== 'did not compile') return tried;
    }
    throw new Error(`Of the mutants of seed ${seed} none compiles.`);
  }

  /** Changes one place, builds, and runs the tests until the first fails. */
  async try(site) {
    const code = fs.readFileSync(site.file, 'utf8');
    if (code.slice(site.at, site.at + site.from.length) !== site.from) throw new Error(`${site.file} is not what it was.`);
    fs.writeFileSync(site.file, code.slice(0, site.at) + site.to + code.slice(site.at + site.from.length));
    try {
      return { ...this.told(site, code), outcome: await this.judge() };
    } finally {
      fs.writeFileSync(site.file, code);
    }
  }

  /** A planted mutant: of a text that stands once in a file. */
  planted(file, from, to) {
    const full = this.in(rules, file), at = fs.readFileSync(full, 'utf8').indexOf(from);
    if (at < 0) throw new Error(`“${from}” no longer stands in ${file}: plant another mutant.`);
    return { file: full, at, from, to };
  }

  async judge() {
    const built = await this.dotnet('build', this.in(rules), '--no-restore', ...lenient);
    if (built.isHung) throw new Error('The mutant was not built in time.');
    if (built.code !== 0) return 'did not compile';
    fs.copyFileSync(this.in(rules, rulesFile), this.in(tests, path.dirname(testsFile), 'Puyang.Proposals.dll'));
    for (const filter of stages) {
      const tested = await this.dotnet('test', this.in(tests, testsFile), '--filter', filter, '--', 'xUnit.StopOnFail=true');
      if (tested.isHung || tested.code !== 0) return 'killed';
      if (!/Passed!/.test(tested.output)) throw new Error(`No test ran.\n${tested.output}`);
    }
    return 'survived';
  }

  told(site, code) {
    const line = code.slice(0, site.at).split('\n').length, lines = code.split('\n');
    const start = code.lastIndexOf('\n', site.at - 1) + 1, span = site.from.split('\n').length;
    const before = lines.slice(line - 1, line - 1 + span).join('\n');
    const after = before.slice(0, site.at - start) + site.to + before.slice(site.at - start + site.from.length);
    const diff = [...before.split('\n').map(one => `- ${one.trim()}`), ...after.split('\n').map(one => `+ ${one.trim()}`)];
    return { file: path.relative(this.root, site.file), line, diff };
  }
}

/** What the campaign must be able to tell apart: a mutant that changes nothing, and one that breaks a rule. */
const planted = [
  { outcome: 'survived', file: 'Approval/ReturnDraft.cs', from: 'review.Holder != By', to: 'review.Holder  != By' },
  { outcome: 'killed', file: 'Approval/ReturnDraft.cs', from: 'review.Holder != By', to: 'review.Holder == By' },
];

module.exports = { Nursery, planted, run, stopAll };
