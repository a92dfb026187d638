/**
 * Runs in the phone's browser. What stands after the `#` never goes to a server by itself: it is read
 * here, shown, and posted when the person presses. Kept as text because it has to survive bundling.
 */
export const PHONE_SCRIPT = `'use strict';
(async () => {
  const HEAD = 14;
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(byId('words').textContent);
  const code = location.hash.slice(1);
  const say = (text) => { byId('said').textContent = text; };

  function bytesOf(digits) {
    const bytes = [];
    for (let at = 0; at < digits.length; at += 13) {
      const group = digits.slice(at, at + 13);
      let value = Number(group);
      const count = [0, 0, 0, 1, 0, 2, 0, 0, 3, 0, 4, 0, 0, 5][group.length];
      if (!count) throw new Error('length');
      const part = [];
      for (let left = count; left > 0; left -= 1) {
        part.unshift(value % 256);
        value = Math.floor(value / 256);
      }
      bytes.push(...part);
    }
    return Uint8Array.from(bytes);
  }

  async function read() {
    const packed = new Blob([bytesOf(code).subarray(HEAD)]);
    const text = await new Response(
      packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
    ).text();
    return JSON.parse(text);
  }

  function show(payload) {
    const [, , reference, , , poste, name, email, subject, text, findings] = payload;
    byId('reference').textContent = reference;
    byId('subject').textContent = subject;
    byId('text').textContent = text;
    byId('who').textContent = [name, email, poste].join(' · ');
    byId('findings').textContent = findings.join(' ');
    byId('ticket').hidden = false;
  }

  async function send() {
    const button = byId('send');
    button.disabled = true;
    button.textContent = words.sending;
    try {
      const answer = await fetch('/v1/phone-tickets', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      });
      if (answer.status === 410) throw new Error('takenBack');
      if (!answer.ok) throw new Error(answer.status < 500 ? 'refused' : 'offline');
      const { reference } = await answer.json();
      button.hidden = true;
      say(words.sent + ' ' + words.keep.replace('{reference}', reference));
    } catch (thrown) {
      button.disabled = false;
      button.textContent = words.send;
      say(words[thrown.message] ?? words.offline);
    }
  }

  try {
    show(await read());
    byId('send').addEventListener('click', send);
  } catch {
    say(words.unreadable);
  }
})();
`;
