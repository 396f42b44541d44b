// Capitalised adjectives and names of groups that are no names of one thing. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** Religions, languages, parties' members and parts of the world as adjectives and plurals; folded. */
export const groupWords = wordList(`
  african africans african-american african-americans afro-american alaskan amish anglican anglicans anglo-saxon arab arabs
  arabic asian asians asian-american baltic baptist baptists bavarian basque basques bengali berliner bible black-american
  buddhist buddhists californian cantonese caribbean catalan catalans catholic catholics caucasian caucasians chechen chechens
  christian christians christianity communist communists conservative conservatives creole democrat democrats democratic
  european europeans evangelical evangelicals floridian hebrew hindi hindu hindus hispanic hispanics internet islam islamic
  islamist islamists korean koreans ai jew jews jewish judaism kurd kurds kurdish labour-led latin latina latinas latino latinos latin-american
  liberal liberals londoner londoners lutheran maga mandarin maori marxist methodist mormon mormons muslim muslims nazi nazis
  nordic orthodox presbyterian protestant protestants republican republicans roma scandinavian semitic shia shiite shiites sikh
  sikhs slavic socialist socialists soviet spanish-speaking sunni sunnis tamil tamils texan texans tory tories uighur uighurs
  urdu uyghur uyghurs victorian western westerner westerners yiddish zulu god lord christmas easter ramadan covid covid-19
  tv ok pm am gmt utc est edt bst cet pst ceo cfo cto coo gdp faq q&a url pdf dna mp mps gop-led i ii iii iv
`);

/** Lower-case words that may stand inside a person's name. */
export const nameParticles = wordList(`
  af al av bin bint da dal das de degli del della den der di do dos du e el ibn la las le los ould san st ten ter und van vande vander
  von vom y zu zum zur
`);
