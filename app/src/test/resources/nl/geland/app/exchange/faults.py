"""Counts the faults in samples/voorbeeldstad, independently of Geland: python3 faults.py ../../../../../../../../samples/voorbeeldstad

Seen with Python 3.11; SampleFaultsTests holds the counts.
"""
import csv
import datetime
import os
import sys

DATES = {'personen': ([2, 7, 8, 9, 11], '%d-%m-%Y'), 'uitkeringen': ([1, 2], '%Y%m%d'),
         'dienstverbanden': ([1, 2], '%d-%m-%Y'), 'contactmomenten': ([1], '%d-%m-%Y'),
         'trajecten': ([2, 3, 4], '%Y-%m-%d'), 'examens': ([1], '%Y%m%d'), 'inburgering': ([2, 3, 4], '%d-%m-%Y'),
         'wachtlijst': ([1, 4, 5], '%Y-%m-%d'), 'woningaanbiedingen': ([2, 4], '%d-%m-%Y')}
FOLDER = sys.argv[1]


def rows_of(name):
    raw = open(os.path.join(FOLDER, name + '.csv'), 'rb').read()
    encoding = 'utf-8-sig' if raw[:3] == b'\xef\xbb\xbf' else 'cp1252'
    return list(csv.reader(raw.decode(encoding).splitlines(), delimiter=';'))


def day(text, notation):
    try:
        return datetime.datetime.strptime(text, notation).date()
    except ValueError:
        return None


people = {row[0] for row in rows_of('personen')[1:]}
twins = {}
for row in rows_of('personen')[1:]:
    twins.setdefault((row[1].strip().lower(), row[2]), set()).add(row[0])
print('possible doubles', sum(len(numbers) - 1 for numbers in twins.values()))
for file in sorted(os.listdir(FOLDER)):
    name = file.removesuffix('.csv')
    rows = rows_of(name)
    seen, repeated, blanks, unknown, strangers, impossible, reversed_dates = {}, [], 0, 0, [], [], []
    columns, notation = DATES.get(name, ([], ''))
    for number, row in enumerate(rows[1:], 2):
        if tuple(row) in seen:
            repeated.append((number, seen[tuple(row)]))
        seen.setdefault(tuple(row), number)
        blanks += sum(cell != cell.strip() for cell in row)
        unknown += sum(cell == 'onbekend' for cell in row)
        if rows[0][0] in ('persoonsnummer', 'clientnr') and row[0] not in people:
            strangers.append(number)
        days = [day(row[c], notation) for c in columns if row[c]]
        if None in days:
            impossible.append(number)
        elif days != sorted(days) and name != 'inburgering':
            reversed_dates.append(number)
    print(name, len(rows) - 1, 'repeated', len(repeated), repeated[:2], 'blanks', blanks, 'unknown', unknown,
          'strangers', strangers, 'impossible', impossible, 'reversed', reversed_dates)
