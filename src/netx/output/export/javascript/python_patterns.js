// Python's regular expressions, and how far words are apart (rapidfuzz), behind `python.js`.

const $LETTERS = "\\p{L}\\p{N}_";
const $EDGE = `(?:(?<=[${$LETTERS}])(?![${$LETTERS}])|(?<![${$LETTERS}])(?=[${$LETTERS}]))`;
const $INSIDE = `(?:(?<=[${$LETTERS}])(?=[${$LETTERS}])|(?<![${$LETTERS}])(?![${$LETTERS}]))`;

// What stands behind a backslash; with `wide`, classes hold letters of all scripts.
const $escaped = (next, wide, within) => {
  if (wide && next === "w") { return within ? $LETTERS : `[${$LETTERS}]`; }
  if (wide && next === "W") { return `[^${$LETTERS}]`; }
  if (wide && next === "b" && !within) { return $EDGE; }
  if (wide && next === "B") { return $INSIDE; }
  if (wide && next === "d") { return "\\p{Nd}"; }
  if (wide && next === "D") { return "\\P{Nd}"; }
  if (next === "Z") { return "(?![\\s\\S])"; }
  if (next === "A") { return "(?<![\\s\\S])"; }
  const own = /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(next) || (within && next === "-");
  return own ? `\\${next}` : next;
};

// A class of letters from behind its bracket: its text, and where it ends.
const $class = (pattern, start, wide) => {
  let at = start;
  let inside = "";
  let others = false;
  const not = pattern[at] === "^";
  if (not) { at++; }
  for (let first = true; first || pattern[at] !== "]"; at++, first = false) {
    const one = pattern[at];
    if (one === "\\") {
      const next = pattern[++at];
      if (wide && next === "W") { others = true; } else { inside += $escaped(next, wide, true); }
    } else { inside += one === "[" || one === "]" ? `\\${one}` : one; }
  }
  if (!others) { return [`[${not ? "^" : ""}${inside}]`, at]; }
  // No class of JavaScript can hold all that is no letter beside others.
  const own = inside ? `[${inside}]` : "[]";
  return [not ? `(?:(?!${own})[${$LETTERS}])` : `(?:${own}|[^${$LETTERS}])`, at];
};

// A pattern in JavaScript's spelling.
const $spelt = (pattern, flags, wide) => {
  let found = "";
  const verbose = flags.includes("x");
  for (let at = 0; at < pattern.length; at++) {
    const one = pattern[at];
    if (one === "\\") {
      found += $escaped(pattern[++at], wide, false);
    } else if (one === "[") {
      const [told, end] = $class(pattern, at + 1, wide);
      found += told;
      at = end;
    } else if (pattern.startsWith("(?P<", at)) {
      found += "(?<";
      at += 3;
    } else if (pattern.startsWith("(?P=", at)) {
      const end = pattern.indexOf(")", at);
      found += `\\k<${pattern.slice(at + 4, end)}>`;
      at = end;
    } else if (one === "$" && !flags.includes("m")) {
      found += "(?=\\n?(?![\\s\\S]))";
    } else if (verbose && /\s/.test(one)) {
      continue;
    } else if (verbose && one === "#") {
      const end = pattern.indexOf("\n", at);
      at = end < 0 ? pattern.length : end;
    } else {
      found += one;
    }
  }
  return found;
};

class $Match {
  constructor(found, text) { [this.found, this.string] = [found, text]; }
  __getitem__(name) { return this.group(name); }
  group(name = 0) {
    const found = typeof name === "number" ? this.found[name] : this.found.groups[name];
    return found === undefined ? null : found;
  }
  groups() { return this.found.slice(1).map((one) => (one === undefined ? null : one)); }
  start(group = 0) { return group ? this.found.indices[group]?.[0] ?? -1 : this.found.index; }
  end(group = 0) {
    return group ? this.found.indices[group]?.[1] ?? -1 : this.found.index + this.found[0].length;
  }
  span(group = 0) { return [this.start(group), this.end(group)]; }
}

class $Pattern {
  constructor(pattern, flags = "") { [this.pattern, this.flags, this.made] = [pattern, flags, {}]; }

