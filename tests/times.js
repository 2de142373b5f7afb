// What took the time: the ten slowest tests, and each part with its wall, user and system seconds.
//   node tests/times.js FOLDER SECONDS    the folder has times.tsv, trx/*.trx and started/*
'use strict';
const fs = require('fs');
const path = require('path');
const [, , folder, seconds] = process.argv;

const unescape = text => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const attribute = (tag, name) => unescape((tag.match(new RegExp(` ${name}="([^"]*)"`)) || ['', ''])[1]);
const duration = text => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const slowest = fs.readdirSync(path.join(folder, 'trx')).flatMap(file =>
  [...fs.readFileSync(path.join(folder, 'trx', file), 'utf8').matchAll(/<UnitTestResult [^>]*>/g)]
    .map(([tag]) => ({ name: attribute(tag, 'testName').replace(/^Puyang\.Proposals\./, ''), took: duration(attribute(tag, 'duration')) })))
  .sort((a, b) => b.took - a.took).slice(0, 10);
if (slowest.length > 0) {
  console.log('--- the ten slowest tests');
  for (const { name, took } of slowest) {
    console.log(`${took.toFixed(1).padStart(8)} s  ${name.length > 130 ? name.slice(0, 129) + '…' : name}`);
  }
}

// What still runs: storage and hosts that served the tests.
const ticks = 100;
const services = fs.readdirSync(path.join(folder, 'started')).flatMap(file => {
  const pid = fs.readFileSync(path.join(folder, 'started', file), 'utf8').trim().split(' ')[1];
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return [[file.replace(/^\d+_/, ''), '', fields[11] / ticks, fields[12] / ticks]];
  } catch {
    return [];
  }
});

const times = path.join(folder, 'times.tsv');
const parts = fs.existsSync(times) ? fs.readFileSync(times, 'utf8').trim().split('\n').map(line => line.split('\t')) : [];
const row = ([name, wall, user, system]) =>
  `${name.padEnd(24)}${(wall === '' ? '' : Number(wall).toFixed(1)).padStart(8)}${Number(user).toFixed(1).padStart(8)}${Number(system).toFixed(1).padStart(8)}`;
console.log(`--- times              wall    user  system`);
[...parts, ...services].forEach(part => console.log(row(part)));
const all = [...parts.filter(([name]) => name !== 'hosts'), ...services];
const sum = column => all.reduce((total, part) => total + Number(part[column]), 0);
console.log(row(['all', seconds, sum(2), sum(3)]));
