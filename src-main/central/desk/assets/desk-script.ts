/**
 * Served as a file, so that the page needs no inline script. The page works without it: it adds
 * keys, and lists that follow what happens. Kept as text because it runs in a browser and has to
 * survive bundling.
 */
export const DESK_SCRIPT = `'use strict';
(() => {
  const LIVE_EVERY_MS = 20000;
  const PREVIEW_AFTER_MS = 250;
  const rows = () => Array.from(document.querySelectorAll('[data-row]'));

  function move(step) {
    const all = rows();
    const from = all.findIndex((row) => row === document.activeElement);
    const current = all.findIndex((row) => row.hasAttribute('aria-current'));
    const start = from >= 0 ? from : current;
    const next = all[Math.min(Math.max(start + step, 0), all.length - 1)];
    next?.focus();
    // On a narrow screen the column is not shown beside the ticket: the next ticket is gone to.
    if (next !== undefined && next !== all[current] && next !== document.activeElement) next.click();
  }

  // In the list the ticket is gone to first, and the words follow there.
  function reply() {
    const field = document.querySelector('#reply');
    const row = document.activeElement;
    if (field !== null) field.focus();
    else if (row.hasAttribute('data-row')) location.href = row.href + '#reply';
  }
  if (location.hash === '#reply') reply();

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    r: reply,
    a: () => document.querySelector('[data-take]')?.click(),
    '?': () => document.querySelector('.keys-panel')?.showModal(),
    e: () => document.querySelector('[data-resolve]')?.click(),
    '/': () => document.querySelector('#search')?.focus(),
  };

  const isWriting = (element) => element.matches('input, textarea, select');

  document.addEventListener('keydown', (event) => {
    if (isWriting(event.target)) return typing(event);
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const act = KEYS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  function typing(event) {
    if (event.key === 'Escape') event.target.blur();
    if (event.key === 'Enter' && event.ctrlKey) event.target.form?.requestSubmit();
  }

  // Pressed twice on a slow line, a form would leave twice: two notices, two answers.
  const SENT_ONCE_MS = 10000;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('method') !== 'post') return;
    const now = performance.now();
    if (now - Number(form.dataset.sentAt ?? -SENT_ONCE_MS) < SENT_ONCE_MS) event.preventDefault();
    else form.dataset.sentAt = String(now);
  });
  // Whoever comes back to the page as it was left may send it again.
  addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset.sentAt;
  });

  // What is typed is shown as the poste will show it, a moment after the last key.
  let pause;
  document.addEventListener('input', ({ target: { form } }) => {
    if (form?.dataset.preview === undefined) return;
    clearTimeout(pause);
    pause = setTimeout(() => preview(form).catch(() => undefined), PREVIEW_AFTER_MS);
  });

  async function preview(form) {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.preview, { method: 'POST', body, redirect: 'error' });
    const shown = document.querySelector('[data-previewed]');
    if (!answer.ok || shown === null) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    shown.replaceChildren(...fresh.body.childNodes);
  }

  // The list follows the store, but never under the hands of somebody who is in it.
  async function refresh() {
    const shown = document.querySelector('[data-live]');
    if (shown === null || document.hidden || shown.contains(document.activeElement)) return;
    const answer = await fetch(location.href, { redirect: 'manual' });
    // The session is over: yesterday's list must not pass for today's, and the sign-in leads back here.
    if (answer.type === 'opaqueredirect') return location.reload();
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = fresh.querySelector('[data-live]');
    if (next === null || shown.contains(document.activeElement)) return;
    shown.replaceWith(next);
    document.title = fresh.title;
  }
  // The preview of a notice follows what is typed; without this, a button shows it.
  document.querySelector('[data-notice]')?.addEventListener('input', (event) => {
    const form = event.currentTarget;
    const { title, text, incident } = form.elements;
    const heading = form.querySelector('[data-shows="title"]');
    const kind = incident.checked ? heading.dataset.incident : heading.dataset.plain;
    heading.textContent = kind.replace('{}', () => title.value || '…');
    form.querySelector('[data-shows="text"]').textContent = text.value;
    form.querySelector('[data-shows-if="incident"]').hidden = !incident.checked;
  });

  // Away from the server the page simply stays as it was.
  setInterval(() => refresh().catch(() => undefined), LIVE_EVERY_MS);
})();
`;
