/** Every field of the page's form of this id, as a browser would send it. */
export function fieldsOf(page: string, id: string): [string, string][] {
  const form = new RegExp(`<form[^>]*id="${id}"[^]*?</form>`, 'u').exec(page)![0];
  const fields: [string, string][] = [];
  const plain = (text: string) =>
    text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  for (const [tag] of form.matchAll(/<input[^>]*>/gu)) {
    if (tag.includes('type="checkbox"') && !tag.includes('checked')) continue;
    const value = plain(/value="([^"]*)"/u.exec(tag)?.[1] ?? 'on');
    fields.push([/name="([^"]*)"/u.exec(tag)![1]!, value]);
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)</gu,
  )) {
    fields.push([name, plain(text)]);
  }
  for (const [, name = '', body = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/gu,
  )) {
    fields.push([name, /value="([^"]*)"\s+selected/u.exec(body)?.[1] ?? '']);
  }
  return fields;
}

/** The same form with one field typed over. */
export function typedOver(
  fields: readonly [string, string][],
  changes: Record<string, string>,
): [string, string][] {
  return fields.map(([name, value]) => [name, changes[name] ?? value]);
}
