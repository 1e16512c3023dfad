// What Python means where JavaScript means something else, for the scripts of `javascript.py`.
//
// Texts, numbers, booleans and None (null) are JavaScript's own; lists and tuples are arrays, dicts
// are Maps and sets are Sets. A key that is no text or number is put under one object that stands
// for all that are equal to it (`$key`), so that a Map finds it as a dict does.

class $Struct {}
class $NamedTuple extends $Struct {
  *[Symbol.iterator]() { for (const name of this.$fields) { yield this[name]; } }
}
class $Failure extends Error {}
class $KeyError extends $Failure {}
class $IndexError extends $Failure {}
class $ValueError extends $Failure {}
class $StopIteration extends $Failure {}

// --- what is true, equal, before another, within another ---

const $truth = (x) => {
  if (typeof x !== "object" || x === null) { return !!x; }
  if (Array.isArray(x)) { return x.length > 0; }
  if (x instanceof Map || x instanceof Set) { return x.size > 0; }
  return x.__len__ === undefined || x.__len__() > 0;
};
const $and = (x, other) => ($truth(x) ? other() : x);
const $or = (x, other) => ($truth(x) ? x : other());
const $bool = $truth;

const $eq = (x, y) => {
  if (x === y) { return true; }
  if (typeof x !== "object" || typeof y !== "object" || x === null || y === null) {
    // A truth value is the number that Python has for it.
    return typeof x !== typeof y && typeof x !== "string" && typeof y !== "string"
      && x != null && y != null && typeof x !== "object" && typeof y !== "object" && +x === +y;
  }
  if (Array.isArray(x)) {
    return Array.isArray(y) && x.length === y.length && x.every((one, at) => $eq(one, y[at]));
  }
  if (x instanceof Set) {
    return y instanceof Set && x.size === y.size && [...x].every((one) => y.has(one));
  }
  if (x instanceof Map) {
    return y instanceof Map && x.size === y.size
      && [...x].every(([key, one]) => y.has(key) && $eq(one, y.get(key)));
  }
  return x instanceof $Struct && x.constructor === y.constructor
    && x.$fields.every((name) => $eq(x[name], y[name]));
};

const $numbers = new WeakMap();
let $last = 0;
const $written = (x) => {
  if (typeof x === "string") { return JSON.stringify(x); }
  if (typeof x !== "object" || x === null) { return typeof x === "boolean" ? `${+x}` : `${x}`; }
  if (Array.isArray(x)) { return `[${x.map($written).join()}]`; }
  if (x instanceof Set) { return `{${[...x].map($written).sort().join()}}`; }
  if (x instanceof $Struct) {
    return `${x.constructor.name}(${x.$fields.map((name) => $written(x[name])).join()})`;
  }
  if (!$numbers.has(x)) { $numbers.set(x, ++$last); }
  return `@${$numbers.get(x)}`;
};
const $standing = new Map(), $standingTexts = new Map();
const $key = (x) => {
  if (typeof x !== "object" || x === null) { return x; }
  const plain = Array.isArray(x) && x.every((one) => typeof one === "string");
  const written = plain ? `${x.length}:${x.join("\0")}` : $written(x);
  const standing = plain ? $standingTexts : $standing;
  const known = standing.get(written);
  if (known !== undefined) { return known; }
  standing.set(written, x);
  return x;
};

const $cmp = (x, y) => {
  if (Array.isArray(x) && Array.isArray(y)) {
    const most = Math.min(x.length, y.length);
    for (let at = 0; at < most; at++) {
      const found = $cmp(x[at], y[at]);
      if (found) { return found; }
    }
    return x.length - y.length;
  }
  return x < y ? -1 : x > y ? 1 : 0;
};
const $within = (x, y) => { for (const one of x) { if (!$in(one, y)) { return false; } } return true; };
const $le = (x, y) => {
  if (x instanceof Set) { return x.size <= y.size && $within(x, y); }
  return Array.isArray(x) ? $cmp(x, y) <= 0 : x <= y;
};
const $lt = (x, y) => {
  if (x instanceof Set) { return x.size < y.size && $within(x, y); }
  return Array.isArray(x) ? $cmp(x, y) < 0 : x < y;
};
const $ge = (x, y) => $le(y, x);
const $gt = (x, y) => $lt(y, x);

