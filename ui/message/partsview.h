// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/deliverymodel.h"
#include "models/trace/partmodel.h"
#include "models/trace/reportmodel.h"
#include "ui/message/partsloader.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace headwater::ui {

class FactTable;
class WrapLabel;

/// The tab Parts: what the message is made of, above it what a delivery or feedback report says. A part is
/// written to a file where the user says so, and never opened.
class PartsView : public QWidget
{
    Q_OBJECT

public:
    /// `loader` must outlive it.
    explicit PartsView(PartsLoader &loader, QWidget *parent = nullptr);
    ~PartsView() override;

    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QString note() const;
    /// Writes the chosen part to a file in the background; what is there is replaced, as the file dialog has asked.
    void saveTo(const QString &path);

Q_SIGNALS:
    void failed(const headwater::Error &error);
    /// A part was chosen: its bytes in the message.
    void spanActivated(const headwater::Span &span);
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    void updateReport();
    void fitColumns();
    void saveAs();
    void copySha();
    void showMenu(const QPoint &at);
    void saved();
    [[nodiscard]] const message::PartDetails *chosen() const;

    PartsLoader &m_loader;
    trace::DeliveryModel m_deliveries;
    trace::ReportModel m_report;
    WrapLabel *m_reporter;
    FactTable *m_deliveryTable;
    WrapLabel *m_reported;
    FactTable *m_reportTable;
    trace::PartModel m_model;
    QSortFilterProxyModel m_sorted;
    QTreeView *m_tree;
    QLabel *m_note;
    QPushButton *m_save;
    QFutureWatcher<Result<QString>> m_saving;
};

} // namespace headwater::ui
