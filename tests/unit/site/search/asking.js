// Asks the finder of the site questions, as a page would: `node asking.js finder.js search.js`,
// with the questions as JSON on standard input and the ids of the results as JSON on standard output.
"use strict";
const fs = require("fs");
const vm = require("vm");

const [finder, index] = process.argv.slice(2);
globalThis.window = globalThis;
vm.runInThisContext(fs.readFileSync(finder, "utf8"));
vm.runInThisContext(fs.readFileSync(index, "utf8"));
const site = globalThis.stratkitFinder.open(globalThis.stratkitSearch);
const answers = JSON.parse(fs.readFileSync(0, "utf8")).map((question) => {
  const found = site.find(question);
  return {
    ids: found.results.map((result) => result.page.id),
    whole: found.whole,
    first: found.results.slice(0, 1).map(({ page }) => ({ ...page, marked: site.marked(page.summary, found) })),
  };
});
process.stdout.write(JSON.stringify(answers));
