// Reads what this folder has packed: each bit was written as short as it was likely, and how likely it was
// is worked out here again, from all that came before. The same steps in the same order; nothing but sums, products and
// quotients of the numbers that every engine has.
// A letter is foreseen by what stood after the same letters before, and within a module of WebAssembly after the same
// instructions: four views, and the longest passage that came before in the same words. Two mixers learn whom to trust.
function unpacker(packed, size) {
  "use strict";
  const VIEWS = 4, VOICES = VIEWS + 2, LINES = 1 << 17, SHORTEST = 5;
  // What each view has seen, a line for half a letter: whose line it is, then 15 chances of 12 bits, and behind each, in
  // 4 bits, how often it was asked.
  const seen = new Uint16Array((VIEWS * LINES) << 4), lines = new Int32Array(VIEWS), views = new Int32Array(VIEWS);
  const voices = new Float64Array(VOICES), places = 0x1100, situations = 0x8000;
  const weights = new Float64Array((places + situations) * VOICES).fill(0.35);
  // Where passages began, how far the one that is followed has come, and how far such ones could be trusted.
  const begun = new Int32Array(1 << 18), trust = new Float64Array(64).fill(0.5);
  let followed = 0, length = 0;
  const rates = Float64Array.from({ length: 16 }, (_, asked) => 1 / (asked + 1.3));
  // From a chance to its logarithm in odds, and back in steps of 1/170.
  const stretched = new Float64Array(4096), squashed = new Float64Array(4097);
  for (let step = 0, sum = 2 / 4096; step < 2048; step++) {
    stretched[2048 + step] = sum;
    stretched[2047 - step] = -sum;
    const chance = (2049 + step) / 4096;
    sum += 1 / 4096 / (chance * (1 - chance));
  }
  for (let step = 0, odds = 1; step <= 2048; step++, odds *= 1.0058996879527893) {
    squashed[2048 + step] = odds / (1 + odds);
    squashed[2048 - step] = 1 / (1 + odds);
  }
  const squash = (sum) => squashed[sum > 12 ? 4088 : sum < -12 ? 8 : (sum * 170 + 2048) | 0];
  function hash(one, other) {
    const mixed = Math.imul(one, 0x2f0b4c47) ^ Math.imul(other, 0x9e3779b1);
    return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  }

  // Where in a module of WebAssembly the next letter stands; `place` is 0 outside of modules.
  const TEXT = 0, MAGIC = 1, SECTION = 2, SIZE = 3, INSIDE = 4, FUNCTIONS = 5, BODY = 6, GROUPS = 7, LOCALS = 8, CODE = 9;
  const numbers = new Uint8Array(256), last = new Int32Array(256);
  for (const code of [2, 3, 4, 12, 13, 14, 16, 28, 32, 33, 34, 35, 36, 37, 38, 65, 66, 210, 252]) numbers[code] = 1;
  numbers[17] = 2;
  numbers.fill(2, 0x28, 0x3f);
  let place = TEXT, section = 0, left = 0, number = 0, shift = 0, sectionEnd = 0, bodyEnd = 0;
  // The last four instructions and the one before, what is still to come of the last one, and which number that is.
  let codes = 0, older = 0, more = 0, raw = 0, field = 0;
  const fresh = () => (number = shift = 0);
  function whole(letter) {
    number |= (letter & 127) << shift;
    shift += 7;
    return letter < 128;
  }
  // Numbers of one kind: which local, which offset.
  function kind() {
    const code = codes & 255;
    if (code >= 0x20 && code <= 0x22) return 0x20;
    return code >= 0x28 && code <= 0x3e ? 0x28 + Math.min(field, 1) : code;
  }
  function expected() {
    if (place !== CODE) return (place << 4) | (place === INSIDE ? section & 15 : 0);
    if (!more && !raw) return 0xf0;
    return 0x100 | (codes & 255) | (Math.min((shift / 7) | 0, 3) << 9) | (Math.min(field, 1) << 11);
  }
  function walk(letter) {
    const magic = letter === 97 && before === 0;
    switch (place) {
      case TEXT:
        if (magic && at > 1) [place, left] = [MAGIC, 6];
        break;
      case MAGIC:
        if (--left === 0) place = SECTION;
        break;
      case SECTION:
        section = letter;
        place = letter > 12 ? TEXT : SIZE;
        fresh();
        break;
      case SIZE:
        if (magic && shift === 0) [place, left] = [MAGIC, 6];
        else if (whole(letter)) {
          sectionEnd = at + number;
          place = section === 10 ? FUNCTIONS : number ? INSIDE : SECTION;
          fresh();
        }
        break;
      case INSIDE:
        if (at === sectionEnd) place = SECTION;
        break;
      case FUNCTIONS:
        if (letter < 128) place = BODY;
        fresh();
        break;
      case BODY:
        if (!whole(letter)) break;
        bodyEnd = at + number;
        place = GROUPS;
        fresh();
        break;
      case GROUPS:
        if (!whole(letter)) break;
        left = number * 2;
        place = number ? LOCALS : CODE;
        codes = older = more = raw = 0;
        fresh();
        break;
      case LOCALS:
        if ((letter < 128 || left & 1) && --left === 0) place = CODE;
        break;
      default:
        instruct(letter);
        if (at === bodyEnd) {
          place = at === sectionEnd ? SECTION : BODY;
          more = raw = 0;
          fresh();
        }
    }
  }
  function instruct(letter) {
    if (raw) {
      raw--;
      number = (Math.imul(number, 31) + letter) | 0;
    } else if (more) {
      if (!whole(letter)) return;
      more--;
      const code = codes & 255;
      if (code === 14 && field === 0) more = number + 1;
      else if (code === 28) raw = number;
      else if (code === 252 && field === 0) more = number >>> 0 < 8 ? 0 : [2, 1, 2, 1, 2, 1, 2][number - 8] || 1;
      last[kind()] = number;
      field++;
      fresh();
    } else {
      older = codes >>> 24;
      codes = (codes << 8) | letter;
      field = 0;
      fresh();
      more = numbers[letter];
      raw = letter === 67 ? 4 : letter === 68 ? 8 : letter === 63 || letter === 64 || letter === 208 ? 1 : 0;
    }
  }

  // The letters so far, the last four of them as a number and the one before those.
  const out = new Uint8Array(size);
  let at = 0, recent = 0, before = 0, fifth = 0;
  // What is left of the number without end: from, to, and where in it the number is.
  const range = new Uint32Array([0, 0xffffffff, 0]);
  let read = 0;
  while (read < 4) range[2] = (range[2] << 8) | packed[read++];

  return function letter() {
    if (at === size || read > packed.length + 4) throw new Error("The file is damaged.");
    let [low, high, code] = range;
    const next = expected();
    views[0] = recent & 0xff;
    views[1] = place ? hash(hash(next, codes), hash(number, older)) : recent & 0xffff;
    views[2] = place ? hash(hash(next, codes & 0xffff), hash(number, last[kind()] + 1)) : recent & 0xffffff;
    views[3] = place ? recent & 0xffff00 : hash(recent, fifth);
    for (let view = 0; view < VIEWS; view++) views[view] = hash(views[view], view + (place ? 17 : 1));
    const foreseen = length ? out[followed] | 256 : 0;
    let tree = 1;
    for (let bit = 7; bit >= 0; bit--) {
      if (bit === 7 || bit === 3) {
        for (let view = 0; view < VIEWS; view++) {
          const found = bit === 7 ? views[view] : hash(views[view], tree);
          const line = (view * LINES + (found & (LINES - 1))) << 4;
          lines[view] = line;
          if (seen[line] === found >>> 16) continue;
          seen[line] = found >>> 16;
          for (let node = 1; node < 16; node++) seen[line + node] = 0x8000;
        }
      }
      const node = bit > 3 ? tree : (tree & ((8 >> bit) - 1)) | (8 >> bit);
      for (let view = 0; view < VIEWS; view++) voices[view] = stretched[seen[lines[view] + node] >>> 4];
      let grade = 0, hint = 0;
      voices[VIEWS] = 0;
      if (length) {
        if (foreseen >>> (bit + 1) === tree) {
          hint = (foreseen >> bit) & 1;
          grade = length < 32 ? length : Math.min(32 + ((length - 32) >> 3), 63);
          const voice = stretched[(trust[grade] * 4095) | 0];
          voices[VIEWS] = hint ? voice : -voice;
        } else length = 0;
      }
      voices[VIEWS + 1] = 0.3;
      const sure = grade ? Math.min((grade / 5) | 0, 6) + 1 : 0, situation = tree | (sure << 8) | ((recent & 0xf0) << 7);
      const one = (place ? 0x100 | next : tree) * VOICES, other = (places + situation) * VOICES;
      let sum = 0, rest = 0;
      for (let voice = 0; voice < VOICES; voice++) {
        sum += weights[one + voice] * voices[voice];
        rest += weights[other + voice] * voices[voice];
      }
      const chance = Math.min(Math.max((squash((sum + rest) / 2) * 65536) | 0, 1), 65535);

      const middle = low + Math.floor(((high - low) * chance) / 65536);
      const found = code <= middle ? 1 : 0;
      if (found) high = middle;
      else low = middle + 1;
      while (((low ^ high) & 0xff000000) === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        code = ((code << 8) | packed[read++]) >>> 0;
      }

      const lesson = (found - squash(sum)) * 0.015, moral = (found - squash(rest)) * 0.015;
      for (let voice = 0; voice < VOICES; voice++) {
        weights[one + voice] += lesson * voices[voice];
        weights[other + voice] += moral * voices[voice];
      }
      for (let view = 0; view < VIEWS; view++) {
        const spot = lines[view] + node, asked = seen[spot] & 15, known = seen[spot] >>> 4;
        const learnt = known + (((found ? 4095 - known : -known) * rates[asked]) | 0);
        seen[spot] = (learnt << 4) | (asked < 15 ? asked + 1 : 15);
      }
      if (grade) {
        trust[grade] += ((hint === found ? 1 : 0) - trust[grade]) / 64;
        if (hint !== found) length = 0;
      }
      tree = (tree << 1) | found;
    }

    range.set([low, high, code]);
    const came = tree & 255;
    out[at++] = came;
    walk(came);
    before = came;
    fifth = recent >>> 24;
    recent = (recent << 8) | came;
    if (at >= SHORTEST) {
      const spot = hash(hash(recent, fifth), 0) >>> 14;
      if (length) {
        length++;
        followed++;
      } else {
        followed = begun[spot];
        if (followed) {
          while (length < 400 && followed > length && out[followed - 1 - length] === out[at - 1 - length]) length++;
          if (length < SHORTEST) length = 0;
        }
      }
      begun[spot] = at;
    }
    return came;
  };
}
