// Bar, text and foot share one left edge: what each of them says first begins there.

const EDGE = 1.5;
const FIRST = ["header.top", "main h1", "main > .prose p", "footer.foot p"];

const stray = () => {
  const begins = FIRST.flatMap((selector) => {
    const part = [...document.querySelectorAll(selector)].find((part) => isSeen(part) && textsIn(part).length > 0);
    const line = part && linesOf(textsIn(part)[0].text)[0];
    return line ? [{ part, left: line.left }] : [];
  });
  return begins
    .filter(({ left }) => Math.abs(left - begins[0].left) > EDGE)
    .map(({ part, left }) => `${named(part)} begins at ${px(left)}, ${named(begins[0].part)} at ${px(begins[0].left)}`);
};
