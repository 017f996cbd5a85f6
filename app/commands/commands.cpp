// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/resources.h"
#include "base/wholefile.h"
#include "charts/chartexport.h"
#include "commands/findingsjson.h"
#include "corpus/stackreader.h"
#include "reports/summary.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSize>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace planscope {

static QString tr(const char *text) { return QCoreApplication::translate("planscope::commands", text); }

namespace {

void say(const QString &message)
{
    std::fputs(QString(message + u'\n').toLocal8Bit().constData(), stderr);
}

/// Refuses the command line, in one line that says why and where to read more.
int refuse(const QString &command, const QString &why)
{
    say(u"planscope %1: %2"_s.arg(command, why));
    say(tr("Try 'planscope %1 --help'.").arg(command));
    return WrongUsage;
}

const QCommandLineOption &outputOption()
{
    static const QCommandLineOption option({u"o"_s, u"output"_s}, tr("Write to FILE, whole or not at all."), u"FILE"_s);
    return option;
}

const QCommandLineOption &lexiconOption()
{
    static const QCommandLineOption option(u"lexicon"_s, tr("Read the tables of FOLDER after Planscope's own and yours in %1; may be repeated.").arg(QDir::toNativeSeparators(userLexiconFolder())), u"FOLDER"_s);
    return option;
}

const QCommandLineOption &helpOption()
{
    static const QCommandLineOption option({u"h"_s, u"help"_s}, tr("Show this help."));
    return option;
}

/// The parser's help under a usage line of our own: the parser's names the program by its path and puts options first.
void showHelp(const QCommandLineParser &parser, const QString &usage)
{
    const QString help = parser.helpText();
    const QString text = tr("Usage: %1").arg(usage) + help.sliced(help.indexOf(u'\n'));
    std::fputs(text.toLocal8Bit().constData(), stdout);
}

/// What all commands share: the command line, the stack it names, and how failures add up to an exit status.
class Command
{
public:
    /// @param usage  what stands on the command line after the options
    Command(const QString &name, const QString &usage, const QString &description) : m_name(name), m_usage(usage)
    {
        m_parser.setApplicationDescription(description);
        m_parser.addOptions({helpOption(), lexiconOption()});
    }

    QCommandLineParser &parser() { return m_parser; }
    const QString &name() const { return m_name; }

    /// Splits the command line. @param leading  how many words stand before the paths (`chart KIND PATH…`)
    /// @return an exit status when there is nothing left to do (help was shown, or the usage is wrong)
    std::optional<int> parse(const QStringList &arguments, qsizetype leading)
    {
        if (!m_parser.parse(arguments))
            return refuse(m_name, m_parser.errorText());
        if (m_parser.isSet(helpOption())) {
            showHelp(m_parser, u"planscope %1 [options] %2"_s.arg(m_name, m_usage));
            return Success;
        }
        m_words = m_parser.positionalArguments().mid(1);
        if (m_words.size() <= leading)
            return refuse(m_name, tr("no document or folder is named."));
        m_paths = m_words.mid(leading);
        return std::nullopt;
    }

    const QStringList &words() const { return m_words; }

    /// Reads the stack; every doubt and failure is said on stderr.
    CorpusPtr readStack()
    {
        for (const QString &folder : m_parser.values(lexiconOption())) {
            if (!QFileInfo(folder).isDir())
                fail({ErrorCode::NotFound, folder, -1, {}});
        }
        const Result<EnginePtr> engine = Engine::load(QStringList{userLexiconFolder()} + m_parser.values(lexiconOption()));
        if (!engine) {
            fail(engine.error());
            return nullptr;
        }
        for (const Issue &issue : (*engine)->issues())
            say(errorText(issue.error));
        const Result<CorpusPtr> corpus = planscope::readStack(m_paths, **engine, TaskContext());
        if (!corpus) {
            fail(corpus.error());
            return nullptr;
        }
        for (const Issue &issue : (*corpus)->issues()) {
            say(errorText(issue.error));
            m_failed |= issue.severity == Severity::Failure;
        }
        return *corpus;
    }

    void fail(const Error &error)
    {
        if (error.code == ErrorCode::None)
            return;
        say(errorText(error));
        m_failed = true;
    }

