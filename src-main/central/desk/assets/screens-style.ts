/** The places of each screen. */
export const SCREENS_STYLE = `
.top {
  display: flex;
  align-items: center;
  gap: 24px;
  padding: 8px 24px;
  background: var(--surface);
  border-bottom: 1px solid var(--line);
}
.top .brand, .top button { white-space: nowrap; }
.top .brand { color: var(--ink); text-decoration: none; }
.top .brand strong { color: var(--accent); }
.top nav { display: flex; gap: 4px; flex: 1; }
.top nav a { padding: 8px 12px; border-radius: 8px; text-decoration: none; color: var(--ink); }
.top nav a:hover { background: var(--accent-wash); }
.top nav a[aria-current] { background: var(--accent-wash); color: var(--accent); font-weight: 600; }
main { flex: 1; }
.keys { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 24px; font-size: 14px; color: var(--quiet); border-top: 1px solid var(--line); }
kbd { font: inherit; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 6px; color: var(--ink); background: var(--surface); }
.keys-panel { background: var(--surface); color: var(--ink); border: 1px solid var(--line); border-radius: 8px; padding: 24px; min-width: 360px; }
.keys-panel::backdrop { background: rgb(0 0 0 / 40%); }
.keys-panel h2 { margin-top: 0; font-size: 20px; }
.keys-panel dl div { display: grid; grid-template-columns: 128px 1fr; padding: 4px 0; }
.keys-panel dd { margin: 0; }
.pager { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; padding: 12px 4px; }
.assignee { color: var(--quiet); }
.assignee.me { color: var(--ink); font-weight: 600; }
.handling { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; margin: 12px 0; }
.handling p { margin: 0 8px 0 0; }
.give { display: flex; gap: 8px; margin-left: auto; max-width: 100%; }
.give select { min-width: 0; max-width: 280px; }

.sign-in { max-width: 420px; margin: 12vh auto 0; }
.sign-in p { margin-top: 8px; }
body > main > .card:not(.sign-in) { max-width: 560px; margin: 12vh auto 0; }

.inbox { display: grid; grid-template-columns: 280px minmax(0, 1fr); gap: 32px; padding: 24px; }
.filters h2 { margin: 0 0 8px; font-size: 14px; color: var(--quiet); }
.filters ul + h2 { margin-top: 24px; }
.filters a {
  display: flex; justify-content: space-between; gap: 12px; padding: 6px 12px;
  border-radius: 8px; color: var(--ink); text-decoration: none;
}
.filters a:hover { background: var(--accent-wash); }
.filters a[aria-current] { background: var(--accent-wash); color: var(--accent); font-weight: 600; }
.search { display: flex; gap: 8px; max-width: 520px; margin-bottom: 16px; }

.rows {
  width: 100%; border-collapse: separate; border-spacing: 0;
  background: var(--surface); border: 1px solid var(--line); border-radius: 8px;
}
.rows th { white-space: nowrap; text-align: left; font-size: 14px; font-weight: 400; color: var(--quiet); }
.rows th, .rows td { padding: 10px 16px; vertical-align: top; }
.rows td { border-top: 1px solid var(--line); }
.rows tbody tr { position: relative; }
.rows tbody tr:hover { background: var(--accent-wash); }
.rows tbody tr:focus-within { box-shadow: inset 4px 0 0 var(--accent); }
.rows .subject { color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
.rows .subject::after { content: ""; position: absolute; inset: 0; }
.rows .reference { user-select: all; }
.rows .unanswered .subject { font-weight: 600; }
.rows .under { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.rows .age { text-align: right; }
.rows td:nth-child(n + 4):not(.age) { overflow-wrap: anywhere; min-width: 6em; }
.rows .severity { white-space: normal; }

.ticket-page {
  display: grid;
  grid-template-columns: 280px minmax(0, 1fr);
  min-height: calc(100vh - 96px);
}
.column { border-right: 1px solid var(--line); padding: 16px 12px; }
.column .back { display: block; padding: 4px 12px 12px; font-size: 14px; }
.column li a {
  display: block; padding: 10px 12px; border-radius: 8px; color: var(--ink); text-decoration: none;
}
.column li a:hover, .column li a[aria-current] { background: var(--accent-wash); }
.column li a[aria-current] { box-shadow: inset 4px 0 0 var(--accent); }
.column span { display: block; }
.column .line { display: flex; justify-content: space-between; gap: 8px; }
.column .status { display: inline-flex; }
.column .age { font-size: 14px; color: var(--quiet); }
.column .severity, .column .subject { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

article {
  display: grid;
  grid-template: "opening opening" auto "told facts" auto "talk facts" 1fr / minmax(0, 1fr) 400px;
  min-width: 0;
  overflow-wrap: anywhere;
}
article button { overflow-wrap: normal; }
.opening { grid-area: opening; padding: 24px 32px 0; border-bottom: 1px solid var(--line); }
.told { grid-area: told; padding: 0 32px; min-width: 0; }
.talk { grid-area: talk; padding: 0 32px 48px; min-width: 0; }
.requester { display: flex; flex-wrap: wrap; gap: 0 16px; margin: 8px 0 0; }
.requester .reference { white-space: normal; }
.heading { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; }
.heading .reference { font-size: 16px; color: var(--ink); user-select: all; }
.pictures { display: flex; flex-wrap: wrap; gap: 12px; }
.pictures li { max-width: 100%; }
.pictures a { display: block; width: 352px; max-width: 100%; font-size: 14px; text-decoration: none; }
.pictures img {
  display: block; width: 100%; aspect-ratio: 16 / 9; object-fit: cover; object-position: top left;
  border: 1px solid var(--line); border-radius: 8px; background: var(--surface);
}
.pictures .erase { width: auto; margin-top: 4px; text-decoration: underline; }
.pictures span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.thread li {
  max-width: 80%; padding: 12px 16px; margin-bottom: 12px; border-radius: 8px;
  background: var(--surface); border: 1px solid var(--line);
}
.thread .support { margin-left: auto; background: var(--accent-wash); border-color: transparent; }
.thread .system { max-width: none; background: none; border: 0; padding: 0 16px; color: var(--quiet); font-size: 14px; }
.thread .system p { display: inline; }
.thread p:last-child { margin: 0; }
.reply { max-width: 72ch; }

.facts { grid-area: facts; border-left: 1px solid var(--line); padding: 0 24px 24px; background: var(--surface); }
.facts h2 { font-size: 14px; color: var(--quiet); margin: 24px 0 4px; font-weight: 600; }
.facts summary { cursor: pointer; font-weight: 600; padding: 8px 0 4px; }
.facts .timeline summary { font-weight: 400; font-size: 14px; color: var(--quiet); }

.finding { border-left: 4px solid var(--strong-line); padding: 12px 20px; margin-bottom: 20px; background: var(--surface); border-radius: 0 8px 8px 0; }
.finding.blocking { border-color: var(--broken); background: var(--broken-wash); }
.finding.degrading { border-color: var(--waits); background: var(--waits-wash); }
.finding p { margin: 0; max-width: 92ch; overflow-wrap: anywhere; }
.finding .under { display: flex; flex-wrap: wrap; gap: 0 12px; color: var(--ink); }
.finding .sentence { font-size: 20px; line-height: 1.35; margin: 4px 0 8px; }
.finding .hint { color: var(--ink); }
.findings li { padding: 8px 0; }
.findings li + li { border-top: 1px solid var(--line); }
.findings p { margin: 0; overflow-wrap: anywhere; }
.changes li { padding: 3px 0; overflow-wrap: anywhere; }
.timeline > svg { display: block; width: 100%; max-width: 480px; margin: 8px 0; }
.events li { display: grid; grid-template-columns: 64px 1fr; gap: 12px; padding: 2px 0; overflow-wrap: anywhere; }
.events time { color: var(--quiet); font-size: 14px; line-height: 24px; font-variant-numeric: tabular-nums; }

.notices {
  display: grid; grid-template-columns: minmax(0, 1fr) minmax(360px, 460px); gap: 32px;
  padding: 24px; align-items: start; max-width: 1280px;
}
.notice-list .card { margin-bottom: 12px; overflow-wrap: anywhere; }
.publish h2 { margin-top: 0; font-size: 20px; }
.publish > button { margin-top: 16px; }

.publish .actions { margin-top: 16px; align-items: center; }
.preview { margin-top: 16px; }
.preview h3 { margin: 0 0 8px; font-size: 14px; color: var(--quiet); font-weight: 600; }
.banner { border: 1px solid var(--waits); border-left-width: 4px; border-radius: 8px; background: var(--waits-wash); padding: 8px 12px; overflow-wrap: anywhere; }
.banner p { margin: 4px 0 0; }
.banner [data-shows="text"] { white-space: pre-line; }
.banner p:empty, .banner [hidden] { display: none !important; }
.banner .counts { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px; }
.head-count { margin: 8px 0 0; }
.attached li { display: flex; flex-wrap: wrap; gap: 4px 12px; padding: 4px 0; }
.proposals .card { border-left: 4px solid var(--waits); margin-bottom: 16px; }
.proposal h2 { margin: 0 0 4px; font-size: 20px; }
.proposal p { margin: 0 0 8px; }
.proposal .actions { align-items: center; }
.proposal .actions .button { margin: 0; }
.notice-list .actions { align-items: center; }
.incident { margin-top: 8px; }
.incident .actions { align-items: center; }
.incident label { margin: 0; }
.incident select { width: auto; max-width: min(360px, 100%); }

.other-poste { border: 1px dashed var(--strong-line); border-radius: 8px; padding: 4px 20px 12px; margin: 24px 0; }
.other-poste p { margin: 0 0 4px; }
.other-poste h2 { margin: 12px 0 4px; }
.other-poste summary { cursor: pointer; color: var(--quiet); font-size: 14px; }
.deflection { padding: 24px; max-width: 1080px; }
.deflection .wide { overflow-x: auto; margin-top: 16px; }
.periods { display: flex; gap: 4px; margin-top: 12px; }
.periods a { padding: 6px 12px; border-radius: 8px; text-decoration: none; color: var(--ink); }
.periods a[aria-current] { background: var(--accent-wash); color: var(--accent); font-weight: 600; }
.figures { width: 100%; border-collapse: collapse; background: var(--surface); border: 1px solid var(--line); }
.figures th, .figures td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: right; vertical-align: bottom; }
.figures th:first-child { text-align: left; }
.figures thead th { font-size: 14px; font-weight: 400; color: var(--quiet); }
.figures tbody th { font-weight: 400; }
.figures tbody th, .figures tbody td { vertical-align: baseline; }
.figures tfoot td { font-weight: 600; }
.how { max-width: 72ch; list-style: disc; padding-inline-start: 20px; }
.how li { margin-bottom: 6px; }

@media (max-width: 1240px) {
  .inbox { grid-template-columns: 240px minmax(0, 1fr); gap: 16px; padding: 24px 16px; }
  .rows th, .rows td { padding-inline: 8px; }
}
@media (max-width: 1180px) {
  .ticket-page { grid-template-columns: minmax(0, 1fr); }
  article { grid-template-columns: minmax(0, 1fr) 340px; }
  .column { display: none; }
}
@media (max-width: 1080px) {
  .top { flex-wrap: wrap; padding: 8px 16px; gap: 8px; }
  .rows, .rows tbody { display: block; }
  .rows thead { display: none; }
  .rows tbody tr { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 12px 16px; }
  .rows tbody tr + tr { border-top: 1px solid var(--line); }
  .rows td, .rows td:nth-child(n + 4):not(.age) { padding: 0; border: 0; min-width: 0; }
  .rows td:nth-child(3) { flex-basis: 100%; }
}
@media (max-width: 980px) {
  .top nav { flex-wrap: wrap; flex-basis: 100%; order: 1; }
  .top .mine { margin-left: auto; }
}
@media (max-width: 860px) {
  .inbox, .notices, .ticket-page { grid-template-columns: minmax(0, 1fr); padding: 16px; gap: 16px; }
  article { display: block; }
  .opening, .told, .talk { padding: 0; }
  .facts { border: 1px solid var(--line); border-radius: 8px; margin-top: 24px; }
  .filters { order: 1; }
  .give { margin-left: 0; }
}
`;
