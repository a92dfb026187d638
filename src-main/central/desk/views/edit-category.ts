import { html } from 'hono/html';
import { Family, ReportGroup, URGENCIES, type Category } from '#shared/category.ts';
import type { Triage } from '#shared/triage/rank-categories.ts';
import {
  formOfCategory,
  type CategoryForm,
  type CategoryProblems,
} from '../catalogue/category-form.ts';
import { bilingual } from '../catalogue/question-form.ts';
import { questionFields } from './edit-questions.ts';
import { checkList, refusal, selectField, textArea, textField } from './field.ts';
import type { Markup, PageContext } from './page.ts';
import { sentenceView } from './sentence.ts';

export interface EditCategoryPage {
  /** Null for one that is not saved yet. */
  readonly id: string | null;
  readonly form: CategoryForm;
  readonly problems?: CategoryProblems;
  readonly saved?: boolean;
  /** What somebody else saved while this was being written. */
  readonly theirs?: Category | undefined;
  readonly triage: Triage | null;
}

const FORM_ID = 'category';

export function editCategoryView(context: PageContext, page: EditCategoryPage): Markup {
  const { catalogue: words } = context.words;
  const { id, form, theirs, triage } = page;
  const shown = theirs === undefined ? form : formOfCategory(theirs, '');
  return html`<div class="two-columns">
    <section>
      <p><a href="/desk/categories">← ${words.title}</a></p>
      <h1>${id === null ? words.newTitle : words.edit}</h1>
      ${stateLine(context, page)} ${fields(context, page)}
    </section>
    <aside class="aside">
      <label for="sentence">${words.tryTitle}</label>
      <textarea
        id="sentence"
        name="sentence"
        form="${FORM_ID}"
        rows="2"
        maxlength="300"
        placeholder="${words.trySentence}"
        aria-describedby="sentence-help"
      >
${form.sentence}</textarea>
      <p class="hint" id="sentence-help">${words.tryHint}</p>
      <div data-previewed>${categoryPreview(context, { form: shown, triage })}</div>
    </aside>
  </div>`;
}

function stateLine({ words }: PageContext, page: EditCategoryPage): Markup | '' {
  const { overtakenHere, refused, saved } = words.catalogue;
  if (page.theirs !== undefined) {
    return html`<p class="notice-line" role="alert">${overtakenHere}</p>`;
  }
  if (page.problems !== undefined) return html`<p class="refusal" role="alert">${refused}</p>`;
  return page.saved === true ? html`<p class="done" role="status">${saved}</p>` : '';
}

function fields(context: PageContext, { id, form, problems = {} }: EditCategoryPage): Markup {
  const { catalogue: words, urgency } = context.words;
  const options = <Value extends string>(values: readonly Value[], said: Record<Value, string>) =>
    values.map((value) => ({ value, label: said[value] }));
  return html`<form
    class="card"
    id="${FORM_ID}"
    method="post"
    action="${`/desk/categories/${id ?? 'new'}`}"
    data-preview="${`/desk/categories/${id ?? 'new'}/preview`}"
  >
    <input type="hidden" name="seen" value="${form.seen}" />
    ${textField({ name: 'label', label: words.label, value: form.label, most: 80, required: true, hint: words.labelHint, problem: problems.label })}
    <div class="pair">
      <div>
        ${selectField({ name: 'family', label: words.family, value: form.family, choices: options(Family.options, words.families) })}
      </div>
      <div>
        ${selectField({ name: 'urgency', label: words.urgency, value: form.urgency, choices: options(URGENCIES, urgency) })}
      </div>
    </div>
    <p class="hint">${words.bothHint}</p>
    ${bothLanguages(context, form, 'purpose', words.purpose, problems.purpose)}
    ${bothLanguages(context, form, 'notFor', words.notFor, problems.notFor)}
    ${bothLanguages(context, form, 'example', words.example, problems.example)}
    ${bothLanguages(context, form, 'reminder', words.reminder, problems.reminder, words.reminderHint)}
    <label class="tick">
      <input type="checkbox" name="capture" ${form.capture ? html`checked` : ''} /> ${words.capture}
    </label>
    ${checkList({ name: 'report', legend: words.report, hint: words.reportHint, choices: options(ReportGroup.options, words.groups), chosen: form.report })}
    ${textArea({ name: 'words', label: words.words, value: form.words, rows: 4, hint: words.wordsHint, problem: problems.words })}
    ${textArea({ name: 'examples', label: words.examples, value: form.examples, rows: 4, hint: words.examplesHint, problem: problems.examples })}
    ${questionFields(context, form, problems.questions)}
    <div class="actions">
      <button class="primary">${words.save}</button>
      <button name="then" value="preview" formnovalidate>${words.showPreview}</button>
    </div>
  </form>`;
}

function bothLanguages(
  { words }: PageContext,
  { texts }: CategoryForm,
  name: keyof CategoryForm['texts'],
  label: string,
  problem: string | undefined,
  hint?: string,
): Markup {
  const { french, english } = words.catalogue;
  return html`<div class="pair">
      <div>
        ${textField({ name: `${name}Fr`, label: `${label} (${french})`, value: texts[name].fr, most: 300 })}
      </div>
      <div>
        ${textField({ name: `${name}En`, label: `${label} (${english})`, value: texts[name].en, most: 300 })}
      </div>
    </div>
    ${refusal(problem) || (hint === undefined ? '' : html`<p class="hint">${hint}</p>`)}`;
}

/** As the poste shows it once it is chosen, and where the sentence on trial would go. */
export function categoryPreview(
  context: PageContext,
  { form, triage }: Pick<EditCategoryPage, 'form' | 'triage'>,
): Markup {
  const { words, language } = context;
  const { forWhat, notForWhat, exampleOf, preview } = words.catalogue;
  const said = (name: keyof CategoryForm['texts']) => {
    const { fr, en } = form.texts[name];
    return bilingual(fr, en)[language];
  };
  const line = (label: string, text: string) =>
    text === '' ? '' : html`<p><span class="hint">${label}</span> ${text}</p>`;
  return html`${sentenceView(context, triage)}
    <h2>${preview}</h2>
    <div class="as-on-poste">
      <p class="poste-summary"><strong>${form.label}</strong></p>
      ${line(forWhat, said('purpose'))} ${line(notForWhat, said('notFor'))}
      ${line(exampleOf, said('example'))}
      ${said('reminder') === '' ? '' : html`<p class="notice-line">${said('reminder')}</p>`}
      ${form.questions
        .map(({ labelFr, labelEn, required }) => ({
          label: bilingual(labelFr, labelEn)[language],
          required,
        }))
        .filter(({ label }) => label !== '')
        .map(
          ({ label, required }) =>
            html`<p class="poste-question">${label}${required ? ' *' : ''}</p>`,
        )}
    </div>`;
}
