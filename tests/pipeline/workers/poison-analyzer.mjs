/** What texts that hold a word of these do to whatever reads them. */
const poisons = {
  ENDLESS: () => /^(a+)+$/.test(`${'a'.repeat(64)}!`),
  HEAP: () => {
    const held = [];
    for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  BUFFERS: () => {
    const held = [];
    for (let count = 0; count < 400; count++) {
      held.push(Buffer.alloc(16 * 1024 * 1024, 1));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
    return held.length;
  },
  SLOW: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20),
  EXIT: () => process.exit(0),
  LATER: () => {
    setTimeout(() => process.exit(1), 0);
  },
  THROW: () => {
    throw new TypeError('I cannot read this');
  },
  PRINT: () => {
    // biome-ignore lint/suspicious/noConsole: what is printed is what is tested
    console.log('printed by the analyzer');
    process.stdout.write('and written by it\n');
  },
};

/** An analyzer that finds no sentence in any text, and does as a text that is poison says. */
export async function createAnalyzer({ runtime }) {
  const analyze = async (paragraphs) => {
    for (const [word, swallow] of Object.entries(poisons)) if (paragraphs.join(' ').includes(word)) swallow();
    return paragraphs.map(() => []);
  };
  return {
    identity: { model: 'poison 1.0.0', modelSha256: '0'.repeat(64), runtime, library: 'a test' },
    analyze,
    analyzeTokens: (paragraphs) => analyze(paragraphs.map(({ text }) => text)),
    close: async () => {},
  };
}
