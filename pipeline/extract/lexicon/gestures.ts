// What speakers do while they speak, as reporters tell it beside their words. Compiled for this project by hand.
import { wordList } from '../../language/lexicon/word-list.ts';

/** Verbs as lemmas: `She shrugged. “It rains.”` */
export const gestures = wordList(`
  laugh smile grin chuckle giggle smirk beam sigh groan sob weep cry sniff snort gasp cough hiccup yawn breathe exhale
  inhale whistle hum shrug nod frown wince blush blink wink squint scowl grimace gesture gesticulate point wave beckon
  clap bow tilt lean kneel crouch stoop stretch shiver shudder tremble flinch stiffen stare gaze glance glare peer look
  pause hesitate break stop fall turn sit stand rise walk step pace cross fold unfold raise lift lower shake rub wipe
  scratch stroke pat tap drum knock slap toss throw spread clench squeeze grip hold pull push pick put set lay pour sip
  drink swallow lick bite chew smoke light stub reach touch hug kiss hand pass open close shut lock tug button
`);
