// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recentpaths.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr qsizetype maxRecent = 10;
constexpr auto recentKey = "recent"_L1;

RecentPaths::RecentPaths(QMenu *menu, QObject *parent) :
    QObject(parent), m_menu(menu), m_paths(QSettings().value(recentKey).toStringList())
{
    fillMenu();
}

void RecentPaths::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        m_paths.removeAll(absolute);
        m_paths.prepend(absolute);
    }
    m_paths.resize(std::min(m_paths.size(), maxRecent));
    store();
}

void RecentPaths::clear()
{
    m_paths.clear();
    store();
}

void RecentPaths::store()
{
    QSettings().setValue(recentKey, m_paths);
    fillMenu();
}

void RecentPaths::fillMenu()
{
    m_menu->clear();
    m_menu->setEnabled(!m_paths.isEmpty());
    for (const QString &path : std::as_const(m_paths)) {
        // An ampersand in a name is a letter, not a mnemonic.
        const QString shown = QDir::toNativeSeparators(path).replace(u'&', u"&&"_s);
        QAction *action = m_menu->addAction(shown);
        action->setStatusTip(tr("Open this again, in place of the stack shown"));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (m_paths.isEmpty())
        return;
    m_menu->addSeparator();
    QAction *clearAction = m_menu->addAction(tr("&Clear This List"));
    clearAction->setObjectName(u"clearRecentAction"_s);
    clearAction->setStatusTip(tr("Forget what was opened; the files stay"));
    connect(clearAction, &QAction::triggered, this, &RecentPaths::clear);
}

} // namespace planscope
