// The crowd in plain JavaScript, to measure the product's against: the same people, in rows as the product puts them,
// moving for as long. How a frame is drawn is in fill_rect.js and image_data.js.
"use strict";

const LAST_MONTH = "2025-07";
const LABELS = 150;
const LINE = 14;
const GAP = 3;
const DURATION = 500;
const DRAWERS = {};

async function readRows(address) {
  const text = await (await fetch(address)).text();
  const [head, ...lines] = text.trim().split("\n");
  const names = head.split(",");
  const rows = lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));
  return rows.filter((row) => row.month <= LAST_MONTH).map((row) => ({ ...row, people: Number(row.laid_off) }));
}

// The groups of an order: months in time, others by size.
function groupsOf(rows, by) {
  const groups = new Map();
  for (const row of rows) groups.set(row[by], (groups.get(row[by]) || 0) + row.people);
  const order = by === "month" ? ([a], [b]) => (a < b ? -1 : 1) : ([, a], [, b]) => b - a;
  return [...groups].sort(order).map(([name, people]) => ({ name, people }));
}

// Rows of one thickness, the largest that fits; what would be too long becomes thicker.
function thicknesses(groups, width, height, scale) {
  const least = Math.ceil(LINE * scale);
  const gap = Math.ceil(GAP * scale);
  for (let thin = height; thin > 0; thin--) {
    const lines = groups.map((group) => Math.max(thin, Math.ceil(group.people / width)));
    if (lines.reduce((sum, line) => sum + Math.max(least, line + gap), 0) <= height) return lines;
  }
  throw new Error("the crowd does not fit");
}

class Crowd {
  constructor(rows, width, height, scale, drawer) {
    this.rows = rows;
    this.scale = scale;
    this.total = rows.reduce((sum, row) => sum + row.people, 0);
    this.canvas = document.querySelector("canvas");
    this.canvas.width = width * scale;
    this.canvas.height = height * scale;
    this.canvas.style.width = width + "px";
    this.canvas.style.height = height + "px";
    this.context = this.canvas.getContext("2d", { alpha: false });
    this.tones = Uint8Array.from({ length: this.total }, () => Math.random() * 2);
    this.from = this.places("month");
    this.to = this.from;
    this.draw = DRAWERS[drawer](this);
    this.draw(1);
  }

  // Everybody's place in an order: x and y by turns.
  places(by) {
    const places = new Float32Array(this.total * 2);
    const { width, height } = this.canvas;
    const left = Math.ceil(LABELS * this.scale);
    const groups = groupsOf(this.rows, by);
    const lines = thicknesses(groups, width - left, height, this.scale);
    const seats = new Map();
    let top = 0;
    groups.forEach((group, i) => {
      const high = Math.max(Math.ceil(LINE * this.scale), lines[i] + Math.ceil(GAP * this.scale));
      seats.set(group.name, { top: top + ((high - lines[i]) >> 1), line: lines[i], taken: 0 });
      top += high;
    });
    let person = 0;
    for (const row of this.rows) {
      const seat = seats.get(row[by]);
      for (let i = 0; i < row.people; i++, seat.taken++, person++) {
        places[2 * person] = left + Math.floor(seat.taken / seat.line);
        places[2 * person + 1] = seat.top + (seat.taken % seat.line);
      }
    }
    return places;
  }

  // Sends everybody to their place in another order.
  regroup(by) {
    this.from = this.to;
    this.to = this.places(by);
    let started;
    const frame = (now) => {
      started ??= now;
      const passed = Math.min(1, (now - started) / DURATION);
      this.draw(passed * passed * (3 - 2 * passed));
      if (passed < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }
}
