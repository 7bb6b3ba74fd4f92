#!/usr/bin/env python3
"""Plays breathe in a pseudo-terminal and draws what is to be seen, as GIF pictures for the README.

pictures.py BINARY FOLDER [NAME...]

pyte knows what a terminal shows, Pillow draws it; both from Debian, as is the DejaVu font.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time

import pyte
from PIL import Image, ImageDraw, ImageFont

COLUMNS, ROWS = 80, 24
FRAMES_PER_SECOND = 10
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono{}.ttf"
FONT_SIZE = 13
BACKGROUND, PLAIN = "#1c1c1c", "#d0d0d0"
MARGIN = 10

# Name, arguments, seconds to leave out at the beginning, seconds to show.
PICTURES = {
    "orb": (["4-6", "--lead-in", "3s", "--no-journal"], 3.2, 20),
    "wave": (["4-7-8", "--lead-in", "3s", "--visual", "wave", "--no-journal"], 3.2, 19),
    "heat-map": (["stats"], 0, 0),
}


def journal(folder):
    """Writes ten weeks of practice, as a person may have had them, up to today."""
    os.makedirs(f"{folder}/breathe", mode=0o700)
    day = 24 * 60 * 60
    this_morning = int(time.time()) // day * day + 7 * 60 * 60
    with open(f"{folder}/breathe/journal.jsonl", "w", encoding="utf-8") as file:
        for days_ago in range(70, -1, -1):
            for turn in range((days_ago * 7 + days_ago // 3) % 4):
                start = this_morning - days_ago * day + turn * 5 * 60 * 60
                if start > time.time():
                    continue
                session, title, seconds = [
                    ("belly-5min", "Belly breathing", 300),
                    ("478", "4-7-8 breath", 76),
                    ("low-lunge", "Low lunge", 260),
                ][(days_ago + turn) % 3]
                written = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(start))
                file.write(
                    f'{{"v":1,"kind":"entry","id":"{days_ago}-{turn}","session":"{session}",'
                    f'"title":"{title}","hash":"0","start":"{written}","offset":0,"zone":"UTC",'
                    f'"planned":{seconds}.0,"active":{seconds}.0,"paused":0.0,'
                    f'"outcome":"completed","cycles":4,"steps":1,"pace":1.0,"program":"0.1.0"}}\n'
                )


def play(command, skipped, shown):
    """The frames of a run: each an image and how many seconds it stands there."""
    with tempfile.TemporaryDirectory() as home:
        journal(f"{home}/data")
        pid, terminal = pty.fork()
        if pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = {
                "HOME": home, "XDG_DATA_HOME": f"{home}/data", "TERM": "xterm-256color",
                "COLORTERM": "truecolor", "LANG": "C.UTF-8", "TZ": "UTC",
            }
            os.execve(command[0], command, environment)
        screen = pyte.Screen(COLUMNS, ROWS)
        stream = pyte.ByteStream(screen)
        frames = []
        begin = time.monotonic() + skipped
        is_open = read(terminal, stream, begin if shown else begin + 60)
        while is_open and len(frames) < shown * FRAMES_PER_SECOND:
            frames.append(draw(screen))
            is_open = read(terminal, stream, begin + len(frames) / FRAMES_PER_SECOND)
        if is_open:
            os.write(terminal, b"q")
            read(terminal, stream, time.monotonic() + 60)
        os.waitpid(pid, 0)
        return frames or [draw(screen)]


def read(terminal, stream, deadline):
    """Feeds what comes until the deadline; false where nothing can come any more."""
    while (left := deadline - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            try:
                stream.feed(os.read(terminal, 65536))
            except OSError:
                return False
    return True


def draw(screen):
    fonts = {bold: ImageFont.truetype(FONT.format("-Bold" if bold else ""), FONT_SIZE)
             for bold in (False, True)}
    width, height = fonts[False].getlength("m"), FONT_SIZE + 4
    size = (round(COLUMNS * width) + 2 * MARGIN, ROWS * height + 2 * MARGIN)
    image = Image.new("RGB", size, BACKGROUND)
    pen = ImageDraw.Draw(image)
    for row, cells in screen.buffer.items():
        for column, cell in cells.items():
            if cell.data != " ":
                color = PLAIN if cell.fg == "default" else f"#{cell.fg}"
                place = (MARGIN + column * width, MARGIN + row * height)
                pen.text(place, cell.data, font=fonts[cell.bold], fill=color)
    return image


def save(frames, path):
    """One picture of few colours, or one that moves and begins again."""
    palette = frames[len(frames) // 2].quantize(32)
    few = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    few[0].save(path, save_all=True, append_images=few[1:], loop=0,
                duration=1000 // FRAMES_PER_SECOND, optimize=True)


def main():
    binary, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    for name in sys.argv[3:] or PICTURES:
        arguments, skipped, shown = PICTURES[name]
        path = f"{folder}/{name}.gif"
        save(play([binary] + arguments, skipped, shown), path)
        print(f"{path}: {os.path.getsize(path) // 1024} KiB")


main()
