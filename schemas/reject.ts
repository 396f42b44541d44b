import { z } from 'zod';

/** The stages of a build, in their order. */
export const stages = ['ingest', 'normalize', 'extract', 'link', 'validate', 'publish'] as const;
export type Stage = (typeof stages)[number];

/** Why a record can be rejected. The list is closed: quarantine.json holds no other code. */
export const rejectCodes = {
  'unreadable-file': 'The file could not be read from disk.',
  'too-large':
    'The file or record, once unpacked, is larger than the limit on bytes, or its text than that on characters.',
  'timed-out': 'Reading the file took longer than the limit on time.',
  'bad-gzip': 'The file is named as gzip but its compressed data is damaged or cut short.',
  'bad-encoding': 'The bytes are not text in UTF-8, UTF-16 or windows-1252.',
  'unknown-format': 'No reader is registered for a file of this name.',
  'bad-json': 'The file or line is not JSON.',
  'bad-csv': 'The row does not fit its table: too few or too many fields, or a quotation mark never closed.',
  'bad-xml': 'The file is not well-formed XML, or not of the format that its root element names.',
  'bad-archive': 'The archive, or an entry of it, is damaged, encrypted, packed in an unknown way or unsafe to unpack.',
  'bad-warc': 'The record of a web archive is damaged or cut short.',
  'bad-document': 'The message or document is damaged, or not of the format that its name says.',
  'bad-record': 'The record is JSON or CSV but has no usable text field, or a field has the wrong type.',
  'bad-metadata': 'A metadata value cannot be understood, such as a date that is none.',
  'no-text': 'The document has no text of its own.',
  'no-main-text': 'No main text could be found in the page.',
  'summary-only': 'The entry of a feed or list holds an address and at most a summary, not the article.',
  'not-an-article': 'The file lists articles or their addresses and holds none itself, as a sitemap or a package does.',
  'not-for-publication': 'Its provider has withheld or cancelled the item, or put it under an embargo without end.',
  paywalled: 'The page asks for a subscription and shows no article.',
  'consent-wall': 'The page asks for consent to cookies and shows no article.',
  'too-many-articles': 'The collection has more articles than the limit.',
  'duplicate-input': 'The same document was given before: same text, publisher and date, and no URL.',
  superseded: 'A newer state of the document at the same URL was given.',
  'analysis-failed': 'Annotating the article failed; the other articles are not affected.',
  'worker-timed-out': 'Annotating the article took longer than the limit on time; the other articles are not affected.',
  'worker-out-of-memory':
    'Annotating the article took more memory than the limit; the other articles are not affected.',
  'worker-died': 'The worker ended while it annotated the article; the other articles are not affected.',
  'schema-violation': 'The row does not satisfy the schema of its table.',
  'duplicate-key': 'Another row of the table has the same key.',
  'dangling-reference': 'A required reference points to a row that does not exist or was itself rejected.',
  withdrawn: 'The record was withdrawn by the collection: it is left out, and of it nothing but ids is kept.',
  'span-mismatch': "The row's span of the article's text is not the text that the row holds.",
} as const;
export type RejectCode = keyof typeof rejectCodes;

/** Rejects that are no fault of the input and do not count against the share of rejects allowed. */
export const harmlessRejects: readonly RejectCode[] = ['duplicate-input', 'superseded', 'withdrawn'];

const codeNames = Object.keys(rejectCodes) as [RejectCode, ...RejectCode[]];

/** One entry of quarantine.json. */
export const rejectSchema = z.strictObject({
  stage: z.enum(stages),
  code: z.enum(codeNames),
  message: z.string(),
  input_ref: z.string(),
  record: z
    .json()
    .meta({ description: 'The record as far as it could be read, or its sha256 where text is withheld.' }),
});
