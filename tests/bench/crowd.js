// The crowd in plain JavaScript, to measure the product's against: the same people, in bars as the product puts them,
// setting out one after another and moving for as long. How a frame is drawn is in fill_rect.js and image_data.js.
"use strict";

const LAST_MONTH = "2025-07";
const LINE = 15;
const ASIDE = 10;
const BELOW = 6;
const LABEL = 90;
const DURATION = 900;
const SETTING_OUT = 0.4;
const MOMENTS = 256;
const DRAWERS = {};

async function readRows(address) {
  const text = await (await fetch(address)).text();
  const [head, ...lines] = text.trim().split("\n");
  const names = head.split(",");
  const rows = lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));
  return rows.filter((row) => row.month <= LAST_MONTH).map((row) => ({ ...row, people: Number(row.laid_off) }));
}

const isRest = (name) => name === "Other" || name === "not stated";

// The groups of an order: months in time, others by size, what has no name last.
function groupsOf(rows, by) {
  const groups = new Map();
  for (const row of rows) groups.set(row[by], (groups.get(row[by]) || 0) + row.people);
  const order = by === "month" ? ([a], [b]) => (a < b ? -1 : 1) : ([a, n], [b, m]) => isRest(a) - isRest(b) || m - n;
  return [...groups].sort(order).map(([name, people]) => ({ name, people }));
}

class Crowd {
  constructor(rows, width, height, scale, pitch, drawer) {
    Object.assign(this, { rows, scale, pitch });
    this.total = rows.reduce((sum, row) => sum + row.people, 0);
    this.canvas = document.querySelector("canvas");
    this.canvas.width = width * scale;
    this.canvas.height = height * scale;
    this.canvas.style.width = width + "px";
    this.canvas.style.height = height + "px";
    this.context = this.canvas.getContext("2d", { alpha: false });
    this.moments = Uint8Array.from({ length: this.total }, () => Math.random() * MOMENTS);
    this.tones = new Uint8Array(this.total);
    let person = 0;
    for (const row of rows) {
      this.tones.fill(row.month < "2025" ? 0 : 1, person, person + row.people);
      person += row.people;
    }
    this.kept = {};
    this.from = this.places("month");
    this.to = this.from;
    this.ways = new Float64Array(MOMENTS);
    this.drawDots = DRAWERS[drawer](this);
    this.draw(1);
  }

  // Everybody's place in an order, reckoned once.
  places(by) {
    return (this.kept[by] ??= this.placesOf(by));
  }

  placesOf(by) {
    const places = { x: new Int16Array(this.total), y: new Int16Array(this.total) };
    const { width } = this.canvas;
    const across = Math.floor(width / this.pitch);
    const groups = groupsOf(this.rows, by);
    const line = Math.ceil(Math.max(...groups.map(({ name, people }) => (isRest(name) ? 0 : people))) / across);
    const seats = new Map();
    let [left, top, bottom] = [0, 0, 0];
    for (const { name, people } of groups) {
      const thick = isRest(name) ? Math.max(line, Math.ceil(people / across)) : line;
      const wide = Math.max(Math.ceil(people / thick) * this.pitch, LABEL * this.scale);
      if (left > 0 && (left + wide > width || isRest(name))) [left, top] = [0, bottom + BELOW * this.scale];
      const start = top + LINE * this.scale;
      seats.set(name, { left, top: start, line: thick, taken: 0 });
      bottom = Math.max(bottom, start + thick * this.pitch);
      left += wide + ASIDE * this.scale;
    }
    let person = 0;
    for (const row of this.rows) {
      const seat = seats.get(row[by]);
      for (let i = 0; i < row.people; i++, seat.taken++, person++) {
        places.x[person] = seat.left + Math.floor(seat.taken / seat.line) * this.pitch;
        places.y[person] = seat.top + (seat.taken % seat.line) * this.pitch;
      }
    }
    return places;
  }

  draw(passed) {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const since = (passed - (SETTING_OUT * moment) / MOMENTS) / (1 - SETTING_OUT);
      const part = Math.min(1, Math.max(0, since));
      this.ways[moment] = part * part * (3 - 2 * part);
    }
    this.drawDots(this);
  }

  // Sends everybody to their place in another order.
  regroup(by) {
    this.from = this.to;
    this.to = this.places(by);
    let started;
    const frame = (now) => {
      started ??= now;
      const passed = Math.min(1, (now - started) / DURATION);
      this.draw(passed);
      if (passed < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }
}
