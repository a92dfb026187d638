import {
  STATES,
  type StoredArticle,
  type StoredTicket,
  type User,
  type ZammadState,
} from './state.ts';

/** Names beside the numbers with `expand=true` [doc]; the site’s own attributes among the others [src]. */
export function shownTicket(state: ZammadState, ticket: StoredTicket, expand: boolean): object {
  const { attributes, ...columns } = ticket;
  const own = state.articles.filter(({ ticket_id: id }) => id === ticket.id);
  const plain = {
    ...columns,
    ...attributes,
    priority_id: 2,
    owner_id: 1,
    note: null,
    article_count: own.length,
    article_ids: own.map(({ id }) => id),
  };
  if (!expand) return plain;
  return {
    ...plain,
    group: state.groups.find(({ id }) => id === ticket.group_id)?.name,
    state: STATES[ticket.state_id],
    priority: '2 normal',
    owner: '-',
    customer: userOf(state, ticket.customer_id)?.email,
    created_by: userOf(state, ticket.created_by_id)?.email,
  };
}

/** Always with names; a size is a string, as its column is [doc: the examples of the articles’ page]. */
export function shownArticle(state: ZammadState, article: StoredArticle): object {
  const { files, ...columns } = article;
  return {
    ...columns,
    attachments: files.map(({ id, filename, data, preferences }) => ({
      id,
      filename,
      size: String(data.byteLength),
      preferences,
    })),
    created_by: userOf(state, article.created_by_id)?.email,
  };
}

export function userOf({ users }: ZammadState, id: number | null): User | undefined {
  return users.find((user) => user.id === id);
}
