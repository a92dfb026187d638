/** Tokens, type, forms and marks. Kept as text so that it survives bundling. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f6f8f7;
  --surface: #ffffff;
  --ink: #15211f;
  --quiet: #4f5f5c;
  --line: #d7dfdd;
  --strong-line: #7b8b88;
  --accent: #0b665f;
  --on-accent: #ffffff;
  --accent-wash: #e3f1ef;
  --waits: #7a4f00;
  --waits-wash: #fdf1d8;
  --broken: #a8231b;
  --broken-wash: #fdeceb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1615;
    --surface: #161f1e;
    --ink: #e4ecea;
    --quiet: #a3b4b0;
    --line: #2a3735;
    --strong-line: #74858a;
    --accent: #5fc9bd;
    --on-accent: #06201d;
    --accent-wash: #15312e;
    --waits: #efbd62;
    --waits-wash: #33270f;
    --broken: #ff9c93;
    --broken-wash: #3a1a18;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 8px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 24px 0 8px; }
h3 { font-size: 16px; margin: 0 0 4px; }
p { margin: 0 0 8px; }
ul, ol { list-style: none; margin: 0; padding: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--surface); padding: 8px 12px; z-index: 1; }
.hint, .under { color: var(--quiet); font-size: 14px; overflow-wrap: anywhere; }
/* The ring of the field above must not lie on its words. */
:is(input, textarea, select) + .hint { margin-top: 6px; }
.said { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 72ch; }
.reference { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; white-space: nowrap; }
.age, .count { font-variant-numeric: tabular-nums; white-space: nowrap; }
.empty { padding: 32px 0; color: var(--quiet); }
.refusal { color: var(--broken); font-size: 14px; }
.refusal::before { content: "▲ "; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 20px; }

label, legend { display: block; font-weight: 600; margin: 16px 0 4px; overflow-wrap: anywhere; }
fieldset { border: 0; margin: 16px 0 0; padding: 0; }
legend { margin: 0 0 4px; padding: 0; }
.tick { font-weight: 400; margin: 4px 0; display: flex; gap: 8px; align-items: baseline; }
input:not([type="checkbox"], [type="radio"], .unseen), textarea, select {
  width: 100%;
  font: inherit;
  color: inherit;
  background: var(--surface);
  border: 1px solid var(--strong-line);
  border-radius: 8px;
  padding: 8px 12px;
}
input[type="checkbox"] { margin: 0; accent-color: var(--accent); width: 16px; height: 16px; }
textarea { resize: vertical; }
[aria-invalid="true"] { border-color: var(--broken); }
::placeholder { color: var(--quiet); opacity: 1; }
button {
  font: inherit;
  font-weight: 600;
  min-height: 40px;
  padding: 6px 16px;
  border-radius: 8px;
  border: 1px solid var(--strong-line);
  background: var(--surface);
  color: var(--ink);
  cursor: pointer;
}
button:hover { border-color: var(--accent); color: var(--accent); }
a.button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button:hover { border-color: var(--accent); color: var(--accent); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.primary:hover { filter: brightness(1.08); color: var(--on-accent); }
button.quiet { border-color: transparent; background: none; font-weight: 400; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }

.pairs { margin: 0; }
.pairs div { display: grid; grid-template-columns: minmax(88px, 1fr) 2.4fr; gap: 12px; padding: 4px 0; }
.pairs dt { color: var(--quiet); font-size: 14px; line-height: 24px; }
.pairs dd { margin: 0; overflow-wrap: anywhere; }
.pairs .unknown dd { color: var(--quiet); font-style: italic; }

.status { display: inline-flex; align-items: center; gap: 6px; font-size: 14px; white-space: nowrap; }
.status svg { width: 16px; height: 16px; flex: none; }
.status.new { color: var(--accent); font-weight: 600; }
.status.in-progress { color: var(--accent); }
.status.waiting-requester { color: var(--waits); }
.status.resolved { color: var(--quiet); }
.urgency { font-size: 14px; font-weight: 600; border-radius: 4px; padding: 1px 8px; white-space: nowrap; }
.urgency.critical { color: var(--broken); background: var(--broken-wash); }
.urgency.critical::before { content: "▲ "; }
.urgency.high { color: var(--waits); background: var(--waits-wash); }
.urgency.high::before { content: "△ "; }
.severity { font-size: 14px; font-weight: 600; white-space: nowrap; }
.severity.blocking { color: var(--broken); }
.severity.blocking::before { content: "▲ "; }
.severity.degrading { color: var(--waits); }
.severity.degrading::before { content: "△ "; }
.severity.notable { color: var(--quiet); }
.severity.notable::before { content: "○ "; }
.answer { color: var(--accent); font-weight: 600; }
.answer::before { content: "↩ "; }
@media (forced-colors: active) {
  .urgency, .card { border: 1px solid; }
}
`;