const $in = (x, y) => {
  if (y instanceof Set || y instanceof Map) { return y.has($key(x)); }
  if (Array.isArray(y)) {
    return typeof x === "object" && x !== null ? y.some((one) => $eq(one, x)) : y.includes(x);
  }
  if (typeof y === "string") { return y.includes(x); }
  if (y.__contains__ !== undefined) { return y.__contains__(x); }
  for (const one of y) { if ($eq(one, x)) { return true; } }
  return false;
};
const $isinstance = (x, type) => {
  if (type === "str") { return typeof x === "string"; }
  if (type === "list") { return Array.isArray(x); }
  if (type === "dict") { return x instanceof Map; }
  return x instanceof type;
};

// --- operators ---

const $add = (x, y) => (Array.isArray(x) ? [...x, ...y] : x + y);
const $extended = (x, y) => {
  if (!Array.isArray(x)) { return x + y; }
  for (const one of $iter(y)) { x.push(one); }
  return x;
};
const $sub = (x, y) => {
  if (typeof x !== "object") { return x - y; }
  const found = new Set();
  for (const one of $iter(x)) { if (!y.has(one)) { found.add(one); } }
  return found;
};
const $bitand = (x, y) => {
  if (typeof x !== "object") { return typeof x === "boolean" && typeof y === "boolean" ? x && y : x & y; }
  const found = new Set();
  const [less, more] = x.size <= y.size ? [x, y] : [y, x];
  for (const one of less.keys()) { if (more.has(one)) { found.add(one); } }
  return found;
};
const $bitor = (x, y) => {
  if (typeof x === "string") { return x + y; }  // flags of a pattern
  if (typeof x !== "object") { return typeof x === "boolean" && typeof y === "boolean" ? x || y : x | y; }
  return x instanceof Map && y instanceof Map ? new Map([...x, ...y]) : new Set([...x.keys(), ...y.keys()]);
};
const $bitxor = (x, y) => {
  if (typeof x !== "object") { return typeof x === "boolean" && typeof y === "boolean" ? x !== y : x ^ y; }
  return new Set([...$sub(x, y), ...$sub(y, x)]);
};
const $mul = (x, y) => {
  if (typeof x === "number" && typeof y === "number") { return x * y; }
  const [one, times] = typeof x === "number" ? [y, x] : [x, y];
  if (typeof one === "string") { return one.repeat(Math.max(0, times)); }
  return Array.isArray(one) ? Array.from({length: times}, () => one).flat() : one * times;
};
const $div = (x, y) => { if (+y === 0) { throw new $ValueError("division by zero"); } return x / y; };
const $floordiv = (x, y) => Math.floor($div(x, y));
const $mod = (x, y) => ((x % y) + y) % y;
// What Python takes from the root function of C is exact; Math.pow need not be.
const $pow = (x, y) => (y === 0.5 ? Math.sqrt(x) : x ** y);

// --- parts of things ---

