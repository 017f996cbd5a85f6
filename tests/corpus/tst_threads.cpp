// SPDX-License-Identifier: GPL-3.0-or-later
// One engine, several threads, the same findings. A plain program, so that the thread sanitizer sees our code and little of
// Qt, which is not instrumented.
#include "extract/engine.h"
#include "text/reader.h"

#include <cstdio>
#include <thread>
#include <vector>

using namespace planscope;
using namespace Qt::StringLiterals;

int main()
{
    const Result<EnginePtr> engine = Engine::load();
    if (!engine) {
        std::puts(qPrintable(errorText(engine.error())));
        return 1;
    }
    const QByteArray text = "Harbour plan\n\nThe Ministry of Ports will build 12 quays by 2031 and train 4,500 pilots. In 2025 trade rose "
                            "by 3.4 percent to 18 billion euros. The World Bank should fund half of the works.\n";
    const auto findings = [&] {
        const Result<Document> document = readBytes(text, u"harbour.txt"_s, TaskContext());
        return document ? (*engine)->findings(std::make_shared<const Document>(*document), TaskContext()) : Findings();
    };
    const Findings expected = findings();
    std::vector<Findings> found(8);
    {
        std::vector<std::jthread> threads;
        for (Findings &one : found)
            threads.emplace_back([&findings, &one] {
                for (int i = 0; i < 20; ++i)
                    one = findings();
            });
    }
    for (const Findings &one : found)
        if (one != expected) {
            std::puts("a thread found something else");
            return 1;
        }
    return 0;
}
