// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/issues.h"

#include <algorithm>

namespace headwater::message {

void IssueList::add(const IssueKind &kind, Span span)
{
    auto count = std::ranges::find(m_counts, &kind, &std::pair<const IssueKind *, int>::first);
    if (count == m_counts.end())
        count = m_counts.insert(m_counts.end(), {&kind, 0});
    if (count->second <= kMaxPerKind)
        m_issues.append({count->second < kMaxPerKind ? &kind : &kMoreIssues, span});
    count->second = std::min(count->second + 1, kMaxPerKind + 1);
}

} // namespace headwater::message