const $WIDE = /[\ud800-\udbff]/;
const $len = (x) => {
  if (typeof x === "string") { return $WIDE.test(x) ? [...x].length : x.length; }
  if (Array.isArray(x)) { return x.length; }
  return x instanceof Map || x instanceof Set ? x.size : x.__len__();
};
const $at = (x, at) => {
  if (Array.isArray(x)) {
    const found = x[at < 0 ? at + x.length : +at];
    if (found === undefined) { throw new $IndexError(`${at}`); }
    return found;
  }
  if (x instanceof Map) {
    const key = $key(at);
    const found = x.get(key);
    if (found !== undefined) { return found; }
    if (x.__missing__ !== undefined) { return x.__missing__(at); }
    throw new $KeyError(`${at}`);
  }
  if (typeof x === "string") {
    const letters = $WIDE.test(x) ? [...x] : x;
    const found = letters[at < 0 ? at + letters.length : at];
    if (found === undefined) { throw new $IndexError(`${at}`); }
    return found;
  }
  return x instanceof $NamedTuple ? $at([...x], at) : x.__getitem__(at);
};
const $put = (x, at, value) => {
  if (x instanceof Map) { x.set($key(at), value); } else { x[at < 0 ? at + x.length : at] = value; }
};
const $delete = (x, at) => {
  if (x instanceof Map) { x.delete($key(at)); } else { x.splice(at, 1); }
};
const $slice = (x, from, to, step) => {
  if (typeof x === "string" && $WIDE.test(x)) { return $slice([...x], from, to, step).join(""); }
  if (step === undefined) { return x.slice(from ?? 0, to ?? undefined); }
  const every = [...x];
  if (step === -1 && from === undefined && to === undefined) { every.reverse(); }
  else {
    const kept = every.slice(from ?? 0, to ?? undefined).filter((_, place) => place % step === 0);
    return typeof x === "string" ? kept.join("") : kept;
  }
  return typeof x === "string" ? every.join("") : every;
};
const $iter = (x) => (x instanceof Map ? x.keys() : x);
const $iterator = (x) => $iter(x)[Symbol.iterator]();
const $iter_items = (x) => x.entries();
const $unpack = (x, before, behind) => {
  const every = [...x];
  const end = every.length - behind;
  return [...every.slice(0, before), every.slice(before, end), ...every.slice(end)];
};
const $stop = () => { throw new $StopIteration("nothing is left"); };
const $next = (x, otherwise) => {
  const found = x.next();
  if (!found.done) { return found.value; }
  return otherwise === undefined ? $stop() : otherwise;
};
const $getter = (x) => (at) => $at(x, at);
const $bound = (x, name) => (...given) => x[name](...given);
const $member = (x, name) => (typeof x[name] === "function" ? $bound(x, name) : x[name]);
const $value = (x) => (typeof x === "string" ? x : x.value);
const $getattr = (x, name, otherwise) => {
  const found = x[name];
  if (found === undefined && otherwise === undefined) { throw new $Failure(name); }
  return found === undefined ? otherwise : found;
};
const $replace = (x, changes) => Object.assign(Object.create(Object.getPrototypeOf(x)), x, changes);

// --- functions of Python ---

