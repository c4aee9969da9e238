/** Makes a picture small enough for `docs/`: halved, then a few colours, written as a PNG with a palette. */
import { deflateSync } from 'node:zlib';
import pngjs from 'pngjs';

/** Each pixel is the mean of `by` × `by` pixels. `data` is RGBA. */
function shrink({ data, width, height }, by) {
  const [wide, high] = [Math.floor(width / by), Math.floor(height / by)];
  const rgb = new Uint8Array(wide * high * 3);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++)
      for (let part = 0; part < 3; part++) {
        let sum = 0;
        for (let dy = 0; dy < by; dy++)
          for (let dx = 0; dx < by; dx++) sum += data[((y * by + dy) * width + x * by + dx) * 4 + part];
        rgb[(y * wide + x) * 3 + part] = Math.round(sum / (by * by));
      }
  return { rgb, width: wide, height: high };
}

/** Colours that differ by less than an eye sees at this size, with how often each is there. */
function countColours(rgb) {
  const found = new Map();
  for (let at = 0; at < rgb.length; at += 3) {
    const [red, green, blue] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    const box = found.get(key) ?? { count: 0, sum: [0, 0, 0] };
    box.count++;
    box.sum[0] += red;
    box.sum[1] += green;
    box.sum[2] += blue;
    found.set(key, box);
  }
  return [...found.values()].map(({ count, sum }) => ({
    // A wide ground must not take every colour from a small face.
    weight: Math.sqrt(count),
    count,
    mean: sum.map((part) => part / count),
  }));
}

const spread = (colours, part) => {
  const values = colours.map(({ mean }) => mean[part]);
  return Math.max(...values) - Math.min(...values);
};

function halve(colours) {
  const part = [0, 1, 2].reduce((best, each) =>
    spread(colours, each) > spread(colours, best) ? each : best,
  );
  const sorted = [...colours].sort((one, other) => one.mean[part] - other.mean[part]);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let seen = 0;
  const at = sorted.findIndex(({ weight }) => {
    seen += weight;
    return seen >= total / 2;
  });
  const cut = Math.min(Math.max(at, 1), sorted.length - 1);
  return [sorted.slice(0, cut), sorted.slice(cut)];
}

const weigh = (colours) => {
  const wide = Math.max(...[0, 1, 2].map((part) => spread(colours, part)));
  return colours.length < 2 ? 0 : wide * colours.reduce((sum, { weight }) => sum + weight, 0);
};

/** Median cut: the heaviest box is halved until there are enough. */
function paletteOf(rgb, most) {
  const boxes = [countColours(rgb)];
  while (boxes.length < most) {
    const weights = boxes.map(weigh);
    const heaviest = weights.indexOf(Math.max(...weights));
    if (weights[heaviest] === 0) break;
    boxes.splice(heaviest, 1, ...halve(boxes[heaviest]));
  }
  return boxes.map((box) => {
    const total = box.reduce((sum, { count }) => sum + count, 0);
    return [0, 1, 2].map((part) =>
      Math.round(box.reduce((sum, { mean, count }) => sum + mean[part] * count, 0) / total),
    );
  });
}

function nearestIn(palette) {
  const known = new Map();
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    const before = known.get(key);
    if (before !== undefined) return before;
    const far = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    const found = far.indexOf(Math.min(...far));
    known.set(key, found);
    return found;
  };
}

const crcs = Uint32Array.from({ length: 256 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
const crcOf = (bytes) => bytes.reduce((crc, byte) => crcs[(crc ^ byte) & 255] ^ (crc >>> 8), ~0);

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  crc.writeUInt32BE(~crcOf(named) >>> 0);
  return Buffer.concat([length, named, crc]);
}

/** pngjs writes no palettes. PNG specification, 11.2: IHDR, PLTE, IDAT, IEND. */
function encode({ width, height, palette, places }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(places.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {Buffer} png
 * @param {number} by how many pixels become one, along each side
 * @param {number} [most] colours, 256 at most
 * @returns {Buffer} a PNG
 */
export function smallPng(png, by, most = 256) {
  const { rgb, width, height } = shrink(pngjs.PNG.sync.read(png), by);
  const palette = paletteOf(rgb, most);
  const nearest = nearestIn(palette);
  const places = Uint8Array.from({ length: width * height }, (_, at) =>
    nearest(rgb[at * 3], rgb[at * 3 + 1], rgb[at * 3 + 2]),
  );
  return encode({ width, height, palette, places });
}
