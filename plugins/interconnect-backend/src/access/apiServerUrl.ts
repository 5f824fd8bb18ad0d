import { canonicalHost } from './apiServerRule';

export type ApiServerUrl = {
  origin: string;
  /** As rules compare it. */
  host: string;
  /** Without a slash at its end; empty for most, a path behind a proxy such as Rancher's. */
  path: string;
};

/** Why a URL is not used, to follow "its API server's URL ". */
export type UrlFault =
  | 'is not a URL'
  | 'is not https'
  | 'holds a user name or password'
  | 'has a query or fragment'
  | 'has no valid host';

/** Taken apart by the parser that the connection uses, so that both mean the same host. */
export function parseApiServerUrl(text: string): ApiServerUrl | UrlFault {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // A URL of the catalog may be anything; that it is none is the answer.
    return 'is not a URL';
  }
  if (url.protocol !== 'https:') {
    return 'is not https';
  }
  if (url.username !== '' || url.password !== '') {
    return 'holds a user name or password';
  }
  if (url.search !== '' || url.hash !== '') {
    return 'has a query or fragment';
  }
  const host = canonicalHost(url.hostname);
  if (host === undefined) {
    return 'has no valid host';
  }
  const written = host.includes(':') ? `[${host}]` : host;
  return {
    origin: `https://${written}${url.port === '' ? '' : `:${url.port}`}`,
    host,
    path: url.pathname.replace(/\/+$/, ''),
  };
}