    int status() const { return m_failed ? SomeInputFailed : Success; }

private:
    QString m_name;
    QString m_usage;
    QCommandLineParser m_parser;
    QStringList m_words;
    QStringList m_paths;
    bool m_failed = false;
};

/// To stdout when the path is empty.
Error writeBytes(const QByteArray &bytes, const QString &path)
{
    if (path.isEmpty()) {
        const auto size = static_cast<std::size_t>(bytes.size());
        const bool written = std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
        return written ? Error() : Error{ErrorCode::NotWritable, u"stdout"_s, -1, qt_error_string()};
    }
    return writeWhole(path, bytes);
}

int runExtract(const QStringList &arguments)
{
    Command command(u"extract"_s, u"PATH…"_s, tr("Writes the findings of documents: entities, metrics and initiatives; in JSON also what each numeral is there for, "
                                                             "and the numerals that could not be read."));
    const QCommandLineOption format(u"format"_s, tr("json (the default) or csv."), u"FORMAT"_s, u"json"_s);
    const QCommandLineOption withText(u"with-text"_s, tr("Add each document's text, to which the offsets refer (json only)."));
    command.parser().addOptions({format, withText, outputOption()});
    command.parser().addPositionalArgument(u"PATH"_s, tr("Documents and folders (.txt, .md, .html)."), u"PATH…"_s);
    if (const std::optional<int> done = command.parse(arguments, 0))
        return *done;
    const bool csv = command.parser().value(format) == u"csv"_s;
    if (!csv && command.parser().value(format) != u"json"_s)
        return refuse(command.name(), tr("there is no format '%1'; use json or csv.").arg(command.parser().value(format)));

    if (const CorpusPtr corpus = command.readStack())
        command.fail(writeBytes(csv ? findingsCsv(*corpus) : findingsJson(*corpus, command.parser().isSet(withText)),
                                command.parser().value(outputOption())));
    return command.status();
}

bool hasEnding(const QString &path, const QStringList &endings)
{
    return endings.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive);
}

/// "WIDTHxHEIGHT" with sides of 100 to 10,000; an invalid size when it is something else.
QSize readSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && size.width() <= 10'000 && size.height() <= 10'000 ? size : QSize();
}

/// The indicator whose phrase holds the text (case ignored): of several the one with the most figures.
IndicatorId findIndicator(const Corpus &corpus, const QString &text, const FindingFilter &admits)
{
    for (int i = 0; i < corpus.indicators().size(); ++i) {
        const Indicator &indicator = corpus.indicator({i});
        const auto speaksOfIt = [&](FindingId metric) {
            return corpus.metric(metric).indicator.contains(text, Qt::CaseInsensitive) && (!admits || admits(metric));
        };
        if (std::any_of(indicator.metrics.cbegin(), indicator.metrics.cend(), speaksOfIt))
            return {i};
    }
    return {};
}

/// What `planscope chart` is asked to draw, checked.
struct ChartRequest
{
    bool series = false;
    QString path;
    QSize size;
    int dpi = 0;
    QString indicator;
    QString entity;
};

Result<Chart> makeChart(const Corpus &corpus, const ChartRequest &request)
{
    FindingFilter admits;
    QString sharedWith;
    if (!request.entity.isEmpty()) {
        const EntityId entity = corpus.findEntity(request.entity);
        if (entity.value < 0)
            return Error{ErrorCode::NothingToShow, {}, -1, tr("no document names \"%1\".").arg(request.entity)};
        admits = [&corpus, entity](FindingId id) { return corpus.shareSentence(entity, id.document, corpus.span(id)); };
        sharedWith = corpus.entity(entity).name;
    }
    if (!request.series)
        return initiativesChart(corpus, admits, sharedWith);
    const IndicatorId indicator = request.indicator.isEmpty() ? mostTelling(corpus, admits)
                                                              : findIndicator(corpus, request.indicator, admits);
    if (!request.indicator.isEmpty() && indicator.value < 0)
        return Error{ErrorCode::NothingToShow, {}, -1, tr("no figure measures \"%1\".").arg(request.indicator)};
    return seriesChart(corpus, indicator, admits, sharedWith);
}

