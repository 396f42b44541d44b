/**
 * Parses JSON without throwing; null for text that is none. What the engine says of the error is left out: it differs
 * from one version of Node to the next, and the reasons of rejects are published.
 */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
