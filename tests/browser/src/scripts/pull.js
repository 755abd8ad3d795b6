// Pulls the lever "redeploy" through its whole way, every fourth value, one a frame. Tells how many runs the program
// made, how long they took by its own note, in the middle and at most, and how long from a value to the words and the
// picture that follow it.
performance.clearMeasures();
const lever = document.querySelector("#lever-redeploy");
const frame = () => new Promise((done) => requestAnimationFrame(done));
const redrawn = [];
const pull = async () => {
  for (let value = 0; value <= 100; value += 4) {
    const started = performance.now();
    lever.value = String(value);
    lever.dispatchEvent(new Event("input", { bubbles: true }));
    while (document.querySelector("#lever-redeploy").getAttribute("aria-valuetext") !== value + "%") {
      await new Promise((done) => setTimeout(done));
    }
    redrawn.push(performance.now() - started);
    await frame();
  }
  const runs = performance.getEntriesByName("organisation-run", "measure").map((entry) => entry.duration);
  const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return { runs: runs.length, median: median(runs), most: Math.max(...runs), redrawn: median(redrawn) };
};
return pull();
