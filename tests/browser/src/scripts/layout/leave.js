// Nothing leaves its box: the page does not scroll sideways, no text reaches out of the block or the box it stands in, and
// nothing drawn reaches out of its drawing, or is cut off.

const SLACK = 1.5;

// How far something reaches out of a box, and where.
const beyond = (inner, outer, sides) => {
  const reach = {
    left: outer.left - inner.left,
    right: inner.right - outer.right,
    top: outer.top - inner.top,
    bottom: inner.bottom - outer.bottom,
  };
  const side = sides.find((side) => reach[side] > SLACK);
  return side && `${px(reach[side])} out of the ${side}`;
};
const ASIDE = ["left", "right"];
const AROUND = ["left", "right", "top", "bottom"];

// The boxes that a text must stay in: its own block, and every box around it that one sees. What is taken out of the flow
// need not stay in what is around it, and what scrolls is reached.
const boxesAround = (owner) => {
  const boxes = [];
  let block = null;
  for (let part = owner; part && part !== document.documentElement; part = part.parentElement) {
    const style = styleOf(part);
    const isInline = /^(inline|contents)$/.test(style.display) || style.display.startsWith("ruby");
    if (!isInline && !block) block = part;
    if (scrolls(part)) break;
    if (part === block || (!isInline && isBox(part))) boxes.push(part);
    if (/absolute|fixed/.test(style.position)) break;
  }
  return boxes;
};

const leaves = (inner, owner, what) => {
  const found = [];
  for (const box of boxesAround(owner)) {
    const { top, bottom } = inner;
    const middle = (top + bottom) / 2;
    // A line may be higher than its letters: its middle must be inside.
    const out = beyond({ ...sidesOf(inner), top: middle, bottom: middle }, box.getBoundingClientRect(), AROUND);
    if (out) found.push(`${what} reaches ${out} of ${named(box)}`);
  }
  return found.slice(0, 1);
};
const sidesOf = ({ left, right, top, bottom }) => ({ left, right, top, bottom });

// What hides a part of a line for good: nobody can scroll there.
const cut = (line, owner) =>
  clips(owner).find((clip) => !scrolls(clip) && beyond(line, clip.getBoundingClientRect(), ASIDE));

const leave = () => {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((part) =>
      isSeen(part) && part.getBoundingClientRect().right > page.clientWidth + 0.5 && !clips(part).some(scrolls));
    found.push(`the page is ${px(page.scrollWidth)} wide, by ${wide.slice(-1).map(named)}`);
  }
  for (const { text, owner } of textsIn(document.body)) {
    const drawing = owner.closest("svg");
    for (const line of linesOf(text)) {
      const what = `${named(owner)} ${quoted(text.data)}`;
      if (drawing) {
        const out = beyond(line, drawing.getBoundingClientRect(), ASIDE);
        if (out) found.push(`${what} reaches ${out} of its drawing`);
        found.push(...leaves(line, drawing.parentElement, what));
        continue;
      }
      const clip = cut(line, owner);
      found.push(...(clip ? [`${what} is cut off by ${named(clip)}`] : leaves(line, owner, what)));
    }
  }
  for (const { drawing } of drawings().filter(({ drawing }) => drawing.localName === "canvas")) {
    for (const text of drawnOn(drawing)) {
      const out = beyond(text, drawing.getBoundingClientRect(), AROUND);
      if (out) found.push(`${quoted(text.text)} reaches ${out} of ${named(drawing)}`);
    }
  }
  return found;
};
