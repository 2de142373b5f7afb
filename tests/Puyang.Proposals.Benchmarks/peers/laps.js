// What the benchmark starts: node engine.js template.docx data.json letter.docx [options]. Writes one letter, says "ready", and answers
// every line of input, a number of letters, with the milliseconds of processor time that it took to make so many.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [templateFile, dataFile, letterFile] = process.argv.slice(2);

export async function laps(render) {
  const template = readFileSync(templateFile);
  const data = JSON.parse(readFileSync(dataFile, "utf8"));
  writeFileSync(letterFile, await render(template, data));
  console.log("ready");
  for await (const line of createInterface({ input: process.stdin })) {
    const before = process.cpuUsage();
    for (let left = Number(line); left > 0; left--) await render(template, data);
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) / 1000);
  }
}
