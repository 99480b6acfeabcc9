#!/bin/bash
# Makes the picture files beside it. Needs Debian's gcc libheif-dev libheif-examples libavif-bin libtiff-tools webp
# libjpeg-turbo-progs libimage-exiftool-perl liblcms2-utils, and python3 with Pillow.
#
# Upright, every picture is 51 by 37 pixels, a width at which rows are no multiple of four: four areas of plain colour
# that meet 20 pixels from the left and 22 from the top, as TestPicture.swift has them.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$work" <<'PYTHON'
import sys
from PIL import Image, ImageCms

work = sys.argv[1]
upright = Image.new("RGB", (51, 37))
upright.paste((200, 60, 50), (0, 0, 20, 22))
upright.paste((60, 170, 80), (20, 0, 51, 22))
upright.paste((50, 80, 190), (0, 22, 20, 37))
upright.paste((220, 200, 90), (20, 22, 51, 37))

# How the stored picture comes from the upright one: the opposite of what the orientation tells a viewer to do.
T = Image.Transpose
undo = {1: None, 2: T.FLIP_LEFT_RIGHT, 3: T.ROTATE_180, 4: T.FLIP_TOP_BOTTOM, 5: T.TRANSPOSE,
        6: T.ROTATE_90, 7: T.TRANSVERSE, 8: T.ROTATE_270}
for number, method in undo.items():
    stored = upright if method is None else upright.transpose(method)
    stored.save(f"{work}/{number}.png")
    stored.save(f"{work}/{number}.ppm")
    stored.save(f"{number}.png")
    stored.save(f"{number}.tif", compression="tiff_deflate")
upright.save("plain.bmp")
upright.save("plain.gif")
upright.convert("L").save("grey.jpg", quality=95)
upright.convert("L").save("grey.png")
upright.convert("CMYK").save("cmyk.jpg", quality=95)
upright.convert("CMYK").save("cmyk.tif", compression="tiff_lzw")
upright.convert("P", palette=Image.Palette.ADAPTIVE).save("palette.png")
upright.save("progressive.jpg", quality=95, progressive=True, subsampling=0)
upright.save("lzw.tif", compression="tiff_lzw")
upright.save("jpeg-in.tif", compression="jpeg", quality=95)
one_bit = upright.convert("L").point(lambda v: 255 if v > 110 else 0).convert("1")
one_bit.save("one-bit.png")
one_bit.save("one-bit.tif")
one_bit.save("one-bit.bmp")

# Half of it clear, a quarter half clear.
alpha = upright.convert("RGBA")
mask = Image.new("L", upright.size, 255)
mask.paste(0, (20, 0, 51, 22))
mask.paste(128, (0, 22, 20, 37))
alpha.putalpha(mask)
alpha.save("alpha.png")
alpha.save("alpha.webp", lossless=True, exact=True)
alpha.save("alpha.tif", compression="tiff_lzw")
alpha.save(f"{work}/alpha.png")

