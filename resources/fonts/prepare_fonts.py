#!/usr/bin/env python3
"""Rebuild the bundled fonts: prepare_fonts.py INTER_PACKAGE_DIR NOTO_EMOJI_PACKAGE_DIR OUTPUT_DIR

The two inputs are the unpacked npm packages named in README.md. Needs fontTools.
"""
import copy
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

COMMON = [
    "--no-hinting",
    "--notdef-outline",
    "--no-glyph-names",
    "--name-IDs=0,1,2,3,4,5,6,7,8,9,11,13,14,16,17",
]
INTER = COMMON + [
    # Everything but the private use area, which only holds stylistic alternates.
    "--unicodes=0000-DFFF,F900-10FFFF",
    "--layout-features=kern,mark,mkmk,ccmp,locl",
    "--drop-tables+=STAT",
]
EMOJI = COMMON + [
    "--unicodes=*",
    "--layout-features=*",
    "--drop-tables+=STAT,vhea,vmtx",
]
INTER_FILES = {
    "400Regular": "Regular",
    "500Medium": "Medium",
    "600SemiBold": "SemiBold",
    "700Bold": "Bold",
    "400Regular_Italic": "Italic",
}
# These rarer characters get a copy of the glyph; the others in the group keep the original.
RARE = (0x0269, 0x02BC, 0x02EE)


def split_shared_glyphs(font):
    """Give every character its own glyph.

    Qt maps a glyph in a PDF back to the lowest code point that uses it, so a glyph shared by
    U+02BC and U+2019 would turn every typographic apostrophe into the modifier letter.
    """
    users = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        users.setdefault(glyph, []).append(code)
    copies = {}
    for glyph, codes in users.items():
        if len(codes) < 2:
            continue
        keeper = next(c for c in codes if c not in RARE)
        for code in codes:
            if code != keeper:
                copies[code] = (glyph, "%s.u%04X" % (glyph, code))
    for code, (glyph, name) in copies.items():
        font["glyf"][name] = copy.deepcopy(font["glyf"][glyph])
        font["hmtx"][name] = font["hmtx"][glyph]
        for table in font["cmap"].tables:
            if code in table.cmap:
                table.cmap[code] = name
    # Class kerning of the original applies to the copy too.
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 2 or sub.Format != 2:
                continue
            for glyph, name in copies.values():
                if glyph in sub.Coverage.glyphs:
                    sub.Coverage.glyphs.append(name)
                for classes in (sub.ClassDef1.classDefs, sub.ClassDef2.classDefs):
                    if glyph in classes:
                        classes[name] = classes[glyph]
            sub.Coverage.glyphs.sort(key=font.getGlyphID)


def put_marks_everywhere(font):
    """Let combining marks stand on their letters in every script.

    Inter has anchors for Cyrillic and Greek letters, but names the lookups for Latin alone: a stress
    mark would stand beside its Russian vowel.
    """
    table = font["GPOS"].table
    tags = [record.FeatureTag for record in table.FeatureList.FeatureRecord]
    scripts = table.ScriptList.ScriptRecord
    usual = next(s.Script.DefaultLangSys for s in scripts if s.ScriptTag == "DFLT")
    marks = [index for index in usual.FeatureIndex if tags[index] in ("mark", "mkmk")]
    for script in scripts:
        systems = [script.Script.DefaultLangSys] + [r.LangSys for r in script.Script.LangSysRecord]
        for system in systems:
            system.FeatureIndex = sorted(set(system.FeatureIndex) | set(marks))
            system.FeatureCount = len(system.FeatureIndex)


def give_every_letter_a_top(font):
    """Let the stress mark stand on the few Cyrillic and Greek letters that Inter has no anchor for (я, Ю).

    It stands over the middle of their ink, as high above it as above an "o".
    """
    cmap, glyphs = font.getBestCmap(), font["glyf"]
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 4 or cmap[0x301] not in sub.MarkCoverage.glyphs:
                continue
            bases = dict(zip(sub.BaseCoverage.glyphs, sub.BaseArray.BaseRecord))
            usual = bases[cmap[ord("o")]].BaseAnchor
            for code in list(range(0x370, 0x400)) + list(range(0x400, 0x530)):
                name = cmap.get(code)
                if name is None or name in bases or not glyphs[name].numberOfContours:
                    continue
                shape, model = glyphs[name], glyphs[cmap[ord("o")]]
                record = copy.deepcopy(bases[cmap[ord("o")]])
                for anchor, own in zip(usual, record.BaseAnchor):
                    if anchor is not None:
                        own.XCoordinate = (shape.xMin + shape.xMax) // 2
                        own.YCoordinate = anchor.YCoordinate - model.yMax + shape.yMax
                bases[name] = record
            sub.BaseCoverage.glyphs = sorted(bases, key=font.getGlyphID)
            sub.BaseArray.BaseRecord = [bases[name] for name in sub.BaseCoverage.glyphs]
            sub.BaseArray.BaseCount = len(bases)


def make(source, target, arguments, split):
    options = subset.Options()
    rest = options.parse_opts(arguments, ignore_unknown=["unicodes"])
    font = TTFont(source, recalcTimestamp=False)
    if split:
        split_shared_glyphs(font)
        put_marks_everywhere(font)
        give_every_letter_a_top(font)
    wanted = rest[0].split("=", 1)[1]
    codes = list(font.getBestCmap()) if wanted == "*" else subset.parse_unicodes(wanted)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    subset.save_font(font, target, options)


def main():
    inter, emoji, out = sys.argv[1:4]
    for folder, style in INTER_FILES.items():
        make(os.path.join(inter, folder, "Inter_%s.ttf" % folder),
             os.path.join(out, "Inter-%s.ttf" % style), INTER, True)
    make(os.path.join(emoji, "400Regular", "NotoEmoji_400Regular.ttf"),
         os.path.join(out, "NotoEmoji-Regular.ttf"), EMOJI, False)


if __name__ == "__main__":
    main()
