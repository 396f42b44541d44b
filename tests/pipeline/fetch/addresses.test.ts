import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, literalAddress, publicLookup, type Resolve } from '../../../pipeline/fetch/addresses.ts';

describe('a public address', () => {
  it.each([
    ['of IPv4', '93.184.216.34'],
    ['of IPv6', '2606:2800:220:1:248:1893:25c8:1946'],
    ['of IPv4 written as IPv6', '::ffff:93.184.216.34'],
    ['of IPv4 that a network without it reaches', '64:ff9b::93.184.216.34'],
  ])('is one %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback, another', '127.8.9.1'],
    ['this host', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local: metadata of clouds', '169.254.169.254'],
    ['shared by carriers', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '203.0.113.7'],
    ['reserved', '240.0.0.1'],
    ['loopback of IPv6', '::1'],
    ['unspecified', '::'],
    ['unique local', 'fd00::1'],
    ['link-local of IPv6', 'fe80::1'],
    ['multicast of IPv6', 'ff02::1'],
    ['loopback written as IPv6', '::ffff:127.0.0.1'],
    ['loopback in hex written as IPv6', '::ffff:7f00:1'],
    ['loopback in the old way', '::127.0.0.1'],
    ['private behind a translation', '64:ff9b::10.0.0.1'],
    ['private in 6to4', '2002:0a00:0001::1'],
    ['documentation of IPv6', '2001:db8::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('is not %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('is never one of a private network, whatever the notation', () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(byte, byte, byte, fc.constantFrom('', '::ffff:', '64:ff9b::', '::'), (b, c, d, prefix) => {
        expect(isPublicAddress(`${prefix}10.${b}.${c}.${d}`)).toBe(false);
        expect(isPublicAddress(`${prefix}127.${b}.${c}.${d}`)).toBe(false);
        expect(isPublicAddress(`${prefix}169.254.${c}.${d}`)).toBe(false);
      }),
    );
  });
});

describe('an address in place of a host', () => {
  it.each([
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://2130706433/', '127.0.0.1'],
    ['http://[::1]:8080/', '::1'],
    ['http://arn.example/', null],
  ])('is found in %s', (url, address) => {
    expect(literalAddress(new URL(url))).toBe(address);
  });
});

/** Asks for the addresses of a host that has these. */
function ask(addresses: readonly string[], all: boolean): Promise<unknown[]> {
  const resolve: Resolve = (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  return new Promise((fulfil) => publicLookup(resolve)('arn.example', { all }, (...told) => fulfil(told)));
}

describe('a lookup', () => {
  it('gives public addresses, all or the first', async () => {
    expect(await ask(['93.184.216.34', '1.1.1.1'], false)).toEqual([null, '93.184.216.34', 4]);
    expect(await ask(['1.1.1.1'], true)).toEqual([null, [{ address: '1.1.1.1', family: 4 }]]);
  });

  it('refuses a host of which one address is private', async () => {
    const [error] = await ask(['93.184.216.34', '169.254.169.254'], true);
    expect(error).toMatchObject({ code: 'EPRIVATEADDRESS', message: expect.stringContaining('169.254.169.254') });
  });

  it('says that a host without address is not there', async () => {
    expect(await ask([], true)).toMatchObject([{ code: 'ENOTFOUND' }, []]);
  });
});
