// Walks from the need to the running contract as people do, in both languages, on a wide screen and on a narrow one, and once with the keyboard alone:
// walk.mjs ADDRESS PASSWORD FOLDER. What is for others to do is asked for on a line of its own ("> day 2026-12-09"), and waited for.
import { createInterface } from "node:readline";
import { SCREENS, started } from "./chromium.mjs";
import { Keyboard, Mouse } from "./hands.mjs";
import { Walkers } from "./walkers.mjs";
import { begin, close, use } from "./way.mjs";

const [address, password, folder] = process.argv.slice(2);
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
let before = Promise.resolve();

/** One after the other, however many walks ask. */
function asked(question) {
  before = before.then(async () => {
    console.log(`> ${question}`);
    return (await answers.next()).value;
  });
  return before;
}

// With the keyboard, the pages are those of a walk with the mouse, at which axe-core looks.
const walks = [
  { language: "fr", screen: "wide", hands: Mouse, wholeNeed: true },
  { language: "en", screen: "narrow", hands: Mouse },
  { language: "fr", screen: "narrow", hands: Mouse },
  { language: "en", screen: "wide", hands: Mouse },
  { language: "en", screen: "wide", hands: Keyboard },
].map((walk) => ({ ...walk, axe: walk.hands !== Keyboard, name: [walk.language, walk.screen, ...(walk.hands === Keyboard ? ["keyboard"] : [])].join("-"), viewport: SCREENS[walk.screen] }));

const only = process.env.WALK;
const browser = await started();
const faults = [];
let pages = 0;
try {
  const all = walks.filter((walk) => !only || walk.name === only).map((walk) => new Walkers(walk, { browser, address, password, folder, asked }));
  // Days are the same for all.
  for (const part of [begin, "day 2026-12-09", close, "day 2027-06-10", use]) {
    if (typeof part === "string") {
      await asked(part);
    } else {
      await Promise.all(all.map((one) => one.go(part)));
    }
  }
  all.forEach((one) => faults.push(...one.look.faults));
  pages = all.reduce((sum, one) => sum + one.look.pages, 0);
} finally {
  await browser.close();
}
faults.forEach((fault) => console.log(fault));
console.log(`${pages} pages, ${faults.length} faults`);
process.exit(pages > 0 && faults.length === 0 ? 0 : 1);
