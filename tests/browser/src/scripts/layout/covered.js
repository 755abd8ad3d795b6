// No text that is seen is covered by what is not its own: in the middle of each line, nothing is painted over it.

// Whether an element paints anything at a point. Boxes that only hold others, and panes that only listen, do not.
const paintsAt = (element, x, y) => {
  if (!isSeen(element)) return false;
  if (hasGround(styleOf(element)) || isPicture(element)) return true;
  // A shape is only hit where it is painted.
  if (element instanceof SVGElement && element.localName !== "svg" && element.localName !== "g") return true;
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
  return own.some((text) => linesOf(text).some((line) => isIn(line, x, y)));
};

// What stands around a text, and what stands in it; of a drawing, the rest of it: its texts have a law of their own.
const isOwn = (owner, other) =>
  owner.contains(other) || other.contains(owner) ||
  Boolean(owner.ownerSVGElement && owner.ownerSVGElement === other.ownerSVGElement);

const isPinned = (element) => /sticky|fixed/.test(styleOf(element).position);
const isInPinned = (element) => element !== null && (isPinned(element) || isInPinned(element.parentElement));

// What is docked at the bottom makes the window lower: what is under it is further down the page, for as long as there is
// any further down.
const isDocked = ({ left, right, bottom }) => left <= 0 && right >= document.documentElement.clientWidth && bottom >= innerHeight;
const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;

// Every line of every text, and all that does not move with the page: found once, looked at wherever the page is.
let everyLine;
let pins;
const find = () => {
  pins = [...document.body.querySelectorAll("*")].filter((element) => isPinned(element) && isSeen(element));
  everyLine = textsIn(document.body).flatMap(({ text, owner }) => {
    const [around, moves] = [clips(owner), isInPinned(owner)];
    return linesOf(text).map((box, place) => ({ text, owner, around, moves, place, box, scrolled: scrollY, seen: false }));
  });
};

// The middle of a line, where it is on the screen now.
const middleOf = ({ text, moves, place, box, scrolled }) => {
  const now = moves ? linesOf(text)[place] : box;
  const down = moves ? 0 : scrolled - scrollY;
  return now ? [(now.left + now.right) / 2, (now.top + now.bottom) / 2 + down] : [-1, -1];
};

const covered = () => {
  if (!everyLine) find();
  const found = [];
  const boxes = pins.map((pin) => pin.getBoundingClientRect());
  const docks = isAtEnd() ? [] : boxes.filter(isDocked);
  for (const line of everyLine) {
    // What moves with the page is covered everywhere or nowhere, but for what does not.
    if (line.seen && boxes.length === 0) continue;
    const { text, owner, around } = line;
    const [x, y] = middleOf(line);
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    if (line.seen && !line.moves && !boxes.some((box) => isIn(box, x, y))) continue;
    if (!line.moves && docks.some((dock) => y > dock.top - 1)) continue;
    line.seen = true;
    const top = document.elementFromPoint(x, y);
    if (top === null || isOwn(owner, top)) continue;
    if (around.some((clip) => !isIn(clip.getBoundingClientRect(), x, y))) continue;
    const stack = document.elementsFromPoint(x, y);
    // What is not hit at all is not shown there, either.
    const own = Math.max(0, stack.findIndex((element) => isOwn(owner, element)));
    const cover = stack.slice(0, own).find((element) => paintsAt(element, x, y));
    if (cover) found.push(`${named(owner)} ${quoted(text.data)} is under ${named(cover)}`);
  }
  return found;
};
