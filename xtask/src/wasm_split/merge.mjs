// Joins modules of one program into one. They share its memory, its table of functions and its stack, which each of them
// imports from the main module.
//
//     node merge.mjs INTO MODULE...
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const found = createRequire(process.env.PARADOKS_NODE_MODULES + "/").resolve("binaryen");
const binaryen = (await import(pathToFileURL(found).href)).default;
const [into, ...modules] = process.argv.slice(2);

const MAIN = "__wasm_split";
const text = binaryen.readBinary(readFileSync(modules[0])).emitText();
const least = (what) => Number(text.match(new RegExp(`"${MAIN}" "[^"]+" \\(${what} \\S+ (\\d+)`))[1]);
// What they import is named by a module of its own, so that it is imported once and not by each of them again.
const shared = binaryen.parseText(`(module
  (import "main" "memory" (memory ${least("memory")}))
  (import "main" "__indirect_function_table" (table ${least("table")} funcref))
  (import "main" "__wasm_split_shared0" (global (mut i32)))
  (export "memory" (memory 0))
  (export "__indirect_function_table" (table 0))
  (export "__wasm_split_shared0" (global 0)))`);
const beside = `${into}.shared`;
writeFileSync(beside, shared.emitBinary());
const named = modules.flatMap((path, place) => [path, `part${place}`]);
const features = ["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "nontrapping-float-to-int", "sign-ext",
  "reference-types", "mutable-globals", "multivalue"].map((feature) => `--enable-${feature}`);
const names = process.env.KEEP_NAMES ? ["--debuginfo"] : [];
execFileSync(process.execPath,
  [join(dirname(found), "bin/wasm-merge"), beside, MAIN, ...named, "--output", into, ...features, ...names]);
rmSync(beside);