const $list = (x) => (x === undefined ? [] : [...$iter(x)]);
const $tuple = $list;
const $set = (x) => {
  const found = new Set();
  for (const one of $iter(x)) { found.add($key(one)); }
  return found;
};
const $frozenset = $set;
$set.intersection = (first, ...others) => others.reduce($bitand, first);
const $dict = (x) => {
  const found = new Map();
  if (x === undefined) { return found; }
  for (const [key, value] of x instanceof Map ? x.entries() : x) { found.set($key(key), value); }
  return found;
};
$dict.fromkeys = (x, value = null) => {
  const found = new Map();
  for (const one of $iter(x)) { found.set($key(one), value); }
  return found;
};
const $range = (from, to, step = 1) => {
  if (to === undefined) { [from, to] = [0, from]; }
  const found = [];
  if (step > 0) { for (let at = from; at < to; at += step) { found.push(at); } }
  else { for (let at = from; at > to; at += step) { found.push(at); } }
  return found;
};
const $enumerate = (x, start = 0) => {
  const found = [];
  let at = start;
  for (const one of $iter(x)) { found.push([at++, one]); }
  return found;
};
const $zip = (...each) => {
  const found = [];
  const through = each.map($iterator);
  for (;;) {
    const row = [];
    for (const one of through) {
      const next = one.next();
      if (next.done) { return found; }
      row.push(next.value);
    }
    found.push(row);
  }
};
const $map = (f, x, ...others) => {
  if (others.length) { return $zip(x, ...others).map((row) => f(...row)); }
  const found = [];
  for (const one of $iter(x)) { found.push(f(one)); }
  return found;
};
const $filter = (f, x) => [...$iter(x)].filter((one) => $truth(f === null ? one : f(one)));
const $any = (x) => { for (const one of $iter(x)) { if ($truth(one)) { return true; } } return false; };
const $all = (x) => { for (const one of $iter(x)) { if (!$truth(one)) { return false; } } return true; };
const $sum = (x, start = 0) => {
  let found = start;
  for (const one of $iter(x)) { found = $add(found, one); }
  return Array.isArray(found) ? found : +found;
};
const $most = (x, key, otherwise, sign) => {
  let found, least;
  for (const one of $iter(x)) {
    const own = key === undefined ? one : key(one);
    if (found === undefined || $cmp(own, least) * sign > 0) { [found, least] = [one, own]; }
  }
  if (found !== undefined) { return found; }
  if (otherwise === undefined) { throw new $ValueError("nothing to choose from"); }
  return otherwise;
};
const $max = (x, key, otherwise) => $most(x, key, otherwise, 1);
const $min = (x, key, otherwise) => $most(x, key, otherwise, -1);
const $sort = (list, key, reverse = false) => {
  const sign = reverse ? -1 : 1;
  if (key === undefined || key === null) {
    const texts = !reverse && list.every((one) => typeof one === "string");
    return texts ? list.sort() : list.sort((x, y) => sign * $cmp(x, y));
  }
  const rows = list.map((one) => [key(one), one]);
  const plain = rows.every((row) => typeof row[0] !== "object");
  rows.sort(plain
    ? ([x], [y]) => (x < y ? -sign : x > y ? sign : 0) : (x, y) => sign * $cmp(x[0], y[0]));
  rows.forEach((row, at) => { list[at] = row[1]; });
  return list;
};
const $sorted = (x, key, reverse) => $sort([...$iter(x)], key, reverse);
const $reversed = (x) => [...$iter(x)].reverse();
const $abs = Math.abs;
const $int = (x) => (typeof x === "string" ? parseInt(x, 10) : Math.trunc(x));
const $float = (x) => Number(x);
const $chr = (x) => String.fromCodePoint(x);
const $ord = (x) => x.codePointAt(0);
const $isHalf = (x, digits) => /^5?0*$/.test(x.toFixed(Math.min(100, digits + 60)).split(".")[1].slice(digits));
const $round = (x, digits = 0) => {
  // Halves go to the even neighbour; toFixed has the exact value of what a number holds.
  const sized = Math.abs(x);
  let found = Number(sized.toFixed(digits));
  const doubled = sized * 10 ** digits * 2;
  if (Math.abs(doubled - Math.round(doubled)) < 1e-6 && found !== sized && $isHalf(sized, digits)) {
    const scaled = Math.floor(sized * 10 ** digits);
    found = Number(((scaled % 2 ? scaled + 1 : scaled) / 10 ** digits).toFixed(digits));
  }
  return x < 0 ? -found : found;
};
const $cache = (f) => {
  const held = new Map();
  return (...given) => {
    const key = given.every((one) => typeof one === "string") ? given.join("\0") : $written(given);
    let found = held.get(key);
    if (found === undefined) {
      if (held.size > 50000) { held.clear(); }
      found = f(...given);
      held.set(key, found);
    }
    return found;
  };
};

// --- itertools and bisect ---

const $islice = function* (x, most) {
  const through = $iterator(x);
  for (let at = 0; at < most; at++) {
    const next = through.next();
    if (next.done) { return; }
    yield next.value;
  }
};
const $accumulate = (x) => { let sum = 0; return [...$iter(x)].map((one) => (sum += one)); };
const $pairwise = (x) => { const every = [...$iter(x)]; return every.slice(1).map((one, at) => [every[at], one]); };
const $takewhile = (f, x) => {
  const found = [];
  for (const one of $iter(x)) { if (!$truth(f(one))) { break; } found.push(one); }
  return found;
};
const $dropwhile = (f, x) => {
  const every = [...$iter(x)];
  const at = every.findIndex((one) => !$truth(f(one)));
  return at < 0 ? [] : every.slice(at);
};
function* $combinations(items, size) {
  const all = [...items];
  const chosen = Array.from({length: size}, (_, at) => at);
  if (size > all.length) { return; }
  for (;;) {
    yield chosen.map((at) => all[at]);
    let at = size - 1;
    while (at >= 0 && chosen[at] === all.length - size + at) { at -= 1; }
    if (at < 0) { return; }
    chosen[at] += 1;
    for (let next = at + 1; next < size; next += 1) { chosen[next] = chosen[next - 1] + 1; }
  }
}
function* $groupby(items, key) {
  let group = [];
  let last;
  for (const one of items) {
    const own = key(one);
    if (group.length && !$eq(own, last)) { yield [last, group]; group = []; }
    last = own;
    group.push(one);
  }
  if (group.length) { yield [last, group]; }
}
const $bisect = (list, x, low = 0, high = list.length, key = undefined, right = false) => {
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = $cmp(key === undefined ? list[middle] : key(list[middle]), x);
    if (order < 0 || (right && order === 0)) { low = middle + 1; } else { high = middle; }
  }
  return low;
};
const $bisect_left = (list, x, low, high, key) => $bisect(list, x, low, high, key, false);
const $bisect_right = (list, x, low, high, key) => $bisect(list, x, low, high, key, true);

