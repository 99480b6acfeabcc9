"""Records what the reference makes of fixed inputs, for ReferenceTests.

    pip install ai-edge-litert==2.3.0 numpy pillow
    python3 record.py MODELS PORTRAIT.jpg

MODELS is the folder of the five .tflite files; PORTRAIT any upright picture of 1200 x 1600 pixels with one face in the
middle (here: 01-anna-grey.jpg of the synthetic sample portraits). Writes beside this file:

- face.rgb: 256 x 256 pixels around the face, 8-bit R, G, B;
- NAME-INPUT-N.f32: output N of model NAME for the input INPUT, little-endian; of more than 16,384 values only every
  k-th, k being the smallest odd number that is enough.

The inputs, of which ReferenceInput.swift has the same rules, in whole numbers so that they are equal to the last bit:
values are v / 255 with v from 0 to 255, and for the detectors v / 127.5 - 1.

- pattern: v = (triangle(3x + 2y) + triangle(5y - 2x + 40c) + noise) / 3, rounded down, where triangle(t) goes from 0 to
  255 and back in 512 steps and noise is the upper byte of s -> 1664525 s + 1013904223 mod 2^32, from s = 1.
- face: face.rgb cut from the middle (192), averaged over squares (128, rounded down), or cut around an eye (64).
"""

import os
import sys

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from PIL import Image

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = {
    "face_detection_short_range": (128, True),
    "face_detection_full_range_sparse": (192, True),
    "face_landmark": (192, False),
    "selfie_segmentation": (256, False),
    "iris_landmark": (64, False),
}


def pattern(side):
    def triangle(t):
        t = t % 512
        return np.where(t < 256, t, 511 - t)

    y, x, c = np.meshgrid(np.arange(side), np.arange(side), np.arange(3), indexing="ij")
    noise = np.empty(side * side * 3, np.int64)
    state = 1
    for i in range(noise.size):
        state = (1664525 * state + 1013904223) % 2**32
        noise[i] = state >> 24
    return (triangle(3 * x + 2 * y) + triangle(5 * y - 2 * x + 40 * c) + noise.reshape(y.shape)) // 3


def face(picture, side):
    picture = picture.astype(np.int64)
    if side == 256:
        return picture
    if side == 192:
        return picture[32:224, 32:224]
    if side == 128:
        return (picture[0::2, 0::2] + picture[0::2, 1::2] + picture[1::2, 0::2] + picture[1::2, 1::2]) // 4
    return picture[96:160, 72:136]


def main(models, portrait):
    picture = Image.open(portrait).convert("RGB").crop((250, 350, 950, 1050)).resize((256, 256), Image.LANCZOS)
    picture = np.asarray(picture)
    picture.tofile(os.path.join(HERE, "face.rgb"))
    for name, (side, signed) in MODELS.items():
        interpreter = Interpreter(os.path.join(models, name + ".tflite"), num_threads=1)
        interpreter.allocate_tensors()
        for kind, values in (("pattern", pattern(side)), ("face", face(picture, side))):
            values = values.astype(np.float32)
            values = values / np.float32(127.5) - np.float32(1) if signed else values / np.float32(255)
            interpreter.set_tensor(interpreter.get_input_details()[0]["index"], values[None])
            interpreter.invoke()
            for number, detail in enumerate(interpreter.get_output_details()):
                output = interpreter.get_tensor(detail["index"]).astype("<f4").ravel()
                step = -(-output.size // 16384)
                step += 1 - step % 2
                output[::step].tofile(os.path.join(HERE, f"{name}-{kind}-{number}.f32"))
                print(name, kind, number, output.size, step, output.min(), output.max())


main(sys.argv[1], sys.argv[2])
