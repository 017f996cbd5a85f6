// SPDX-License-Identifier: GPL-3.0-or-later
// What a document says about itself: title, publisher, date, country, language, from HTML metadata, front matter, and lines
// such as "Date: 2021-12-24  Source: The Daily", a date alone near the top, or a dateline ("BRUSSELS, 12 March 2024 –").
#pragma once

#include "text/document.h"
#include "text/pagewords.h"

#include <optional>

namespace planscope {

struct FoundDate
{
    QDate date;             ///< the first of the month where no day is stated
    TextSpan span;
    bool isDayStated = true;
};

/// The first full date of the text: ISO, "3 May 2024", "May 3, 2024", "3.5.2024"; "3/5/2024" only where one reading fits. Where
/// there is none, the first month with its year ("May 2024").
std::optional<FoundDate> findDate(QStringView text);

/// ISO 3166-1 alpha-2 of a country's English name or code ("France", "FR", "FR-75", "en_FR"), "" when it is none.
QString countryCode(const QString &nameOrCode);

/// Gathers what is said about a document in several places and keeps the most trusted.
class Metadata
{
public:
    /// A named value of HTML or front matter, e.g. "og:title"; names that metanames.tsv does not list are passed over.
    void offer(const QString &name, const QString &value);

    /// Takes the line's values when it is nothing but labelled values about the document, and says whether it is.
    bool offerLine(QStringView line);

    /// Takes the date of an isDateLine(), and the newspaper or body beside it.
    void offerDateLine(QStringView line);

    /// Takes the date that ends a line of names, and the body among them: "Ministry of Ports, Press Office, 3 May 2024".
    void offerByline(QStringView line);

    /// Takes date and agency of a paragraph that begins with a dateline: "BRUSSELS, 12 March 2024 (Agency) –".
    void offerDateline(QStringView paragraph);

    QString title() const; ///< without the site's name
    QString publisher() const { return value(MetaField::Publisher); }
    QString country() const { return value(MetaField::Country); }
    QString language() const { return value(MetaField::Language); }
    QDate published() const;
    bool isDayStated() const;

private:
    struct Candidate
    {
        QString value;
        int rank = 0;
    };

    QString value(MetaField field) const { return m_best.value(field).value; }
    void take(MetaField field, const QString &value, int rank);
    void takeBody(QStringView names, int rank);
    QString dateStated() const;

    QHash<MetaField, Candidate> m_best; ///< dates as ISO text, "2024-05" where no day is stated
};

/// True for a line of labelled values, without keeping any.
bool isMetadataLine(QStringView line);

/// True for a line that is nothing but a date, with a place, weekday or time at most.
bool isDateLine(QStringView line);

/// Takes what the blocks near the top and the foot say.
void readMetadataBlocks(const Document &document, Metadata *metadata);

} // namespace planscope
