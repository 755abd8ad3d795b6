// No line of a headline or a paragraph is a single short word, where there is room for more.

const BLOCKS = "h1, h2, h3, h4, .headline, p";
const SHORT = 5;
// Narrower than this, in ems, words stand alone whatever one does.
const ROOM = 12;

const wordsOf = (text) =>
  [...text.data.matchAll(/\S+/g)].map((word) => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const boxes = [...range.getClientRects()];
    return { word: word[0], boxes };
  });

// The words of a block, line by line: what overlaps in height stands in one line.
const wordLines = (block) => {
  const lines = [];
  for (const { text } of textsIn(block)) {
    for (const { word, boxes } of wordsOf(text)) {
      for (const { top, bottom } of boxes) {
        const middle = (top + bottom) / 2;
        const line = lines.find((line) => middle > line.top && middle < line.bottom);
        if (line) line.words.push(word);
        else lines.push({ top, bottom, words: [word] });
      }
    }
  }
  return lines;
};

const lone = () => {
  const found = [];
  for (const block of document.querySelectorAll(BLOCKS)) {
    if (!isSeen(block) || block.clientWidth < ROOM * parseFloat(styleOf(block).fontSize)) continue;
    const lines = wordLines(block);
    if (lines.length < 2) continue;
    for (const { words } of lines) {
      if (words.length > 1 || words[0].length > SHORT) continue;
      found.push(`${named(block)} ${quoted(block.textContent)} has ${quoted(words[0])} in a line of its own`);
    }
  }
  return found;
};