  // The expression for a text: for plain ones that of JavaScript itself, which is much faster.
  of(text, how) {
    const wide = /[^\x00-\x7f]/.test(text);
    const name = wide ? `u${how}` : how;
    let found = this.made[name];
    if (found === undefined) {
      const indices = /\((?!\?)|\(\?P?<(?![=!])/.test(this.pattern) ? "d" : "";
      const flags = name + indices + this.flags.replace("x", "");
      found = this.made[name] = new RegExp($spelt(this.pattern, this.flags, wide), flags);
    }
    return found;
  }
  found(how, text, at) {
    const expression = this.of(text, how);
    expression.lastIndex = at;
    const found = expression.exec(text);
    return found === null ? null : new $Match(found, text);
  }
  search(text, at = 0) { return this.found("g", text, at); }
  match(text, at = 0) { return this.found("y", text, at); }
  fullmatch(text) {
    this.whole ??= new $Pattern(`(?:${this.pattern})\\Z`, this.flags);
    return this.whole.match(text);
  }
  finditer(text) {
    const expression = this.of(text, "g");
    const found = [];
    let one;
    expression.lastIndex = 0;
    while ((one = expression.exec(text)) !== null) {
      found.push(new $Match(one, text));
      if (one[0] === "") { expression.lastIndex++; }
    }
    return found;
  }
  findall(text) {
    return this.finditer(text).map((one) => {
      const groups = one.found.slice(1).map((part) => part ?? "");
      return groups.length === 0 ? one.found[0] : groups.length === 1 ? groups[0] : groups;
    });
  }
  sub(put, text, most = 0) {
    if (typeof put === "string" && !most && !put.includes("\\")) {
      return text.replace(this.of(text, "g"), () => put);
    }
    let found = "";
    let at = 0;
    for (const one of this.finditer(text).slice(0, most || undefined)) {
      found += text.slice(at, one.start());
      found += typeof put === "string" ? $filled(put, one) : put(one);
      at = one.end();
    }
    return found + text.slice(at);
  }
  $split(text, most = 0) {
    const found = [];
    let at = 0;
    for (const one of this.finditer(text).slice(0, most || undefined)) {
      found.push(text.slice(at, one.start()), ...one.groups());
      at = one.end();
    }
    return [...found, text.slice(at)];
  }
}
const $filled = (put, match) => (put.includes("\\")
  ? put.replace(/\\(?:g<(\w+)>|(\d))|\\\\/g, (whole, name, number) => {
    if (whole === "\\\\") { return "\\"; }
    return match.group(number !== undefined ? +number : /^\d+$/.test(name) ? +name : name) ?? "";
  }) : put);

const $patterns = new Map();
const $pattern = (pattern, flags = "") => {
  const key = `${flags}/${pattern}`;
  let found = $patterns.get(key);
  if (found === undefined) {
    if ($patterns.size > 500) { $patterns.clear(); }
    found = new $Pattern(pattern, flags || "");
    $patterns.set(key, found);
  }
  return found;
};
const $re = {
  compile: (pattern, flags) => $pattern(pattern, flags),
  search: (pattern, text, flags) => $pattern(pattern, flags).search(text),
  match: (pattern, text, flags) => $pattern(pattern, flags).match(text),
  fullmatch: (pattern, text, flags) => $pattern(pattern, flags).fullmatch(text),
  findall: (pattern, text, flags) => $pattern(pattern, flags).findall(text),
  finditer: (pattern, text, flags) => $pattern(pattern, flags).finditer(text),
  sub: (pattern, put, text, most, flags) => $pattern(pattern, flags).sub(put, text, most),
  split: (pattern, text, most, flags) => $pattern(pattern, flags).$split(text, most),
  escape: (text) => text.replace(/[\t\n\v\f\r !"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]/g, "\\$&"),
};

// --- how far words are apart ---

// From one text to others: the fewest edits, two letters exchanged counting as one (optimal string
// alignment); more than `most` where there are more.
const $apart = (one, other, most) => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > most) { return most + 1; }
  const size = short.length;
  most = Math.min(most, long.length);
  let last = [], row = [], next = [];
  for (let at = 0; at <= size; at++) { row[at] = at; }
  for (let i = 1; i <= long.length; i++) {
    // No more than so many letters may be left out or put in.
    const first = Math.max(1, i - most), last_ = Math.min(size, i + most);
    let least = next[first - 1] = first === 1 ? i : most + 2;
    for (let j = first; j <= last_; j++) {
      const same = long[i - 1] === short[j - 1];
      let cost = same ? row[j - 1] : Math.min(row[j - 1], row[j], next[j - 1]) + 1;
      if (!same && i > 1 && j > 1 && long[i - 1] === short[j - 2] && long[i - 2] === short[j - 1]
        && last[j - 2] < cost) { cost = last[j - 2] + 1; }
      next[j] = cost;
      if (cost < least) { least = cost; }
    }
    if (least > most + 1) { return most + 1; }
    if (last_ < size) { next[last_ + 1] = most + 2; }
    [last, row, next] = [row, next, last];
  }
  return row[size];
};
// From a long text to many: those with too many other letters are passed over.
const $apart_from_long = (one) => {
  const letters = new Int16Array(128);
  for (let at = 0; at < one.length; at++) { letters[one.charCodeAt(at) & 127]++; }
  return (other, most) => {
    if (Math.abs(other.length - one.length) > most) { return most + 1; }
    let more = 0;
    for (let at = 0; at < other.length; at++) {
      if (--letters[other.charCodeAt(at) & 127] < 0) { more++; }
    }
    for (let at = 0; at < other.length; at++) { letters[other.charCodeAt(at) & 127]++; }
    // Letters that the one has and the other lacks are as many, but for their lengths.
    const least = Math.max(more, more + one.length - other.length);
    return least > most ? most + 1 : $apart(one, other, most);
  };
};
// The same from one text to many: a short one with all its letters at once, as bits of a number
// (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
const $apart_from = (one) => {
  const size = one.length;
  if (size === 0) { return (other) => other.length; }
  if (size > 32) { return $apart_from_long(one); }
  const places = new Map();
  for (let at = 0; at < size; at++) {
    places.set(one.charCodeAt(at), (places.get(one.charCodeAt(at)) ?? 0) | (1 << at));
  }
  const plain = new Int32Array(128);
  places.forEach((bits, code) => { if (code < 128) { plain[code] = bits; } });
  const end = 1 << (size - 1);
  return (other, most) => {
    if (Math.abs(other.length - size) > most) { return most + 1; }
    let plus = -1, minus = 0, same = 0, before = 0, found = size;
    for (let at = 0; at < other.length; at++) {
      // Each letter that is left brings the two nearer by one at most.
      if (found - (other.length - at) > most) { return most + 1; }
      const code = other.charCodeAt(at);
      const bits = code < 128 ? plain[code] : places.get(code) ?? 0;
      const swapped = ((~same & bits) << 1) & before;
      same = ((((bits & plus) + plus) | 0) ^ plus) | bits | minus | swapped;
      let up = minus | ~(same | plus);
      let down = same & plus;
      if (up & end) { found++; } else if (down & end) { found--; }
      up = (up << 1) | 1;
      down <<= 1;
      plus = down | ~(same | up);
      minus = up & same;
      before = bits;
    }
    return found;
  };
};
let $lately = ["", $apart_from("")];
const $apart_lately = (one, other, most) => {
  if ($lately[0] !== one) { $lately = [one, $apart_from(one)]; }
  return $lately[1](other, most);
};
const $share = (one, other, least, apart) => {
  const whole = Math.max(one.length, other.length);
  const most = Math.min(whole, Math.ceil(whole * Math.min(1, 1 - least + 1e-5)));
  const found = 1 - (whole ? Math.min(apart(other, most), whole) / whole : 0);
  return found >= least ? found : 0;
};
const $OSA = {
  distance: (one, other) => $apart(one, other, Infinity),
  normalized_similarity: (one, other) => $share(one, other, 0, (x, most) => $apart_lately(one, x, most)),
};
// The nearest of several texts: each with its score and its place, those as near in their order.
const $extract = (wanted, choices, scorer, cutoff, limit) => {
  const found = [];
  const nearer = scorer === $OSA.distance;
  const apart = $apart_from(wanted);
  let at = -1;
  for (const one of $iter(choices)) {
    at++;
    const score = nearer ? apart(one, Math.floor(cutoff)) : $share(wanted, one, cutoff, apart);
    if (nearer ? score <= cutoff : score >= cutoff) { found.push([one, score, at]); }
  }
  found.sort((x, y) => (nearer ? x[1] - y[1] : y[1] - x[1]) || x[2] - y[2]);
  return found.slice(0, limit);
};
