import { html } from 'hono/html';
import type { Question } from '#shared/category.ts';
import { assertNever } from '#shared/result.ts';
import { formatMoment } from '../moments.ts';
import type { Markup, PageContext } from './page.ts';

/** The answers under the questions' own words, in the order they were asked. */
export function answersView(
  context: PageContext,
  answers: Readonly<Record<string, string>>,
  questions: readonly Question[],
): Markup | '' {
  const asked = questions.filter(({ id }) => id in answers);
  // A catalogue may have changed since; what a person answered is shown all the same.
  const others = Object.keys(answers).filter((id) => !questions.some((asks) => asks.id === id));
  if (asked.length + others.length === 0) return '';
  const pair = (label: string, answer: string) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${answer}</dd>
    </div>`;
  return html`<h2>${context.words.ticket.answers}</h2>
    <dl class="pairs">
      ${asked.map((question) =>
        pair(question.label[context.language], inWords(context, question, answers[question.id])),
      )}
      ${others.map((id) => pair(id, answers[id] ?? ''))}
    </dl>`;
}

function inWords({ language }: PageContext, question: Question, answer = ''): string {
  switch (question.kind) {
    case 'choice': {
      const choice = question.choices?.find(({ value }) => value === answer);
      return choice?.label[language] ?? answer;
    }
    case 'date-time':
      return Number.isNaN(Date.parse(answer)) ? answer : formatMoment(answer, language);
    case 'text':
    case 'count':
      return answer;
    default:
      return assertNever(question.kind);
  }
}
