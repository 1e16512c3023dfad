/* What is kept folded up in the page: gzip in base 85, opened when it is asked for. */
/* Base 85 as Python writes it, but for the sign that could begin a tag. */
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;.=>?@^_`{|}~";
const VALUES = new Uint8Array(128);
for (const [value, letter] of [...LETTERS].entries()) VALUES[letter.charCodeAt(0)] = value;

function bytesOf(letters) {
  const bytes = new DataView(new ArrayBuffer(Math.ceil(letters.length / 5) * 4));
  for (let at = 0, to = 0; at < letters.length; at += 5, to += 4) {
    let value = 0;
    for (let place = at; place < at + 5; place += 1) {
      value = value * 85 + (place < letters.length ? VALUES[letters.charCodeAt(place)] : 84);
    }
    bytes.setUint32(to, value);
  }
  return bytes.buffer.slice(0, Math.floor(letters.length * 4 / 5));
}

const ABLE = "DecompressionStream" in globalThis;
const unfolding = {};
const unfolded = (name) => unfolding[name] ??= (async () => {
  const bytes = bytesOf(byId(name).textContent);
  const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(opened).text());
})();

const REFS = /\x01([\d,]+)\x01/g;
const spelled = (places, lines) => places.map((place) => lines[place]).join("\n").replace(
  REFS,
  (_, numbers) => ` <span class="ref">[${numbers.split(",").map(
    (number) => `<a href="#S${number}">${number}</a>`).join(",")}]</span>`);
