// Makes modules of WebAssembly as small as `wasm-opt -Oz` does, all in one process: the optimiser takes longer to start
// than a small module takes.
//
//     node optimise.mjs MODULE...
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// Installed by the project's own set-up, and told by an address: this script lies elsewhere.
const binaryen = (await import(createRequire(process.env.PARADOKS_NODE_MODULES + "/").resolve("binaryen"))).default;

binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(2);
// For whoever asks what each kilobyte is: functions keep their names.
if (process.env.KEEP_NAMES) binaryen.setDebugInfo(true);
// The features that Rust's wasm32 target uses, which the optimiser must be told.
const { BulkMemory, BulkMemoryOpt, CallIndirectOverlong, NontrappingFPToInt, SignExt, ReferenceTypes, MutableGlobals, Multivalue } = binaryen.Features;
const features = BulkMemory | BulkMemoryOpt | CallIndirectOverlong | NontrappingFPToInt | SignExt | ReferenceTypes | MutableGlobals | Multivalue;
for (const path of process.argv.slice(2)) {
  const module = binaryen.readBinary(readFileSync(path));
  module.setFeatures(features);
  // The second pass finds what the first made possible.
  module.optimize();
  module.optimize();
  // What only tools read.
  module.runPasses(["strip-target-features", "strip-producers"]);
  writeFileSync(path, module.emitBinary());
  module.dispose();
}
