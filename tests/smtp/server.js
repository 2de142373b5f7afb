// A real mail server for the tests: node server.js FOLDER
// Prints its port, writes every mail it takes into FOLDER, ends when its standard input does.
// Refuses `nobody` for good (550), and `later` at its first attempt only (450), as greylisting does.
'use strict';
const fs = require('fs');
const path = require('path');
const { SMTPServer } = require('smtp-server');

const folder = process.argv[2];
const seen = new Set();
let count = 0;

function answer(code, text) {
  return Object.assign(new Error(text), { responseCode: code });
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onRcptTo({ address }, session, done) {
    const [name] = address.split('@');
    if (name === 'nobody') {
      return done(answer(550, 'No such mailbox'));
    }
    if (name === 'later' && !seen.has(address)) {
      seen.add(address);
      return done(answer(450, 'Come again'));
    }
    done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      // Renamed when whole, so that nobody reads half a mail.
      const file = path.join(folder, String(++count).padStart(6, '0'));
      fs.writeFileSync(file, Buffer.concat(parts));
      fs.renameSync(file, file + '.eml');
      done();
    });
  },
});

server.listen(0, '127.0.0.1', () => console.log(server.server.address().port));
process.stdin.resume().on('end', () => process.exit(0));
