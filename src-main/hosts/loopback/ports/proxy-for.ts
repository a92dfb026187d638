/**
 * The proxy that Node's own `fetch` takes: the one of the environment, and only where Node was told
 * to heed it (`NODE_USE_ENV_PROXY`, https://nodejs.org/api/cli.html#node_use_env_proxy1).
 */
export function createProxyFor(
  environment: NodeJS.ProcessEnv = process.env,
): (url: string) => Promise<string | undefined> {
  return async (url) => {
    if (environment['NODE_USE_ENV_PROXY'] !== '1') return undefined;
    const { protocol, hostname } = new URL(url);
    if (isExempt(hostname, environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''))
      return undefined;
    const named = protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const proxy = environment[named.toLowerCase()] ?? environment[named] ?? '';
    return URL.canParse(proxy) ? addressOf(new URL(proxy)) : undefined;
  };
}

function addressOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
}

/** Names, `.endings` and `*`, between commas; ports and ranges of addresses are Node's own affair. */
function isExempt(hostname: string, list: string): boolean {
  return list
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const ending = entry.replace(/^\*?\./u, '');
      return entry === '*' || hostname === ending || hostname.endsWith(`.${ending}`);
    });
}
