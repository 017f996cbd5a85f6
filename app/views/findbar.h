// SPDX-License-Identifier: GPL-3.0-or-later
// The line below the document in which one looks for words: finds as one types, counts, steps, wraps around.
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FindBar;
}

namespace planscope {

class DocumentPane;

class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    void setPane(DocumentPane *pane); ///< where it finds; may be null

public Q_SLOTS:
    void open();         ///< shows itself and takes the focus; words selected in the pane become the query
    void findNext();     ///< F3: opens itself with the last query when it is closed
    void findPrevious(); ///< Shift+F3
    void closeBar();     ///< Esc: hides itself, takes the marks away and gives the focus back to the pane

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void showCount();

    std::unique_ptr<Ui::FindBar> m_ui;
    DocumentPane *m_pane = nullptr;
};

} // namespace planscope
