"""Makes lists/words.txt: the Dutch words of OpenTaal without those that are two or three others together.

Needs the word list of Debian package wdutch 1:2.20.19-2 (/usr/share/dict/dutch). Run:
    python3 make_words.py /usr/share/dict/dutch > app/src/main/resources/nl/geland/app/texts/lists/words.txt

The rules for words together and for endings are those of DutchWords.java: parts of at least four letters, at most three, each with an
ending or none.
Words with a capital are left out: they are names; so are words of fifteen letters or more, which no name in lower case is taken for.
"""
import re
import sys

PART = 4
ENDINGS = ("e", "en", "s", "t", "n", "de", "den", "te", "ten", "er", "ers", "ing", "ingen", "heid", "je", "jes", "tje", "tjes", "end", "ende")
HEAD = """# Dutch words without those that are others together or another with an ending; see DutchWords.
# source: OpenTaal word list 2.20.19, by way of Debian package wdutch 1:2.20.19-2; made by make_words.py (beside the tests)
# licence: BSD-3-Clause or CC BY 3.0, (c) 2001-2020 OpenTaal, Simon Brouwer e.a.; (c) 1996 Nederlandstalige TeX Gebruikersgroep
# The conditions of the BSD licence stand in NOTICE-opentaal.txt beside this file."""


def is_ended(word, kept):
    return any(word.endswith(end) and len(word) - len(end) >= PART and word[: -len(end)] in kept for end in ENDINGS)


def is_word(word, kept, parts):
    if word in kept or is_ended(word, kept):
        return True
    if parts > 1:
        for at in range(PART, len(word) - PART + 1):
            first = word[:at]
            if (first in kept or is_ended(first, kept)) and is_word(word[at:], kept, parts - 1):
                return True
    return False


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        words = {line.strip() for line in file}
    words = {word for word in words if re.fullmatch(r"[a-zà-öø-ÿ'-]{2,14}", word)}
    print(HEAD)
    kept = set()
    for word in sorted(words, key=lambda word: (len(word), word)):
        if "-" in word and all(len(part) < 2 or part in words for part in re.split("[-']", word)):
            continue
        if not is_word(word, kept, 3):
            kept.add(word)
    for word in sorted(kept):
        print(word)


if __name__ == "__main__":
    main()
