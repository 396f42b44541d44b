import { type KeyRegister, keyRegister, type RegisteredKeys } from '../validate/key-register.ts';

/** The form of every id: a letter, a dash and 16 hex digits. */
const idForm = /^[a-z]-[0-9a-f]{16}$/;

/** An empty register of the keys of a published table. What has not the form of its ids is held as it is. */
export function keySet(): KeyRegister {
  const ids = keyRegister();
  const odd = new Map<string, number>();
  let prefix: string | null = null;
  const isOdd = (key: string): boolean => !idForm.test(key) || (prefix !== null && !key.startsWith(prefix));
  return {
    add(key) {
      if (isOdd(key)) odd.set(key, (odd.get(key) ?? 0) + 1);
      else {
        prefix = key.slice(0, 2);
        ids.add(key);
      }
    },
    close(): RegisteredKeys {
      const registered = ids.close();
      return {
        has: (key) => (isOdd(key) ? odd.has(key) : registered.has(key)),
        repeated: [...registered.repeated, ...[...odd].flatMap(([key, times]) => (times > 1 ? [key] : []))],
      };
    },
  };
}
