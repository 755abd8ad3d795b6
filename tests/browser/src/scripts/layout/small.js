// Targets are large enough to be hit: at least 24 px each way (WCAG 2.5.8, with its exceptions for links in a sentence and
// for targets with room around them), and 44 px high and wide where they are drawn as a button or a field.

const LEAST = 24;
const MAIN = 44;
const MAIN_ONES = "button, summary, select, textarea, input, label, .button";
const TARGETS = "a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex='0']";

// What takes the click: a control that is drawn anew fills its label.
const targetOf = (control) => {
  const label = control.closest("label");
  if (!control.matches("input[type=radio], input[type=checkbox]") || !label) return control;
  return label;
};

// A link in a sentence: words that are no target stand before or behind it in the same block.
const isInSentence = (target) => {
  if (!target.matches("a") || !styleOf(target).display.startsWith("inline")) return false;
  let block = target.parentElement;
  while (styleOf(block).display.startsWith("inline")) block = block.parentElement;
  return textsIn(block).some(({ owner }) => !owner.closest(TARGETS));
};

const small = () => {
  const targets = new Set([...document.querySelectorAll(TARGETS)].filter((part) => part.checkVisibility()).map(targetOf));
  const boxes = [...targets]
    .filter((target) => isSeen(target) && !target.matches(":disabled, .skip"))
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0 && box.bottom + scrollY > 0);
  const isSmall = ({ width, height }) => width < LEAST - 0.5 || height < LEAST - 0.5;
  const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // A circle of 24 px around the middle meets no other target, and no other small one's circle.
  const hasRoom = ({ target, box }) => {
    const [x, y] = middle(box);
    return boxes.every(({ target: other, box: around }) => {
      if (other === target || other.contains(target) || target.contains(other)) return true;
      const [across, down] = isSmall(around)
        ? middle(around)
        : [Math.max(around.left, Math.min(x, around.right)), Math.max(around.top, Math.min(y, around.bottom))];
      return Math.hypot(across - x, down - y) >= (isSmall(around) ? LEAST : LEAST / 2);
    });
  };
  const found = [];
  for (const one of boxes) {
    const { target, box } = one;
    const size = `${named(target)} ${quoted(target.getAttribute("aria-label") ?? target.textContent)} is ${px(box.width)} x ${px(box.height)}`;
    const isMain = target.matches(MAIN_ONES) && isBox(target);
    if (isMain && (box.height < MAIN - 0.5 || box.width < MAIN - 0.5)) {
      found.push(`${size}, and drawn as a button or a field`);
    } else if (isSmall(box) && !isInSentence(target) && !hasRoom(one)) {
      found.push(`${size}, with another beside it`);
    }
  }
  return found;
};
