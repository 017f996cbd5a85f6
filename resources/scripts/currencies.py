#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/lexicon/currencies.tsv: codes, English names and countries of the world's currencies.

    python3 resources/scripts/currencies.py > resources/lexicon/currencies.tsv

Codes come from iso-codes (Debian iso-codes), names and countries from ICU (Debian python3-icu).
"""
import json

import icu

HISTORIC = "DEM FRF ITL ESP NLG BEF FIM ATS PTE IEP GRD".split()
NO_MONEY = {"XXX", "XTS", "XDR", "XSU", "XUA"}


def names(code):
    """The name as ICU writes it behind one and behind many ("Chinese yuan", "Swiss francs")."""
    formatter = icu.NumberFormatter.withLocale(icu.Locale("en")).unit(icu.CurrencyUnit(code))
    formatter = formatter.unitWidth(icu.UNumberUnitWidth.FULL_NAME).precision(icu.Precision.integer())
    found = [formatter.formatInt(n).split(maxsplit=1)[1] for n in (1, 5)]
    return [name for i, name in enumerate(found) if name != code and name not in found[:i]]


def main():
    countries = {}
    for entry in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]:
        country = entry["alpha_2"]
        code = icu.NumberFormat.createCurrencyInstance(icu.Locale("en", country)).getCurrency()
        countries.setdefault(code, []).append(country)
    print("# Currencies: ISO 4217 code, English names, countries (ISO 3166-1) where it is the money.")
    print("# Made by resources/scripts/currencies.py from iso-codes (LGPL-2.1+) and ICU/CLDR (Unicode licence).")
    print("code\tnames\tcountries")
    codes = {c["alpha_3"] for c in json.load(open("/usr/share/iso-codes/json/iso_4217.json"))["4217"]}
    for code in sorted(codes | set(HISTORIC)):
        if code in NO_MONEY or (code.startswith("X") and code not in countries):
            continue
        found = [n for n in names(code) if "(" not in n]
        if found:
            print(code, "|".join(found), ",".join(sorted(countries.get(code, []))), sep="\t")


main()
