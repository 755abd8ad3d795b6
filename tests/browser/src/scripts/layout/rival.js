// Of the buttons in view at most one is filled: it is what there is to do next.

const BUTTONS = "button, summary, .button, [role=button]";
const FILLED = 3;

const luminance = (colour) => {
  const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
// What it stands on.
const groundUnder = (element) => {
  for (let part = element.parentElement; part; part = part.parentElement) {
    if (isPainted(styleOf(part).backgroundColor)) return styleOf(part).backgroundColor;
  }
  return "rgb(255, 255, 255)";
};

const rival = () => {
  const filled = [...document.querySelectorAll(BUTTONS)].filter((button) => {
    const { backgroundColor } = styleOf(button);
    if (!isSeen(button) || !isPainted(backgroundColor)) return false;
    const { top, bottom, height } = button.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight && contrast(backgroundColor, groundUnder(button)) > FILLED;
  });
  if (filled.length < 2) return [];
  return [filled.map((button) => `${named(button)} ${quoted(button.textContent)}`).join(" and ") + " are in view"];
};