// --- methods, behind a `$`: names that JavaScript's own objects do not have ---

const $of_lists = {
  append(x) { this.push(x); return null; },
  extend(x) { for (const one of $iter(x)) { this.push(one); } return null; },
  insert(at, x) { this.splice(at, 0, x); return null; },
  pop(at = -1) {
    if (!this.length) { throw new $IndexError("pop from empty list"); }
    return this.splice(at, 1)[0];
  },
  index(x, from = 0) {
    const found = typeof x === "string" ? this.indexOf(x, from) : -1;
    if (found >= 0) { return found; }
    for (let at = from; at < this.length; at++) { if ($eq(this[at], x)) { return at; } }
    throw new $ValueError("not in list");
  },
  count(x) {
    let found = 0;
    const plain = typeof x === "string";
    for (const one of this) { if (one === x || (!plain && $eq(one, x))) { found++; } }
    return found;
  },
  sort(key, reverse) { $sort(this, key, reverse); return null; },
  reverse() { this.reverse(); return null; },
  remove(x) { this.splice(this.$index(x), 1); return null; },
  clear() { this.length = 0; return null; },
  copy() { return [...this]; },
};
const $of_dicts = {
  get(key, otherwise = null) { return this.get($key(key)) ?? otherwise; },
  keys() { return this; },
  values() { return [...this.values()]; },
  items() { return [...this.entries()]; },
  setdefault(key, value = null) {
    const own = $key(key);
    const found = this.get(own);
    if (found !== undefined) { return found; }
    this.set(own, value);
    return value;
  },
  update(x) {
    for (const [key, value] of x instanceof Map ? x.entries() : x) { this.set($key(key), value); }
    return null;
  },
  pop(key, otherwise) {
    const own = $key(key);
    if (!this.has(own)) {
      if (otherwise === undefined) { throw new $KeyError(`${key}`); }
      return otherwise;
    }
    const found = this.get(own);
    this.delete(own);
    return found;
  },
  clear() { this.clear(); return null; },
  copy() { return new Map(this); },
};
const $of_sets = {
  add(x) { this.add($key(x)); return null; },
  update(...each) { for (const x of each) { for (const one of $iter(x)) { this.add($key(one)); } } return null; },
  discard(x) { this.delete($key(x)); return null; },
  remove(x) { if (!this.delete($key(x))) { throw new $KeyError(`${x}`); } return null; },
  union(...each) { return each.reduce((all, x) => $bitor(all, $set(x)), this); },
  intersection(...each) { return each.reduce((all, x) => $bitand(all, $set(x)), this); },
  difference(...each) { return each.reduce((all, x) => $sub(all, $set(x)), this); },
  issubset(x) { return $le(this, $set(x)); },
  isdisjoint(x) { for (const one of $iter(x)) { if (this.has($key(one))) { return false; } } return true; },
  clear() { this.clear(); return null; },
  copy() { return new Set(this); },
};
const $give = (type, methods) => {
  for (const [name, method] of Object.entries(methods)) {
    Object.defineProperty(type.prototype, `$${name}`, {value: method});
  }
};
$give(Array, $of_lists);
$give(Map, $of_dicts);
$give(Set, $of_sets);