# Sixteen bits a channel, by hand: Pillow has none in colour.
import struct, zlib
rows = b"".join(
    b"\0" + b"".join(struct.pack(">HHH", *(c * 257 for c in upright.getpixel((x, y)))) for x in range(51))
    for y in range(37))
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
with open("sixteen-bit.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 51, 37, 16, 2, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))

# Two frames, the second one black.
black = Image.new("RGB", upright.size)
upright.save("animated.gif", save_all=True, append_images=[black], duration=100)
upright.save("animated.webp", save_all=True, append_images=[black], duration=100, lossless=True)
upright.save("animated.png", save_all=True, append_images=[black], duration=100)
upright.save("pages.tif", save_all=True, append_images=[black], compression="tiff_lzw")
PYTHON

tag() { exiftool -q -overwrite_original -n -Orientation="$1" "$2"; }

for number in 1 2 3 4 5 6 7 8; do
  cjpeg -quality 95 -sample 1x1 -optimize -outfile $number.jpg "$work/$number.ppm"
  cwebp -quiet -lossless "$work/$number.png" -o $number.webp
  for extension in jpg png webp; do tag $number $number.$extension; done
  tiffset -s 274 $number $number.tif
done
cjpeg -quality 95 -sample 2x2 -optimize -outfile half-chroma.jpg "$work/1.ppm"
cjpeg -quality 95 -sample 2x1 -optimize -outfile half-chroma-across.jpg "$work/1.ppm"
cjpeg -quality 95 -sample 1x2 -optimize -outfile half-chroma-down.jpg "$work/1.ppm"
cjpeg -quality 95 -sample 4x1 -optimize -outfile quarter-chroma.jpg "$work/1.ppm"
cjpeg -quality 95 -rgb -optimize -outfile rgb.jpg "$work/1.ppm"
cjpeg -quality 95 -arithmetic -outfile arithmetic.jpg "$work/1.ppm"
cwebp -quiet -q 95 "$work/1.png" -o lossy.webp

# HEIC: libheif writes the turning (irot, imir) for each orientation.
cat > "$work/heic.c" <<'C'
#include <libheif/heif.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **words) {
  int width, height;
  FILE *file = fopen(words[1], "rb");
  if (count < 4 || !file || fscanf(file, "P6 %d %d 255", &width, &height) != 2) return 1;
  fgetc(file);
  struct heif_image *image;
  heif_image_create(width, height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
  heif_image_add_plane(image, heif_channel_interleaved, width, height, 24);
  int stride;
  uint8_t *plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
  for (int y = 0; y < height; y++) {
    if (fread(plane + (size_t)y * stride, 3, width, file) != (size_t)width) return 1;
  }
  struct heif_context *context = heif_context_alloc();
  struct heif_encoder *encoder;
  struct heif_error error = heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder);
  if (error.code) return 2;
  heif_encoder_set_lossy_quality(encoder, 95);
  heif_encoder_set_parameter_string(encoder, "chroma", "444");
  struct heif_encoding_options *options = heif_encoding_options_alloc();
  options->image_orientation = atoi(words[3]);
  error = heif_context_encode_image(context, image, encoder, options, NULL);
  if (error.code) return 3;
  return heif_context_write_to_file(context, words[2]).code;
}
C
gcc -o "$work/heic" "$work/heic.c" -lheif
for number in 1 2 3 4 5 6 7 8; do
  "$work/heic" "$work/$number.ppm" $number.heic $number
done
# libheif writes the turned size where the stored one belongs, and the size after the turning: put both right, as phones
# have them.
cat > "$work/mend.py" <<'PYTHON'
import struct, sys

name, number = sys.argv[1], int(sys.argv[2])
data = bytearray(open(name, "rb").read())

def boxes(start, end):
    while start < end:
        size, kind = struct.unpack(">I4s", data[start:start + 8])
        yield kind, start + 8, start + size
        start += size

def inside(kind, start, end):
    return next((a, b) for k, a, b in boxes(start, end) if k == kind)

a, b = inside(b"meta", 0, len(data))
properties = inside(b"iprp", a + 4, b)
kinds = [(k, a) for k, a, b in boxes(*inside(b"ipco", *properties))]
place = inside(b"ipma", *properties)[0]
assert data[place:place + 4] == bytes(4)
place += 8
for _ in range(struct.unpack(">I", data[place - 4:place])[0]):
    count = data[place + 2]
    links = list(data[place + 3:place + 3 + count])
    names = [kinds[(link & 127) - 1][0] for link in links]
    if number > 4 and (b"irot" in names or b"imir" in names):
        size = kinds[(links[names.index(b"ispe")] & 127) - 1][1] + 4
        data[size:size + 8] = data[size + 4:size + 8] + data[size:size + 4]
    if "late" not in sys.argv:
        links.sort(key=lambda link: kinds[(link & 127) - 1][0] != b"ispe")
    data[place + 3:place + 3 + count] = bytes(links)
    place += 3 + count
open(name, "wb").write(data)
PYTHON
for number in 1 2 3 4 5 6 7 8; do
  cp $number.heic "$work/as-libheif-has-it-$number.heic"
  python3 "$work/mend.py" $number.heic $number
done
cp "$work/as-libheif-has-it-6.heic" turned-late.heic
python3 "$work/mend.py" turned-late.heic 6 late

# AVIF: the turning first, anticlockwise by quarters, then the mirroring: 0 of top and bottom, 1 of left and right.
# (libheif would write the turned size where the stored one belongs.)
turning=("" "" "--imir 1" "--irot 2" "--imir 0" "--irot 1 --imir 0" "--irot 3" "--irot 1 --imir 1" "--irot 1")
for number in 1 2 3 4 5 6 7 8; do
  avifenc --min 0 --max 10 -y 444 ${turning[$number]} "$work/$number.png" $number.avif > /dev/null
