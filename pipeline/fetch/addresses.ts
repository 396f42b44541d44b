import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The part of `node:dns` that resolves a name to all its addresses. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Addresses of IPv6 that are given out to hosts of the internet (RFC 4291). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
/** Addresses that stand for one of IPv4 in its last four bytes (RFC 6052): networks without IPv4 resolve names to them. */
const translated = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * Whether an IP address is of a host on the internet: not loopback, private, link-local (with the metadata services of
 * clouds), shared, multicast, reserved or for documentation, in IPv4, in IPv6 or in IPv4 written as IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.match(translated)) return isPublicAddress(parsed.toByteArray().slice(12).join('.'));
  return parsed.match(globalUnicast) && parsed.range() === 'unicast';
}

/** The error code of a host that may not be asked. */
export const privateAddressCode = 'EPRIVATEADDRESS';

function refusal(host: string, address: string): NodeJS.ErrnoException {
  const of = host === address ? host : `${host}, at ${address},`;
  return Object.assign(new Error(`${of} is no public address`), { code: privateAddressCode });
}

/** The IP address that a URL names in place of a host, without brackets; null for a name. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

/**
 * A lookup for connections that gives a name's addresses only where every one of them is public. It is asked as each
 * connection is made, and what it gives is what is connected to: a name cannot change its address in between.
 */
export function publicLookup(resolve: Resolve = systemLookup as Resolve) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.find(({ address }) => !isPublicAddress(address));
      const first = addresses?.[0];
      if (error !== null) done(error, []);
      else if (refused !== undefined) done(refusal(host, refused.address), []);
      else if (first === undefined) done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
