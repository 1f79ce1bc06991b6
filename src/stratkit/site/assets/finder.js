// Finds pages by the words a visitor types, in the index that stratkit writes for a language.
// Forms, stems and points were worked out when the site was built; here they are looked up and added.
// It touches no page, so that Node can run it as well.
(function (root) {
  "use strict";

  // How far a way of reading a word is trusted.
  const EXACT = 1, GUESSED = 0.9, BEGINNING = 0.5, LONGER_STEM = 0.3, MISTYPED = 0.3;
  const SHORTEST_TELLING = 3, SHORTEST_STEM = 3, SHORTEST_TYPO = 5, LONG = 8;
  const MOST_WORDS = 8, MOST_FORMS = 60, MOST_NAMED = 50, LONGEST_QUERY = 200;
  const COMMON = 0.15;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
  const LETTERS = { "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe" };
  const WORD = /[\p{L}\p{N}]+/gu;

  // Lower case, no diacritics: what stratkit.model.text.fold does, with which the index was made.
  function fold(text) {
    return text.toLowerCase().replace(/[łøđßæœ]/g, (letter) => LETTERS[letter])
      .normalize("NFKD").replace(/\p{M}/gu, "");
  }

  function wordsOf(text) {
    return fold(text).match(WORD) || [];
  }

  function partsOf(text) {
    return text ? text.split(" ") : [];
  }

  // Rows of numbers are sent as text: five bits a character, the sixth says that more follow.
  function unpacked(text) {
    const numbers = [];
    let number = 0, shift = 0;
    for (let at = 0; at < text.length; at += 1) {
      const digit = DIGITS.indexOf(text[at]);
      number += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) { numbers.push(number); number = 0; shift = 0; }
    }
    return numbers;
  }

  // Of rising numbers it is sent how far apart they are, less one.
  function rising(steps) {
    let last = -1;
    return steps.map((step) => (last += step + 1));
  }

  // ---- words ----

  // Form to the numbers of its stems, from the stems and the endings that make forms of them.
  function readForms(data, stems, endings) {
    const forms = new Map();
    partsOf(data.forms).forEach((packed, number) => {
      const stem = stems[number];
      rising(unpacked(packed)).forEach((which) => {
        const [gone, come] = endings[which];
        const form = gone ? stem.slice(0, stem.length - gone.length) + come : stem + come;
        const known = forms.get(form);
        if (known) { known.push(number); } else { forms.set(form, [number]); }
      });
    });
    return forms;
  }

  function readWords(data) {
    const stems = partsOf(data.stems);
    const endings = partsOf(data.endings).map((pair) => pair.split("|"));
    const forms = readForms(data, stems, endings);
    return { stems, endings, forms, sorted: [...forms.keys()].sort() };
  }

  function firstFrom(sorted, word) {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < word) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }

  // Places of the words in a sorted list that begin with another.
  function beginningWith(sorted, word) {
    const found = [];
    for (let at = firstFrom(sorted, word); at < sorted.length && found.length < MOST_FORMS; at += 1) {
      if (!sorted[at].startsWith(word)) { break; }
      found.push(at);
    }
    return found;
  }

  // The stem of a form that no text has, if its ending is one that others have: the longest such.
  function guessed(word, words) {
    let best = -1;
    words.endings.forEach(([gone, come]) => {
      const kept = word.length - come.length;
      if (kept < SHORTEST_STEM || !word.endsWith(come)) { return; }
      const stem = word.slice(0, kept) + gone;
      const at = firstFrom(words.stems, stem);
      if (words.stems[at] === stem && (best < 0 || stem.length > words.stems[best].length)) { best = at; }
    });
    return best;
  }

  // How many typing errors lie between two words: a letter more, less, wrong, or two swapped.
  function errors(one, other, most) {
    let before = [], last = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) { return most + 1; }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  // Forms that may have been meant; the first letter is seldom mistyped and is taken as it is.
  function meant(word, words) {
    if (word.length < SHORTEST_TYPO) { return []; }
    let most = word.length < LONG ? 1 : 2;
    let found = [];
    for (let at = firstFrom(words.sorted, word[0]); at < words.sorted.length; at += 1) {
      const form = words.sorted[at];
      if (form[0] !== word[0]) { break; }
      if (Math.abs(form.length - word.length) > most) { continue; }
      const distance = errors(word, form, most);
      if (distance < most) { most = distance; found = []; }
      if (distance === most) { found.push(form); }
    }
    return found;
  }

  // Number of a stem to how far it is trusted, for one word as typed; empty if nothing is like it.
  function readings(word, words) {
    const found = new Map();
    function add(stem, trust) {
      if (!(found.get(stem) >= trust)) { found.set(stem, trust); }
    }
    (words.forms.get(word) || []).forEach((stem) => add(stem, EXACT));
    const guess = found.size ? -1 : guessed(word, words);
    if (guess >= 0) { add(guess, GUESSED); }
    [...found.keys()].forEach((own) => {
      const stem = words.stems[own];
      if (stem.length > SHORTEST_STEM) {
        beginningWith(words.stems, stem).forEach((longer) => {
          add(longer, LONGER_STEM * stem.length / words.stems[longer].length);
        });
      }
    });
    if (word.length >= SHORTEST_TELLING) {
      beginningWith(words.sorted, word).forEach((at) => {
        const form = words.sorted[at];
        words.forms.get(form).forEach((stem) => add(stem, BEGINNING * word.length / form.length));
      });
    }
    if (!found.size) {
      meant(word, words).forEach((form) => words.forms.get(form).forEach((stem) => add(stem, MISTYPED)));
    }
    return found;
  }

  // ---- pages ----

  function readPages(data) {
    const pages = data.ids.map((id, number) => ({
      id,
      address: data.addresses[number] || id + "/index.html",
      title: data.titles[number],
      names: data.names[number],
      summary: data.summaries[number],
      kind: "",
      kindLabel: "",
      label: "",
      facets: {}
    }));
    data.kinds.forEach(([kind, label, packed]) => {
      rising(unpacked(packed)).forEach((number) => {
        Object.assign(pages[number], { kind, kindLabel: label, label, facets: { kind: [kind] } });
      });
    });
    data.labels.forEach(([label, packed]) => {
      rising(unpacked(packed)).forEach((number) => { pages[number].label = label; });
    });
    Object.entries(data.facets).forEach(([name, values]) => {
      Object.entries(values).forEach(([value, packed]) => {
        rising(unpacked(packed)).forEach((number) => {
          const facets = pages[number].facets;
          (facets[name] = facets[name] || []).push(value);
        });
      });
    });
    return pages;
  }

  function open(data) {
    const words = readWords(data);
    const pages = readPages(data);
    const told = partsOf(data.pages);

    // Page to points, for one word.
    function pagesWith(stems) {
      const points = new Map();
      stems.forEach((trust, stem) => {
        const numbers = unpacked(told[stem]);
        const half = numbers.length / 2;
        rising(numbers.slice(0, half)).forEach((page, at) => {
          points.set(page, Math.max(points.get(page) || 0, trust * numbers[half + at]));
        });
      });
      return points;
    }

    // How much of a name was asked for, 0 to 1.
    function share(name, sure) {
      const parts = wordsOf(name).map((word) => (words.forms.get(word) || []).some((stem) => sure.has(stem)));
      return parts.filter(Boolean).length / (parts.length || 1);
    }

    // A page whose whole name was asked for is what the visitor means.
    function named(page, sure) {
      return Math.max(share(page.title, sure), ...page.names.map((name) => 0.9 * share(name, sure)));
    }

    // The words of a question, each with its stems and pages.
    function read(query) {
      const typed = [...new Set(wordsOf(query.slice(0, LONGEST_QUERY)))].slice(0, MOST_WORDS);
      return typed.map((word) => {
        const stems = readings(word, words);
        return { word, stems, points: pagesWith(stems) };
      });
    }

    // The words that a page must have: not those of one or two letters, nor those that are all
    // over the site, as long as there are others.
    function needed(asked) {
      const long = asked.filter(({ word }) => word.length >= SHORTEST_TELLING);
      const some = long.length ? long : asked;
      const rare = some.filter(({ points }) => points.size <= pages.length * COMMON);
      return rare.length ? rare : some;
    }

    function better(one, other) {
      return other.score - one.score || (one.page.id < other.page.id ? -1 : 1);
    }

    // Pages with all of the words, best first; if there are none, those with most, if half or more.
    function find(query) {
      const asked = read(query);
      const telling = needed(asked);
      const stems = new Set(), sure = new Set(), sums = new Map(), hits = new Map();
      asked.forEach((one) => {
        const tells = telling.includes(one);
        one.stems.forEach((trust, stem) => {
          if (tells) { stems.add(stem); }
          if (trust >= GUESSED) { sure.add(stem); }
        });
        one.points.forEach((points, page) => {
          sums.set(page, (sums.get(page) || 0) + points);
          if (tells) { hits.set(page, (hits.get(page) || 0) + 1); }
        });
      });
      const most = Math.max(1, Math.ceil(telling.length / 2), ...hits.values());
      const results = [...sums].filter(([number]) => hits.get(number) === most)
        .map(([number, score]) => ({ page: pages[number], score }));
      results.sort(better);
      const best = results.splice(0, MOST_NAMED);
      best.forEach((result) => { result.score *= 1 + 2 * named(result.page, sure) ** 2; });
      results.unshift(...best.sort(better));
      return { results, stems, words: telling.map(({ word }) => word), whole: most === telling.length };
    }

    // A text in pieces, [piece, whether it matches]: what shows them builds no HTML from words.
    function marked(text, found) {
      return text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean).map((piece) => {
        const word = fold(piece);
        const known = (words.forms.get(word) || []).some((stem) => found.stems.has(stem));
        return [piece, known || found.words.some((asked) => word.startsWith(asked))];
      });
    }

    return { pages, find, marked };
  }

  root.stratkitFinder = { open };
})(typeof window === "undefined" ? globalThis : window);
