"""Unpacks the programs and libraries of the Python package milvus: unlzma.py FROM TO."""
import lzma
import pathlib
import shutil
import sys

source, target = map(pathlib.Path, sys.argv[1:])
target.mkdir()
for packed in sorted(source.glob("*.lzma")):
    file = target / packed.stem
    with lzma.open(packed) as content, file.open("wb") as out:
        shutil.copyfileobj(content, out)
    file.chmod(0o755)
