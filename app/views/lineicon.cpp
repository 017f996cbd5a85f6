// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lineicon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Outside of the namespace, as the macro asks: the icons lie in a static library and would be left out by the linker.
static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace planscope {

namespace {

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(const QByteArray &svg, const IconInk &ink) : m_svg(svg), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor colour = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
            : mode == QIcon::Selected                 ? palette.color(QPalette::HighlightedText)
            : m_ink                                   ? m_ink(palette)
                                                      : palette.color(QPalette::Active, QPalette::WindowText);
        QByteArray coloured = m_svg;
        QSvgRenderer(coloured.replace("currentColor", colour.name().toLatin1())).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return std::make_unique<LineIconEngine>(m_svg, m_ink).release(); }

private:
    QByteArray m_svg;
    IconInk m_ink;
};

} // namespace

QIcon lineIcon(const QString &name, const IconInk &ink)
{
    initIcons();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(std::make_unique<LineIconEngine>(file.readAll(), ink).release()); // QIcon owns it
}

QIcon programIcon()
{
    initIcons();
    return QIcon(u":/icons/planscope.svg"_s);
}

} // namespace planscope
