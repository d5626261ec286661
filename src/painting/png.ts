/** Paint a drawing: outlines for its words, pixels from resvg, and a PNG of sixteen colours. Nothing of it is the machine's. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { zlibSync } from 'fflate'
import { COLOURS, type Colour } from '../timeline/looks.ts'
import { outline } from './outlines.ts'

/** How many shades of a colour stand between the paper and itself: what edges and small type need. */
const SHADES: Partial<Record<Colour, number>> = { ink: 6, 'ink-soft': 3, signal: 4, ended: 1, hairline: 1 }

type Rgb = [red: number, green: number, blue: number]

const PALETTE = toPalette()

/** Paint a drawing that is opaque and made of the colours of the light page. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  await startPainter()
  const { pixels, width, height } = paint(await outline(svg))
  const lines = toLines(pixels, width)
  // Given back at once: left to the collector, large pieces of memory cost as much as the picture.
  pixels.buffer.transfer(0)
  return encode(width, height, lines)
}

let started: Promise<void> | undefined

function startPainter(): Promise<void> {
  started ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))).catch(
    (error) => {
      // In `npm run dev` this file may be read anew, the painter is not.
      if (!/already initialized/i.test(String(error))) throw error
    },
  )
  return started
}

function paint(svg: string): { pixels: Uint32Array<ArrayBuffer>; width: number; height: number } {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } })
  const image = drawing.render()
  const { pixels, width, height } = image
  image.free()
  drawing.free()
  return { pixels: new Uint32Array(pixels.buffer as ArrayBuffer, pixels.byteOffset, width * height), width, height }
}

let scratch = new Uint8Array()

/** Turn pixels into the lines of a PNG: no filter, then the nearest colours of the palette, two to a byte. */
function toLines(pixels: Uint32Array, width: number): Uint8Array {
  const line = 1 + Math.ceil(width / 2)
  const size = (pixels.length / width) * line
  if (scratch.length < size) scratch = new Uint8Array(size)
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  // Neighbours mostly are of one colour.
  let pixel = -1
  let index = 0
  let end = 0
  for (let start = 0; start < pixels.length; start += width) {
    // Of a card nearly half of the lines are as the one above.
    const [above, own, below] = [4 * (start - width), 4 * start, 4 * (start + width)]
    if (start > 0 && bytes.compare(bytes, above, own, own, below) === 0) {
      scratch.copyWithin(end, end - line, end)
      end += line
      continue
    }
    scratch[end++] = 0
    for (let x = 0; x < width; x++) {
      const next = pixels[start + x] as number
      if (next !== pixel) {
        pixel = next
        index = nearest(pixel)
      }
      if (x % 2 === 0) scratch[end] = index << 4
      else scratch[end++]! |= index
    }
    end += width % 2
  }
  return scratch.subarray(0, size)
}

const known = new Map<number, number>()

/** Find the nearest colour of the palette. */
function nearest(pixel: number): number {
  let index = known.get(pixel)
  if (index === undefined) {
    const rgb: Rgb = [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]
    const distances = PALETTE.map((colour) => colour.reduce((sum, value, at) => sum + (value - rgb[at]!) ** 2, 0))
    index = distances.indexOf(Math.min(...distances))
    known.set(pixel, index)
  }
  return index
}

function toPalette(): Rgb[] {
  const paper = toRgb(COLOURS.paper)
  const shades = Object.entries(SHADES).flatMap(([name, count]) => {
    const full = toRgb(COLOURS[name as Colour])
    return Array.from({ length: count }, (_, index) =>
      paper.map((value, at) => Math.round(value + ((full[at]! - value) * (index + 1)) / count)),
    )
  })
  return [paper, ...(shades as Rgb[])]
}

function toRgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
}

/** Put together a PNG of four bits a pixel. */
function encode(width: number, height: number, lines: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Four bits each, by a palette.
  header.set([4, 3], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      toChunk('IHDR', header),
      toChunk('PLTE', Uint8Array.from(PALETTE.flat())),
      // Not by Node: its own compression may find other bytes on another processor.
      toChunk('IDAT', zlibSync(lines, { level: 3, mem: 4 })),
      toChunk('IEND', new Uint8Array()),
    ]),
  )
}

function toChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8)
  return chunk
}
