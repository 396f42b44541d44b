/** The most milliseconds that a timer of Node takes (24 days): a longer one goes off at once. */
export const longestTimer = 2 ** 31 - 1;
