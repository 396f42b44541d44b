import type { Rule } from './rule.ts';

/** What gives a passage its role. */
export const roleRules = {
  'role/title': {
    description: 'The passage holds the words of the title that the metadata or the page gives, or begins with them.',
    example: 'The title “Ferry runs again – Harbour Post” and a first line “Ferry runs again” → headline',
  },
  'role/title-hint': {
    description: 'The format marks the passage as the title.',
    example: 'The headline of a record or a page, on the first line of the text → headline',
  },
  'role/headline-first-line': {
    description: 'The first line is short, ends without a full stop, and a longer passage follows.',
    example: '“Ferry runs again” above “The ferry between the two islands ran again on Monday.” → headline',
  },
  'role/dek-hint': {
    description: 'The format marks the passage as the summary under the headline.',
    example: 'An element of the page with itemprop="description" → dek',
  },
  'role/dek-line': {
    description: 'The passage stands right under the headline and ends without a full stop, as a summary does.',
    example: '“Islanders had waited for three weeks” between a headline and the text → dek',
  },
  'role/dek-repeated': {
    description: 'The passage stands right under the headline, and its words come again further down.',
    example: '“The ferry runs again.” twice under a headline: the first of them → dek',
  },
  'role/dek-before-byline': {
    description: 'The passage is one sentence between the headline and the byline or dateline.',
    example: '“Islanders had waited for three weeks.” above “By Ana Ruiz” → dek',
  },
  'role/byline-hint': {
    description: 'The format marks the passage as the line that names the authors.',
    example: 'An element of the page with rel="author" → byline',
  },
  'role/byline-line': {
    description: 'Before the body, “By” and names.',
    example: '“By Ana Ruiz and Tom Falk” → byline',
  },
  'role/byline-author': {
    description: 'Before the body, nothing but the names of the stated authors.',
    example: 'authors: [“Ana Ruiz”] and a line “Ana Ruiz” → byline',
  },
  'role/byline-position': {
    description: 'Before the body, a name and what its bearer is to the outlet.',
    example: '“Ana Ruiz, Staff Writer” → byline',
  },
  'role/contributors': {
    description: 'A line that names who reported, wrote, edited or translated.',
    example: '“Reporting by Ana Ruiz; editing by Tom Falk” → byline',
  },
  'role/dateline-hint': {
    description: 'The format marks the passage as the place or time of writing.',
    example: 'A time element on a line of its own → dateline',
  },
  'role/date-line': {
    description: 'Nothing but a date or time, before the body or with a label.',
    example: '“Updated 4 March 2021, 10:42 GMT” → dateline',
  },
  'role/place-line': {
    description: 'Before the body, a place with a date, an agency or a dash, and nothing after it.',
    example: '“LONDON, March 4” → dateline',
  },
  'role/caption-hint': {
    description: 'The format marks the passage as the caption of a picture.',
    example: '“The ferry leaves the harbour.” in a figcaption of the page → caption',
  },
  'role/caption-label': {
    description: 'A label of pictures and a description.',
    example: '“Image: a ferry leaves the harbour” → caption',
  },
  'role/caption-credit': {
    description: 'A passage that ends in the credit of a picture.',
    example: '“The ferry leaves the harbour. (Photo: Ana Ruiz)” → caption',
  },
  'role/photo-credit': {
    description: 'A label of pictures and names, or a name and an agency.',
    example: '“Photo: Ana Ruiz / Getty Images”, “File photo. REUTERS/Ana Ruiz” → credit',
  },
  'role/agency-line': {
    description: 'Nothing but the names of agencies.',
    example: '“(Reuters)” on a line of its own → credit',
  },
  'role/related-heading': {
    description: 'The heading of a list of other articles.',
    example: '“You might also like” → related',
  },
  'role/related-item': {
    description: 'A title under such a heading, or a line that sends the reader to another article.',
    example: '“READ ALSO: Ferry stands still” → related',
  },
  'role/links-hint': {
    description: 'The format shows the passage to be links.',
    example: 'A block of a page that is nothing but links → related',
  },
  'role/aside-hint': {
    description: 'The format marks the passage as standing beside the article.',
    example: '“Five facts about ferries” in an aside of the page → boilerplate',
  },
  'role/form-hint': {
    description: 'The format marks the passage as part of a form.',
    example: '“Your e-mail address” in a form of the page → boilerplate',
  },
  'role/separator': {
    description: 'A line without letters or digits.',
    example: '“* * *” → boilerplate',
  },
  'role/bare-address': {
    description: 'Nothing but a web address, an e-mail address or an account.',
    example: '“https://example.org/ferry” → boilerplate',
  },
  'role/share-bar': {
    description: 'An invitation to share, or nothing but networks and buttons.',
    example: '“Share on Facebook, Tweet, Email” → boilerplate',
  },
  'role/follow-us': {
    description: 'An invitation to follow the outlet on a network.',
    example: '“Follow us on Instagram” → boilerplate',
  },
  'role/sign-up': {
    description: 'An invitation to receive a newsletter or the like.',
    example: '“Sign up to receive our latest news!” → boilerplate',
  },
  'role/paywall': {
    description: 'A line for readers who have not paid, or that asks for money.',
    example: '“Already a subscriber? Log in” → boilerplate',
  },
  'role/consent': {
    description: 'What a reader agrees to in a form.',
    example: '“By submitting this form, I agree to the terms.” → boilerplate',
  },
  'role/cookie-notice': {
    description: 'A notice about cookies.',
    example: '“We use cookies to improve this site.” → boilerplate',
  },
  'role/terms': {
    description: 'The name of terms, a privacy policy or a disclaimer, as in the foot of a page.',
    example: '“Terms of Use” → boilerplate',
  },
  'role/copyright': {
    description: 'A copyright notice.',
    example: '“© 2021 Harbour Post. All rights reserved.” → boilerplate',
  },
  'role/advertisement': {
    description: 'A marker of an advertisement.',
    example: '“Story continues below advertisement” → boilerplate',
  },
  'role/comments': {
    description: 'A heading of comments or an invitation to comment.',
    example: '“Leave a Reply” → boilerplate',
  },
  'role/navigation': {
    description: 'A button of the page.',
    example: '“Back to top” → boilerplate',
  },
  'role/tags': {
    description: 'A label and the tags that the article is filed under.',
    example: '“Tags: ferries, islands” → boilerplate',
  },
  'role/reading-time': {
    description: 'How long the article takes to read.',
    example: '“5 min read” → boilerplate',
  },
  'role/editorial-note': {
    description: 'A note of the editors about the article: a correction, an update, where it appeared.',
    example: '“This story has been updated.” → boilerplate',
  },
  'role/page-head': {
    description: 'The text is a page copied with its menus, and the passage stands above its article.',
    example: '“Sports” between “Home” and “Log in”, above the headline → boilerplate',
  },
  'role/page-insert': {
    description: 'The text is a page copied with its menus, and the passage interrupts its article.',
    example: '“Five facts about ferries” between “Recommended” and the rest of the article → boilerplate',
  },
  'role/page-foot': {
    description: 'The text is a page copied with its menus, and the passage stands below its article.',
    example: '“I never take the ferry.” under “12 comments” → boilerplate',
  },
  'role/repeated-passage': {
    description: 'The passage has the words of an earlier one.',
    example: 'The second of two passages “The ferry runs again after three weeks.” → duplicate',
  },
  'role/truncated-copy': {
    description: 'The passage breaks off with an ellipsis and has the words that another begins with.',
    example: '“The ferry between the two islands ran …” above the whole sentence → duplicate',
  },
  'role/body': {
    description: 'Running text: no other rule says what the passage is.',
    example: '“The ferry ran again on Monday, the mayor said.” → body',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RoleRuleId = keyof typeof roleRules;