done
# As phones do: turned by the file, and EXIF says so as well.
cp 6.heic turned-and-tagged.heic
tag 6 turned-and-tagged.heic
cp 1.heic tagged-only.heic
tag 6 tagged-only.heic
heif-enc -q 95 -p chroma=444 "$work/alpha.png" -o alpha.heic > /dev/null
avifenc --min 0 --max 10 -d 10 "$work/1.png" ten-bit.avif > /dev/null

# Colours of other profiles that look like those of the plain picture.
cat > "$work/profiles.py" <<'PYTHON'
import ctypes, io, subprocess, sys
from PIL import Image, ImageCms

work = sys.argv[1]
lcms = ctypes.CDLL("liblcms2.so.2")
pointer, double = ctypes.c_void_p, ctypes.c_double
for name in ("cmsCreateRGBProfile", "cmsCreateGrayProfile", "cmsBuildGamma", "cmsBuildParametricToneCurve"):
    getattr(lcms, name).restype = pointer
lcms.cmsBuildGamma.argtypes = [pointer, double]
lcms.cmsCreateRGBProfile.argtypes = lcms.cmsSaveProfileToMem.argtypes = [pointer] * 3
lcms.cmsCreateGrayProfile.argtypes = [pointer] * 2

def saved(profile):
    size = ctypes.c_uint32()
    lcms.cmsSaveProfileToMem(profile, None, ctypes.byref(size))
    data = (ctypes.c_char * size.value)()
    lcms.cmsSaveProfileToMem(profile, data, ctypes.byref(size))
    return bytes(data[:24]) + bytes([7, 208, 0, 1, 0, 1]) + bytes(6) + bytes(data[36:])

def rgb(curve, *primaries):
    white = (double * 3)(0.3127, 0.3290, 1)
    places = (double * 9)(*(number for x, y in primaries for number in (x, y, 1)))
    return saved(lcms.cmsCreateRGBProfile(white, places, (pointer * 3)(curve, curve, curve)))

standard = lcms.cmsBuildParametricToneCurve(
    None, 4, (double * 5)(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
profiles = {
    "p3": rgb(standard, (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    "adobe": rgb(lcms.cmsBuildGamma(None, 563 / 256), (0.64, 0.33), (0.21, 0.71), (0.15, 0.06)),
}
white = (double * 3)(0.3457, 0.3585, 1)
grey = saved(lcms.cmsCreateGrayProfile(white, lcms.cmsBuildGamma(None, 1.0)))
upright = Image.open(f"{work}/1.png")
for name, profile in profiles.items():
    shown = ImageCms.profileToProfile(
        upright, ImageCms.createProfile("sRGB"), io.BytesIO(profile), renderingIntent=1, outputMode="RGB")
    shown.save(f"{name}.jpg", quality=95, subsampling=0, icc_profile=profile)
    shown.save(f"{name}.png", icc_profile=profile)
    shown.save(f"{name}.webp", lossless=True, icc_profile=profile)
    shown.save(f"{name}.tif", compression="tiff_lzw", icc_profile=profile)
    open(f"{work}/{name}.icc", "wb").write(profile)
    shown.save(f"{work}/{name}.png")
linear = upright.convert("L").point(
    lambda v: round(255 * (v / 255 / 12.92 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4)))
linear.save("grey-profile.png", icc_profile=grey)
PYTHON
python3 "$work/profiles.py" "$work"
for name in p3 adobe; do
  avifenc --min 0 --max 10 -y 444 --icc "$work/$name.icc" "$work/$name.png" $name.avif > /dev/null
  heif-enc -q 95 -p chroma=444 $name.png -o $name.heic > /dev/null
done
# Without a profile, by numbers.
avifenc --min 0 --max 10 -y 444 --cicp 12/13/6 --ignore-icc "$work/p3.png" p3-by-number.avif > /dev/null
avifenc --min 0 --max 10 -y 444 --cicp 9/16/9 "$work/1.png" high-dynamic-range.avif > /dev/null

# Odd EXIF.
for odd in 0 9; do
  cp 1.jpg orientation-$odd.jpg
  tag $odd orientation-$odd.jpg
done
python3 - <<'PYTHON'
data = open("6.jpg", "rb").read()
start = data.index(b"Exif\0\0")
open("exif-broken.jpg", "wb").write(data[:start + 6] + b"\xff" * 30 + data[start + 36:])
length = int.from_bytes(data[start - 2:start], "big")
# The directory claims more entries than there is room for.
open("exif-short.jpg", "wb").write(data[:start + 14] + b"\xff\xff" + data[start + 16:])
PYTHON
