// One driver with its pool of connections, kept as long as somebody uses it: a line that leads nowhere is retired, new
// work goes over a new one, and the old one is closed when the last question on it has ended.
import neo4j, { type Config, type Driver } from 'neo4j-driver';
import type { Endpoint } from './endpoint';

export const poolSize = 8;
export const connectMs = 5000;

export interface Account {
  readonly user: string;
  readonly password: string;
}

export class Line {
  readonly driver: Driver;
  private users = 0;
  private isRetired = false;

  /** `trustedFile`: the pinned certificates; null when none are. */
  constructor(endpoint: Endpoint, { user, password }: Account, trustedFile: string | null) {
    const trust = trustedFile === null ? {} : pinned(trustedFile);
    this.driver = neo4j.driver(endpoint.uri, neo4j.auth.basic(user, password), { ...settings, ...trust });
  }

  use(): void {
    this.users += 1;
  }

  leave(): void {
    this.users -= 1;
    if (this.isRetired && this.users === 0) void this.close();
  }

  retire(): void {
    this.isRetired = true;
    if (this.users === 0) void this.close();
  }

  async close(): Promise<void> {
    await this.driver.close().catch(() => undefined);
  }
}

const settings: Config = {
  maxConnectionPoolSize: poolSize,
  connectionTimeout: connectMs,
  connectionAcquisitionTimeout: connectMs + 1000,
  // Tries again once, after about a second: an error is told well within 5 s, and what lasts longer the window tries again
  // by itself, where the analyst sees it.
  maxTransactionRetryTime: 800,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
  userAgent: 'skein',
};

function pinned(file: string): Config {
  return { encrypted: 'ENCRYPTION_ON', trust: 'TRUST_CUSTOM_CA_SIGNED_CERTIFICATES', trustedCertificates: [file] };
}
