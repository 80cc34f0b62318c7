// Whether a connection lets others read it or pose as the server: decided from its address alone, before anything is sent.
/** This very computer: nobody else hears what is said. An IPv6 address comes without brackets. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);
}

/**
 * `plain`: not encrypted, to a host other than this computer. `unchecked`: encrypted, but nobody vouches for the
 * certificate (`+ssc`). Certificates of one's own make every other scheme encrypted and checked.
 */
export type Openness = 'protected' | 'plain' | 'unchecked';

export function opennessOf(uri: string, certificates: string | null): Openness {
  const [, scheme = '', host = ''] = /^([a-z0-9+]+):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]*)/i.exec(uri) ?? [];
  if (scheme.toLowerCase().endsWith('+ssc')) return 'unchecked';
  if (certificates !== null || scheme.toLowerCase().endsWith('+s')) return 'protected';
  return isLoopback(host.replace(/^\[|\]$/g, '')) ? 'protected' : 'plain';
}

export function countCertificates(pem: string): number {
  return pem.split('-----BEGIN CERTIFICATE-----').length - 1;
}
