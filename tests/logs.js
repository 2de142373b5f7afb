// Looks through every log line of a whole run for what no log may hold: tokens, names, addresses, numbers, texts.
//   node tests/logs.js <folder of logs> <file of secrets that the suite saw>
// Case ids and blob hashes may stand there. Fails with file and line; fails as well when there is nothing to look through.
const fs = require('fs'), path = require('path');
const [logs, seen] = process.argv.slice(2);
const tree = path.join(__dirname, '..');

// Everything a person could be known by in the sample offices and proposals, and in what the suite makes up.
const texts = new Set(['贾明', '易强', '甲一', '乙二', '丙三', '建议改善社区服务', '写了很久的', '您提出的提案收悉']);
const personal = new Set(['name', 'email', 'phone', 'title', 'subject', 'body', 'prefix', 'contactName', 'contactPhone', 'address']);
function gather(value, key) {
  if (Array.isArray(value)) value.forEach(one => gather(one, key));
  else if (value && typeof value === 'object') for (const [name, one] of Object.entries(value)) gather(one, name);
  // The acts of a walk have names of their own (save, sign, rate): words of any log.
  else if (typeof value === 'string' && personal.has(key) && !/^[a-z ]+$/.test(value)) value.split('\n').filter(line => line.length > 1).forEach(line => texts.add(line));
}
for (const folder of ['templates/offices', 'templates/samples']) {
  for (const file of fs.readdirSync(path.join(tree, folder)).filter(name => name.endsWith('.json'))) {
    gather(JSON.parse(fs.readFileSync(path.join(tree, folder, file), 'utf8')), '');
  }
}
fs.readFileSync(path.join(tree, 'templates/samples/reply-185.txt'), 'utf8').split('\n').map(line => line.trim()).filter(line => line.length > 3).forEach(line => texts.add(line));
if (seen && fs.existsSync(seen)) fs.readFileSync(seen, 'utf8').split('\n').filter(line => line.length > 1).forEach(line => texts.add(line));

// A token is 43 characters of base64url; hashes are all lower-case hexadecimal, identifiers have no digits among capitals.
const token = /(?<![A-Za-z0-9_-])(?=[A-Za-z_-]*\d)(?=[a-z0-9_-]*[A-Z])(?=[A-Z0-9_-]*[a-z])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/;
const forms = [['a token', token], ['an e-mail address', /[\w.+-]+@[\w-]+\.[\w.]+/], ['a letter number', /〔\d{4}〕/], ['a Chinese text', /[\u4e00-\u9fff]{2}/]];

// Shown at start to whoever started it, not logged: the one-time sign-in link, where to go, what the storage is and what it did.
const greeting = /^ {2}(提案台账 Board|登录 Sign in|邮箱 Mailbox|存储为|Storage is|Ctrl-C|本机存储曾被强行结束)|^政协提案办理|^(正在安装)?本机存储 Azurite|^— killed —$/;
function faultOf(line) {
  if (greeting.test(line)) return null;
  for (const text of texts) if (line.includes(text)) return 'a name or text of the office, a proposal or a mail';
  return (forms.find(([, form]) => form.test(line)) || [null])[0];
}

// It can fail: each kind is found where it is planted.
for (const planted of ['x /l/4w-Yq8Z0sT1uV2wX3yZ4aB5cD6eF7gH8iJ9kL0mN1oP', 'to a.b@mzj.example.com', '濮民提〔2026〕1号', '郭晓敏', '关于']) {
  if (!faultOf(planted)) { console.log(`logs.js does not find what it is for: ${planted}`); process.exit(2); }
}

let lines = 0, faults = 0;
const files = fs.readdirSync(logs).filter(name => name.endsWith('.log'));
for (const file of files) {
  fs.readFileSync(path.join(logs, file), 'utf8').split('\n').forEach((line, at) => {
    if (line.length === 0) return;
    lines++;
    const fault = faultOf(line);
    // The kind and the place, not the line: this output may be kept as well.
    if (fault) { faults++; console.log(`${file}:${at + 1}: ${fault}`); }
  });
}
console.log(`logs: ${lines} lines in ${files.length} files, ${texts.size} texts and ${forms.length} forms looked for, ${faults} found`);
process.exit(faults > 0 || lines === 0 ? 1 : 0);
