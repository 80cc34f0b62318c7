// Where a connection leads and who vouches for it: made of the address, the pinned certificates and the user's own word.
// The address is taken apart strictly and handed to the driver rebuilt, so that what was judged is what is used.
import { AppError } from '../../../shared/errors';
import { isLoopback } from '../../../shared/openness';

export interface EndpointOptions {
  readonly uri: string;
  /** PEM text that alone vouches for the server; null trusts the public authorities that come with the runtime. */
  readonly certificates: string | null;
  /** The analyst knows that others can read or fake this connection, and wants it. */
  readonly isOpenAccepted: boolean;
}

export interface Endpoint {
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** For people: as it was typed, without scheme, user, path and query. */
  readonly address: string;
  /** For the driver; its scheme already says what it has to trust, unless certificates are pinned. */
  readonly uri: string;
  /** `plain`: no encryption; `pinned`: the certificates given; `system`: those of public authorities; `anybody`: nothing is checked. */
  readonly trust: 'plain' | 'pinned' | 'system' | 'anybody';
}

const pattern = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/(\[[0-9a-f:.]+\]|[^\s@/?#:[\]\\%]+)(?::(\d{1,5}))?\/?(\?[^#\s]*)?$/i;
const usualPort = 7687;
const trustOf = { '': 'plain', '+s': 'system', '+ssc': 'anybody' } as const;
const suffixOf = { plain: '', pinned: '', system: '+s', anybody: '+ssc' } as const;

/** SOURCE_UNREACHABLE for what is no address, NOT_ENCRYPTED for a connection that is open to others and not accepted. */
export function endpointOf({ uri, certificates, isOpenAccepted }: EndpointOptions): Endpoint {
  const address = addressOf(uri);
  const parts = partsOf(uri);
  if (parts === null) throw new AppError('SOURCE_UNREACHABLE', { address });
  const { bracketed, port, declared } = parts;
  const host = bracketed.replace(/^\[|\]$/g, '').toLowerCase();
  const trust = certificates === null ? declared : 'pinned';
  const isOpen = declared === 'anybody' || (trust === 'plain' && !isLoopback(host));
  if (isOpen && !isOpenAccepted) throw new AppError('NOT_ENCRYPTED', { address });
  // A routing table may name machines elsewhere; without acceptance the password must not follow it there in clear.
  const isRouted = parts.isRouted && (trust !== 'plain' || isOpenAccepted);
  const rebuilt = `${isRouted ? 'neo4j' : 'bolt'}${suffixOf[trust]}://${bracketed}:${port}${isRouted ? parts.query : ''}`;
  return { host, port, address, uri: rebuilt, trust };
}

/** Null for what is no address, or could be read in two ways. */
function partsOf(uri: string) {
  const found = pattern.exec(uri);
  if (found === null) return null;
  const [, scheme = '', suffix = '', bracketed = '', digits = String(usualPort), query = ''] = found;
  const port = Number(digits);
  if (port < 1 || port > 65_535) return null;
  const declared = trustOf[suffix.toLowerCase() as keyof typeof trustOf];
  return { isRouted: scheme.toLowerCase() === 'neo4j', declared, bracketed, port, query };
}

/** What follows the scheme, without user, path and query. */
function addressOf(uri: string): string {
  return uri
    .replace(/^[a-z+0-9]+:\/\//i, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/?#].*$/, '');
}
