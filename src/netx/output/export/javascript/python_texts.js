// Texts as Python knows them, behind `python.js`.

const $str = (x) => {
  if (typeof x === "string") { return x; }
  if (x === null || x === undefined) { return "None"; }
  return typeof x === "boolean" ? (x ? "True" : "False") : String(x);
};
const $format = (x, spec) => {
  const fixed = /^(,?)\.(\d)f$/.exec(spec);
  if (spec === "" || spec === "d") { return $str(x); }
  if (spec === ",") { return String(x).replace(/\B(?=(\d{3})+$)/g, ","); }
  if (fixed === null) { throw new $ValueError(spec); }
  const [whole, part] = $round(x, +fixed[2]).toFixed(+fixed[2]).split(".");
  const parted = fixed[1] ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return part === undefined ? parted : `${parted}.${part}`;
};
const $join = (between, x) => (Array.isArray(x) ? x : [...$iter(x)]).join(between);
$str.maketrans = (x) => x;

const $SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const $WORDS = new RegExp(`[^${$SPACE}]+`, "g");
const $BEGIN = new RegExp(`^[${$SPACE}]+`);
const $END = new RegExp(`[${$SPACE}]+$`);
const $LETTER = /^[!-~]/;
const $all_of = (set) => { const whole = new RegExp(`^[${set}]+$`, "u"); return (text) => whole.test(text); };
const $DIGITS = "\\p{Nd}\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468";
const $is_digits = $all_of($DIGITS), $is_letters = $all_of("\\p{L}");
const $is_either = $all_of("\\p{L}\\p{N}"), $is_space = $all_of($SPACE);
const $starts = (text, start, at) => (Array.isArray(start)
  ? start.some((one) => text.startsWith(one, at)) : text.startsWith(start, at));
const $FOLDED = new Map([["ß", "ss"], ["ẞ", "ss"], ["ς", "σ"], ["ſ", "s"], ["ŉ", "ʼn"], ["ﬁ", "fi"],
  ["ﬂ", "fl"], ["ﬀ", "ff"], ["ﬃ", "ffi"], ["ﬄ", "ffl"], ["ﬅ", "st"], ["ﬆ", "st"]]);

const $of_texts = {
  casefold() {
    if (!/[^\x00-\x7f]/.test(this)) { return this.toLowerCase(); }
    let found = "";
    for (const one of this) { found += $FOLDED.get(one) ?? one.toLowerCase(); }
    return found;
  },
  lower() { return this.toLowerCase(); },
  upper() { return this.toUpperCase(); },
  strip(letters) { return this.$lstrip(letters).$rstrip(letters); },
  lstrip(letters) {
    if (letters == null) { return $LETTER.test(this[0]) ? String(this) : this.replace($BEGIN, ""); }
    let at = 0;
    while (at < this.length && letters.includes(this[at])) { at++; }
    return this.slice(at);
  },
  rstrip(letters) {
    if (letters == null) {
      return $LETTER.test(this[this.length - 1]) ? String(this) : this.replace($END, "");
    }
    let end = this.length;
    while (end > 0 && letters.includes(this[end - 1])) { end--; }
    return this.slice(0, end);
  },
  split(between, most = -1) {
    if (between == null) {
      const every = this.match($WORDS) ?? [];
      if (most < 0 || every.length <= most + 1) { return every; }
      const found = [];
      let left = this.replace($BEGIN, "");
      for (let at = 0; at < most; at++) {
        found.push(every[at]);
        left = left.slice(every[at].length).replace($BEGIN, "");
      }
      return [...found, left];
    }
    const every = this.split(between);
    if (most < 0 || every.length <= most + 1) { return every; }
    return [...every.slice(0, most), every.slice(most).join(between)];
  },
  rsplit(between, most = -1) {
    if (between == null) {
      const every = this.match($WORDS) ?? [];
      if (most < 0 || every.length <= most + 1) { return every; }
      const found = [];
      let left = this.replace($END, "");
      for (let at = 0; at < most; at++) {
        const one = every[every.length - 1 - at];
        found.unshift(one);
        left = left.slice(0, left.length - one.length).replace($END, "");
      }
      return [left, ...found];
    }
    const every = this.split(between);
    if (most < 0 || every.length <= most + 1) { return every; }
    return [every.slice(0, -most).join(between), ...every.slice(-most)];
  },
  splitlines() {
    const every = this.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
    if (every[every.length - 1] === "") { every.pop(); }
    return every;
  },
  join(x) { return $join(this, x); },
  replace(old, put, most = -1) {
    if (most < 0 && old !== "") { return this.replaceAll(old, put.includes("$") ? () => put : put); }
    if (most < 0) { return $spread(this, put); }
    const parts = this.$split(old, most);
    return parts.join(put);
  },
  startswith(start, at = 0) { return $starts(this, start, at); },
  endswith(end) {
    return Array.isArray(end) ? end.some((one) => this.endsWith(one)) : this.endsWith(end);
  },
  find(part, at = 0) { return this.indexOf(part, at); },
  rfind(part) { return this.lastIndexOf(part); },
  index(part, at = 0) {
    const found = this.indexOf(part, at);
    if (found < 0) { throw new $ValueError("not found"); }
    return found;
  },
  count(part, from = 0, to = this.length) {
    let found = 0;
    let at = this.indexOf(part, from);
    while (at >= 0 && at + part.length <= to) {
      found++;
      at = this.indexOf(part, at + part.length);
    }
    return found;
  },
  partition(between) {
    const at = this.indexOf(between);
    return at < 0 ? [String(this), "", ""]
      : [this.slice(0, at), between, this.slice(at + between.length)];
  },
  rpartition(between) {
    const at = this.lastIndexOf(between);
    return at < 0 ? ["", "", String(this)]
      : [this.slice(0, at), between, this.slice(at + between.length)];
  },
  isdigit() { return $is_digits(this); },
  isalpha() { return $is_letters(this); },
  isalnum() { return $is_either(this); },
  isspace() { return $is_space(this); },
  isascii() { return !/[^\x00-\x7f]/.test(this); },
  isupper() { return /\p{L}/u.test(this) && this.toUpperCase() === String(this) && /\p{Lu}/u.test(this); },
  islower() { return /\p{Ll}/u.test(this) && this.toLowerCase() === String(this); },
  removeprefix(start) { return this.startsWith(start) ? this.slice(start.length) : String(this); },
  removesuffix(end) {
    return end && this.endsWith(end) ? this.slice(0, -end.length) : String(this);
  },
  translate(table) {
    if (table.$letters === undefined) {
      const letters = [...table.keys()].map((one) => one.replace(/[\\\]^-]/, "\\$&"));
      table.$letters = new RegExp(`[${letters.join("")}]`, "gu");
      const values = [...new Set(table.values())];
      const plain = values.length === 1 && !values[0].includes("$");
      table.$put = plain ? values[0] : (one) => table.get(one);
    }
    return this.replace(table.$letters, table.$put);
  },
  title() { return this.toLowerCase().replace(/\p{L}+/gu, (one) => one[0].toUpperCase() + one.slice(1)); },
  capitalize() { return this.slice(0, 1).toUpperCase() + this.slice(1).toLowerCase(); },
};
const $spread = (text, put) => put + [...text].map((one) => one + put).join("");
$give(String, $of_texts);

const $unicodedata = {
  normalize: (form, text) => text.normalize(form),
  combining: (letter) => ($COMBINING.test(letter) ? 1 : 0),
};