int runChart(const QStringList &arguments)
{
    Command command(u"chart"_s, u"series|initiatives PATH… -o FILE.png|svg|pdf"_s, tr("Draws a chart of the findings: 'series' (figures of one indicator over time) or "
                                   "'initiatives' (by document and status)."));
    const QCommandLineOption size(u"size"_s, tr("Width and height in pixels at 96 dpi."), u"WxH"_s, u"960x600"_s);
    const QCommandLineOption dpi(u"dpi"_s, tr("Resolution of a PNG, 48 to 1200."), u"N"_s, u"96"_s);
    const QCommandLineOption indicator(u"indicator"_s, tr("Show the indicator whose name holds TEXT; else the one with most years."), u"TEXT"_s);
    const QCommandLineOption entity(u"entity"_s, tr("Use only sentences that name NAME."), u"NAME"_s);
    command.parser().addOptions({outputOption(), size, dpi, indicator, entity});
    command.parser().addPositionalArgument(u"KIND"_s, tr("series or initiatives."), u"series|initiatives"_s);
    command.parser().addPositionalArgument(u"PATH"_s, tr("Documents and folders (.txt, .md, .html)."), u"PATH…"_s);
    if (const std::optional<int> done = command.parse(arguments, 1))
        return *done;
    const ChartRequest request{
        .series = command.words().constFirst() == u"series"_s,
        .path = command.parser().value(outputOption()),
        .size = readSize(command.parser().value(size)),
        .dpi = command.parser().value(dpi).toInt(),
        .indicator = command.parser().value(indicator),
        .entity = command.parser().value(entity),
    };
    if (!request.series && command.words().constFirst() != u"initiatives"_s)
        return refuse(command.name(), tr("there is no chart '%1'; use series or initiatives.").arg(command.words().constFirst()));
    if (!hasEnding(request.path, {u"png"_s, u"svg"_s, u"pdf"_s}))
        return refuse(command.name(), tr("name the picture with -o FILE.png, FILE.svg or FILE.pdf."));
    if (!request.size.isValid())
        return refuse(command.name(), tr("a size is WIDTHxHEIGHT, each from 100 to 10000."));
    if (request.dpi < 48 || request.dpi > 1200)
        return refuse(command.name(), tr("a resolution is a number from 48 to 1200."));

    if (const CorpusPtr corpus = command.readStack()) {
        const Result<Chart> chart = makeChart(*corpus, request);
        command.fail(chart ? exportChart(*chart, request.path, request.size, request.dpi) : chart.error());
    }
    return command.status();
}

int runReport(const QStringList &arguments)
{
    Command command(u"report"_s, u"PATH… -o FILE.pdf|html"_s, tr("Writes a printable summary of documents."));
    command.parser().addOption(outputOption());
    command.parser().addPositionalArgument(u"PATH"_s, tr("Documents and folders (.txt, .md, .html)."), u"PATH…"_s);
    if (const std::optional<int> done = command.parse(arguments, 0))
        return *done;
    const QString path = command.parser().value(outputOption());
    if (!hasEnding(path, {u"pdf"_s, u"html"_s}))
        return refuse(command.name(), tr("name the summary with -o FILE.pdf or FILE.html."));
    if (const CorpusPtr corpus = command.readStack())
        command.fail(writeSummary(*corpus, path, TaskContext()));
    return command.status();
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    return name == u"extract"_s || name == u"chart"_s || name == u"report"_s;
}

std::optional<int> answerAtOnce(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Planscope shows what policy documents say: who promised what, by when, how much.\n\n"
                                        "Without a command it opens the explorer on the documents and folders named.\n"
                                        "Commands, each with its own --help:\n"
                                        "  extract PATH…             entities, metrics and initiatives as JSON or CSV\n"
                                        "  chart KIND PATH… -o FILE  a chart as PNG, SVG or PDF\n"
                                        "  report PATH… -o FILE      a summary as PDF or HTML"));
    const QCommandLineOption version({u"v"_s, u"version"_s}, tr("Show the version."));
    parser.addOptions({helpOption(), version});
    parser.addPositionalArgument(u"PATH"_s, tr("Documents and folders to open (.txt, .md, .html)."), u"[PATH…]"_s);
    // Options with a single dash and a word (-platform, -style) are Qt's own.
    QStringList own;
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != u"--"_s; ++i)
        if (arguments.at(i).startsWith("--"_L1) || arguments.at(i).size() == 2)
            own.append(arguments.at(i));
    if (!parser.parse(arguments.mid(0, 1) + own.filter(QRegularExpression(u"^-"_s)))) {
        say(u"planscope: %1"_s.arg(parser.errorText()));
        say(tr("Try 'planscope --help'."));
        return WrongUsage;
    }
    if (parser.isSet(version))
        std::fputs(u"planscope %1\n"_s.arg(QCoreApplication::applicationVersion()).toLocal8Bit().constData(), stdout);
    else if (parser.isSet(helpOption()))
        showHelp(parser, tr("planscope [PATH…] | planscope COMMAND …"));
    else
        return std::nullopt;
    return Success;
}

bool needsPainting(const QStringList &arguments)
{
    return arguments.value(1) == u"chart"_s || arguments.value(1) == u"report"_s;
}

int runCommand(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    if (name == u"extract"_s)
        return runExtract(arguments);
    if (name == u"chart"_s)
        return runChart(arguments);
    return runReport(arguments);
}

} // namespace planscope
