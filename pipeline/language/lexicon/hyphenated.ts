// What stands beside a name in a hyphenated word without being part of it. Compiled for this project by hand.

/** After the hyphen: `Merkel-era`, `Oslo-based`. Participles in -ed and -ing besides are known by their ending. */
export const wordsAfterNames: ReadonlySet<string> = new Set(
  (
    'era style like led run born built made owned bound wide only type class themed friendly centric critical sceptic skeptic ' +
    'loyal held sent facing mania gate esque ish free first area level trained bred wrought and to the of for by'
  ).split(' '),
);

/** Before the hyphen: `pro-Merkel`, `Ex-Yugoslavia`. */
export const wordsBeforeNames: ReadonlySet<string> = new Set(
  'pro anti ex non pre post mid trans inter intra neo sub un cross counter semi quasi co former then'.split(' '),
);

/** In lower case before the hyphen and yet part of the name: `al-Rashid`. */
export const particlesBeforeNames: ReadonlySet<string> = new Set('al el as ash an ad at ar ul ibn abd abu'.split(' '));

/** Beside the name of a country or body: `Arab-Israel`, `EU-French`. Those in -ian, -ese, -ish and the like besides. */
export const adjectivesOfPeoples: ReadonlySet<string> = new Set(
  'arab french dutch german greek swiss czech thai afro anglo sino franco indo russo euro'.split(' '),
);
