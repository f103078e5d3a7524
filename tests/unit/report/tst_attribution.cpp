// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_builder.h"
#include "report/pack_context.h"
#include "resolve/verdict.h"
#include "sample_pack.h"

#include <QTest>

using namespace twelvefold;
using namespace twelvefold::test;

//! That what is said of an operator is said of the right one, from the right exhibit, and holds.
class AttributionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void operatorBStaysBWhenAIsDissolved();
    void aLabelOfAnotherKindLeavesThePosition();
    void personasOfOtherOperatorsAreNotSaidToBeNobodys();
    void aJudgementHoldsNothingTogetherThatFallsApart();
    void anExhibitOfAMergedCopyIsCitedByItsOwnLabel();

private:
    static void dissolve(SamplePack &sample, size_t which)
    {
        const Hypothesis gone = *sample.graph.hypothesis(sample.operators[which]);
        QVERIFY(applyChange(sample.graph, Remove { gone }));
        sample.input.graph = std::make_shared<CaseGraph>(sample.graph);
        sample.input.clusters.erase(sample.input.clusters.begin() + qsizetype(which));
    }
    static QStringList lettersOfTheChart(const PackDocument &document)
    {
        QStringList letters;
        for (const Block &block : document.blocks) {
            const auto *figure = std::get_if<FigureBlock>(&block);
            if (!figure || !figure->caption.startsWith(QStringLiteral("The personas and what")))
                continue;
            for (const Shape &shape : figure->scene.shapes) {
                if (shape.text.size() == 1)
                    letters += shape.text;
            }
        }
        letters.removeDuplicates();
        letters.sort();
        return letters;
    }
};

void AttributionTest::operatorBStaysBWhenAIsDissolved()
{
    SamplePack sample;
    NoProgress progress;
    QCOMPARE(lettersOfTheChart(*buildPack(sample.input, progress)).join(QString()).remove(u'V'), QStringLiteral("AB"));
    dissolve(sample, 0);
    const PackDocument document = *buildPack(sample.input, progress);
    const QString text = toText(document);
    QVERIFY(text.contains(QStringLiteral("# Operator B")));
    QCOMPARE(text.count(QStringLiteral("Thought to be run by operator B")), 2);
    QVERIFY(!text.contains(QStringLiteral("run by operator A")));
    QVERIFY(text.contains(QStringLiteral("Ana Souza | B | ")));
    QCOMPARE(lettersOfTheChart(document), QStringList { QStringLiteral("B") });
}

void AttributionTest::aLabelOfAnotherKindLeavesThePosition()
{
    SamplePack sample;
    Hypothesis named = *sample.graph.hypothesis(sample.operators[1]);
    for (const QString &label :
        { QString(), QStringLiteral("The crew"), QStringLiteral("Operator ZZZZZZZZZZZZZZZZ") }) {
        named.label = label;
        sample.put(named);
        sample.input.graph = std::make_shared<CaseGraph>(sample.graph);
        QCOMPARE(PackContext(sample.input).operatorLetterOf(sample.personas[5]), QStringLiteral("B"));
    }
    named.label = QStringLiteral("Operator AB");
    sample.put(named);
    sample.input.graph = std::make_shared<CaseGraph>(sample.graph);
    QCOMPARE(PackContext(sample.input).operatorLetterOf(sample.personas[5]), QStringLiteral("AB"));
    QCOMPARE(PackContext(sample.input).operatorLetterOf(sample.personas[8]), QString());
}

void AttributionTest::personasOfOtherOperatorsAreNotSaidToBeNobodys()
{
    SamplePack sample;
    sample.input.clusters.erase(sample.input.clusters.begin());
    const QString part = bottomLine(PackContext(sample.input)).last();
    QVERIFY2(part.endsWith(QStringLiteral("; two further personas of this case were examined and attributed to nobody "
                                          "and five personas of other operators are not in this pack.")),
        qPrintable(part));
    SamplePack gone;
    dissolve(gone, 0);
    const QString whole = bottomLine(PackContext(gone.input)).last();
    QVERIFY2(
        whole.endsWith(QStringLiteral("; seven further personas of this case were examined and attributed to nobody.")),
        qPrintable(whole));
}

void AttributionTest::aJudgementHoldsNothingTogetherThatFallsApart()
{
    SamplePack sample;
    sample.input.clusters.pop_back();
    Contribution judged;
    judged.family = QStringLiteral("judgement");
    judged.indicator = QStringLiteral("J01");
    judged.text = QStringLiteral("An analyst judged them to be one operator");
    ClusterExplanation &cluster = sample.input.clusters.front();
    cluster.joins.front().contributions.push_back(judged);
    QVERIFY(isJudged(cluster) && !cluster.withdrawn.empty());
    const QString holds = QStringLiteral("judgement holds it together whatever exhibit is withdrawn");
    NoProgress progress;
    const QString splits = toText(*buildPack(sample.input, progress));
    QVERIFY(!splits.contains(holds));
    QVERIFY(splits.contains(QStringLiteral("without [E-002] alone it would fall into groups of three and two")));
    QVERIFY(splits.contains(QStringLiteral("Some of it rests on single exhibits")));
    cluster.withdrawn.clear();
    QCOMPARE(toText(*buildPack(sample.input, progress)).count(holds), 2);
}

void AttributionTest::anExhibitOfAMergedCopyIsCitedByItsOwnLabel()
{
    GraphBuilder b;
    const EvidenceId first = b.exhibit(QStringLiteral("payments.csv"));
    const EvidenceId other = b.exhibit(QStringLiteral("devices.csv"));
    Evidence same = *b.graph().evidence(first);
    same.id = EvidenceId::generate();
    same.sha256 = QByteArray(32, 'x');
    b.put(same);
    QCOMPARE(b.graph().evidence(same.id)->label(), QStringLiteral("E-001b"));
    ClusterExplanation explanation;
    explanation.personas = { b.persona(QStringLiteral("Ana")), b.persona(QStringLiteral("Ken")) };
    Contribution row;
    row.indicator = QStringLiteral("M01");
    row.family = QStringLiteral("money");
    row.decibans = 20;
    row.evidence = { other, same.id, first };
    explanation.joins.emplace_back().contributions = { row };
    explanation.withdrawn = { { same.id, { { explanation.personas[0] }, { explanation.personas[1] } } } };
    const Verdict verdict = verdictOf(explanation);
    const QString grounds = groundsSentence(verdict, b.graph());
    QVERIFY2(grounds.contains(QStringLiteral("(E-001, E-001b, E-002)")), qPrintable(grounds));
    QVERIFY(splitsSentence(verdict, b.graph()).startsWith(QStringLiteral("Without E-001b it would fall into")));
}

QTEST_APPLESS_MAIN(AttributionTest)
#include "tst_attribution.moc"
