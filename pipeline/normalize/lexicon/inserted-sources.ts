/** Verbs that a source beside a quotation takes in English news: compiled for this project by hand. */
export const sayingVerbs = `
  said says added adds asked asks told tells replied replies answered answers wrote writes explained explains insisted
  insists recalled recalls shouted shouts continued continues noted notes warned warns argued argues admitted admits
`
  .trim()
  .split(/\s+/);
