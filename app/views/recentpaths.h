// SPDX-License-Identifier: GPL-3.0-or-later
// What was opened lately, kept in the settings, offered in a menu.
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace planscope {

class RecentPaths : public QObject
{
    Q_OBJECT

public:
    /// @param menu  filled and kept up to date; not owned
    explicit RecentPaths(QMenu *menu, QObject *parent = nullptr);

    const QStringList &paths() const { return m_paths; } ///< the latest first

public Q_SLOTS:
    void add(const QStringList &paths);
    void clear();

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void store();
    void fillMenu();

    QMenu *m_menu;
    QStringList m_paths;
};

} // namespace planscope
