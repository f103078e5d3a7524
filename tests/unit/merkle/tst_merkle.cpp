// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle/merkle_frontier.h"
#include "merkle/merkle_proof.h"
#include "merkle/merkle_tree.h"
#include "merkle/tlog_proof.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <bit>

using namespace twelvefold;

class MerkleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rootIsWhatTheDefinitionSays();
    void theRightEdgeAloneHasTheSameRoot();
    void aPutAwayEdgeGoesOnWhereItWas();
    void refusesAnEdgeThatDoesNotFitItsSize();
    void everyLeafOfEverySmallTreeHasAProof();
    void everySmallTreeIsConsistentWithEveryLaterOne();
    void everySubtreeIsFoundInItsTreeAndNoOther();
    void noProofHoldsAfterAnyChange();
    void publicVectorsAgree_data();
    void publicVectorsAgree();
    void checkpointReadsAsTheSpecificationWritesIt();
    void refusesCheckpointsThatBreakTheFormat_data();
    void refusesCheckpointsThatBreakTheFormat();
    void noteReadsAsTheSpecificationWritesIt();
    void refusesNotesThatBreakTheFormat();
    void verifierKeyHasOneSpelling();
    void logProofComesBackAndChecksItsLeaf();
    void refusesLogProofsThatBreakTheFormat();
};

namespace {

constexpr int sizes = 130;

QByteArray leafOf(int index)
{
    return QByteArray::number(index) + " leaf";
}

MerkleTree treeOf(int size)
{
    MerkleTree tree;
    for (int i = 0; i < size; ++i)
        tree.append(leafOf(i));
    return tree;
}

//! RFC 6962, 2.1, word for word and without any memory of earlier hashes.
QByteArray rootByDefinition(const QList<QByteArray> &leaves)
{
    if (leaves.isEmpty())
        return QCryptographicHash::hash({}, QCryptographicHash::Sha256);
    if (leaves.size() == 1)
        return QCryptographicHash::hash('\0' + leaves.front(), QCryptographicHash::Sha256);
    qsizetype k = 1;
    while (2 * k < leaves.size())
        k *= 2;
    return QCryptographicHash::hash(
        '\1' + rootByDefinition(leaves.first(k)) + rootByDefinition(leaves.sliced(k)), QCryptographicHash::Sha256);
}

QByteArray flipped(QByteArray bytes, qsizetype bit = 0)
{
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
    return bytes;
}

struct Vector {
    QByteArray text;
    QJsonObject object;

    //! JSON numbers of Qt are doubles; some of these have 64 bits.
    quint64 number(const char *name) const
    {
        const QRegularExpression pattern(QStringLiteral("\"%1\":\\s*(\\d+)").arg(QLatin1String(name)));
        return pattern.match(QString::fromUtf8(text)).captured(1).toULongLong();
    }
    QByteArray bytes(const char *name) const
    {
        return QByteArray::fromBase64(object[QLatin1String(name)].toString().toLatin1());
    }
    QList<QByteArray> proof() const
    {
        QList<QByteArray> hashes;
        for (const QJsonValue &hash : object[QStringLiteral("proof")].toArray())
            hashes.append(QByteArray::fromBase64(hash.toString().toLatin1()));
        return hashes;
    }
};

bool holds(const QString &kind, const Vector &v)
{
    if (kind == u"consistency")
        return provesConsistency(v.number("size1"), v.number("size2"), v.bytes("root1"), v.bytes("root2"), v.proof());
    if (kind == u"inclusion")
        return provesInclusion(
            v.number("leafIdx"), v.number("treeSize"), v.bytes("leafHash"), v.proof(), v.bytes("root"));
    const MerkleSubtree subtree { v.number("start"), v.number("end") };
    if (kind == u"subtreeconsistency")
        return provesConsistency(subtree, v.number("size"), v.bytes("root1"), v.bytes("root2"), v.proof());
    return provesInclusion(v.number("leafIdx"), subtree, v.bytes("leafHash"), v.proof(), v.bytes("root"));
}

const QByteArray specCheckpoint(
    "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n");
const QByteArray specNote(
    "This is an example message.\n\n\xe2\x80\x94 example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
const QString specKey = QStringLiteral("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

SignedNote noteOver(const MerkleTree &tree)
{
    return { Checkpoint { QStringLiteral("case"), tree.size(), tree.root() }.toText(),
        { { QStringLiteral("someone"), 7, QByteArray(64, 's') } } };
}

} // namespace

void MerkleTest::rootIsWhatTheDefinitionSays()
{
    const MerkleTree tree = treeOf(sizes);
    QList<QByteArray> leaves;
    for (int size = 0; size <= sizes; ++size) {
        QCOMPARE(tree.root(quint64(size)), rootByDefinition(leaves));
        QCOMPARE(treeOf(size).root(), tree.root(quint64(size)));
        leaves.append(leafOf(size));
    }
    QCOMPARE(emptyMerkleRoot().toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void MerkleTest::theRightEdgeAloneHasTheSameRoot()
{
    const MerkleTree tree = treeOf(sizes);
    MerkleFrontier edge;
    for (int size = 0; size <= sizes; ++size) {
        QCOMPARE(edge.size(), quint64(size));
        QCOMPARE(edge.root(), tree.root(quint64(size)));
        QCOMPARE(edge.peaks().size(), size_t(std::popcount(unsigned(size))));
        edge.append(leafOf(size));
    }
}

void MerkleTest::aPutAwayEdgeGoesOnWhereItWas()
{
    const MerkleTree tree = treeOf(sizes);
    MerkleFrontier edge;
    for (int size = 0; size < sizes; ++size) {
        auto again = MerkleFrontier::from(edge.size(), edge.peaks());
        QVERIFY(again.has_value());
        QVERIFY(*again == edge);
        again->append(leafOf(size));
        QCOMPARE(again->root(), tree.root(quint64(size) + 1));
        edge = *again;
    }
}

void MerkleTest::refusesAnEdgeThatDoesNotFitItsSize()
{
    const QByteArray hash(merkleHashSize, 'h');
    QVERIFY(MerkleFrontier::from(2, { hash }).has_value());
    QVERIFY(!MerkleFrontier::from(3, { hash }).has_value());
    QVERIFY(!MerkleFrontier::from(2, { hash, hash }).has_value());
    QVERIFY(!MerkleFrontier::from(2, { hash.left(31) }).has_value());
    QVERIFY(!MerkleFrontier::from(0, { hash }).has_value());
}

void MerkleTest::everyLeafOfEverySmallTreeHasAProof()
{
    const MerkleTree tree = treeOf(sizes);
    for (int size = 1; size <= sizes; ++size) {
        const QByteArray root = tree.root(quint64(size));
        for (int leaf = 0; leaf < size; ++leaf) {
            const auto proof = tree.inclusionProof(quint64(leaf), quint64(size));
            const QByteArray hash = merkleLeafHash(leafOf(leaf));
            QVERIFY(provesInclusion(quint64(leaf), quint64(size), hash, proof, root));
            QVERIFY(!provesInclusion(quint64(leaf) + 1, quint64(size), hash, proof, root));
            QVERIFY(!provesInclusion(quint64(leaf), quint64(size), flipped(hash), proof, root));
        }
    }
}

void MerkleTest::everySmallTreeIsConsistentWithEveryLaterOne()
{
    const MerkleTree tree = treeOf(sizes);
    for (quint64 newSize = 1; newSize <= sizes; ++newSize) {
        for (quint64 oldSize = 1; oldSize <= newSize; ++oldSize) {
            const auto proof = tree.consistencyProof(oldSize, newSize);
            const QByteArray was = tree.root(oldSize);
            const QByteArray is = tree.root(newSize);
            QVERIFY(provesConsistency(oldSize, newSize, was, is, proof));
            QCOMPARE(proof.isEmpty(), oldSize == newSize);
            QVERIFY(!provesConsistency(oldSize, newSize, flipped(was), is, proof));
            QVERIFY(!provesConsistency(oldSize, newSize, was, flipped(is), proof));
        }
    }
}

void MerkleTest::everySubtreeIsFoundInItsTreeAndNoOther()
{
    QVERIFY((MerkleSubtree { 8, 13 }).isValid());
    QVERIFY((MerkleSubtree { 0, ~quint64(0) }).isValid());
    QVERIFY(!(MerkleSubtree { 4, 9 }).isValid());
    QVERIFY(!(MerkleSubtree { 5, 4 }).isValid());
    QVERIFY(!(MerkleSubtree { 1, ~quint64(0) }).isValid());
    const MerkleTree tree = treeOf(16);
    // Leaves 4 to 7 of 16: their sister, and then the other half.
    MerkleTree part;
    for (int i = 4; i < 8; ++i)
        part.append(leafOf(i));
    const QList<QByteArray> proof { tree.root(4), tree.consistencyProof(8, 16).front() };
    QVERIFY(provesConsistency(MerkleSubtree { 4, 8 }, 16, part.root(), tree.root(), proof));
    QVERIFY(!provesConsistency(MerkleSubtree { 0, 4 }, 16, part.root(), tree.root(), proof));
}

void MerkleTest::noProofHoldsAfterAnyChange()
{
    const MerkleTree tree = treeOf(11);
    const auto inclusion = tree.inclusionProof(6, 11);
    const auto consistency = tree.consistencyProof(6, 11);
    const QByteArray leaf = merkleLeafHash(leafOf(6));
    for (qsizetype i = 0; i < inclusion.size(); ++i) {
        for (qsizetype bit = 0; bit < merkleHashSize * 8; ++bit) {
            auto changed = inclusion;
            changed[i] = flipped(changed[i], bit);
            QVERIFY(!provesInclusion(6, 11, leaf, changed, tree.root()));
        }
        auto cut = inclusion;
        cut.removeAt(i);
        QVERIFY(!provesInclusion(6, 11, leaf, cut, tree.root()));
    }
    for (qsizetype i = 0; i < consistency.size(); ++i) {
        auto changed = consistency;
        changed[i] = flipped(changed[i]);
        QVERIFY(!provesConsistency(6, 11, tree.root(6), tree.root(), changed));
    }
    QVERIFY(!provesInclusion(6, 11, leaf, inclusion + QList<QByteArray> { leaf }, tree.root()));
    QVERIFY(!provesConsistency(0, 11, emptyMerkleRoot(), tree.root(), {}));
}

void MerkleTest::publicVectorsAgree_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : { "consistency", "inclusion", "subtreeconsistency", "subtreeinclusion" })
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void MerkleTest::publicVectorsAgree()
{
    QFETCH(QString, kind);
    QDirIterator files(QStringLiteral(TWELVEFOLD_SUITES "/merkle-testdata/testdata/") + kind,
        { QStringLiteral("*.json") }, QDir::Files, QDirIterator::Subdirectories);
    if (!files.hasNext())
        QSKIP("The Merkle test vectors are not beside the checkout.");
    int tried = 0;
    for (; files.hasNext(); ++tried) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        Vector vector { file.readAll(), {} };
        vector.object = QJsonDocument::fromJson(vector.text).object();
        QVERIFY2(vector.object.contains(QStringLiteral("wantErr")), qPrintable(file.fileName()));
        QVERIFY2(holds(kind, vector) != vector.object[QStringLiteral("wantErr")].toBool(), qPrintable(file.fileName()));
    }
    qInfo("%d vectors of %s agree", tried, qPrintable(kind));
    QVERIFY(tried >= 98);
}

void MerkleTest::checkpointReadsAsTheSpecificationWritesIt()
{
    const auto checkpoint = Checkpoint::parse(specCheckpoint);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->origin, QStringLiteral("example.com/behind-the-sofa"));
    QCOMPARE(checkpoint->size, quint64(20852163));
    QCOMPARE(checkpoint->root.toHex().left(8), QByteArray("0ac5186a"));
    QCOMPARE(checkpoint->toText(), specCheckpoint);
    const auto extended = Checkpoint::parse(specCheckpoint + "one more\n");
    QVERIFY(extended);
    QCOMPARE(extended->extensions, QStringList(QStringLiteral("one more")));
    QCOMPARE(extended->toText(), specCheckpoint + "one more\n");
}

void MerkleTest::refusesCheckpointsThatBreakTheFormat_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray root("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no origin") << "\n1\n" + root + '\n';
    QTest::newRow("leading zero") << "a\n01\n" + root + '\n';
    QTest::newRow("sign") << "a\n+1\n" + root + '\n';
    QTest::newRow("negative") << "a\n-1\n" + root + '\n';
    QTest::newRow("too large") << "a\n18446744073709551616\n" + root + '\n';
    QTest::newRow("hexadecimal") << "a\n0x1\n" + root + '\n';
    QTest::newRow("no root") << QByteArray("a\n1\n");
    QTest::newRow("short root") << QByteArray("a\n1\nAAAA\n");
    QTest::newRow("root without padding") << "a\n1\n" + root.chopped(1) + '\n';
    QTest::newRow("no last line end") << "a\n1\n" + root;
    QTest::newRow("blank line") << "a\n1\n" + root + "\n\n";
}

void MerkleTest::refusesCheckpointsThatBreakTheFormat()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Checkpoint::parse(text));
}

void MerkleTest::noteReadsAsTheSpecificationWritesIt()
{
    const auto note = SignedNote::parse(specNote);
    QVERIFY(note);
    QCOMPARE(note->text, QByteArray("This is an example message.\n"));
    QCOMPARE(note->signatures.size(), 1U);
    QCOMPARE(note->signatures.front().signature.size(), 64);
    QCOMPARE(note->toBytes(), specNote);
    const auto key = NoteKey::fromVerifierKey(specKey);
    QVERIFY(key);
    QCOMPARE(key->id(), 0x530d903aU);
    QCOMPARE(key->claimedIn(*note), &note->signatures.front());
    const NoteKey other { QStringLiteral("example.com/bar"), key->publicKey };
    QVERIFY(!other.claimedIn(*note));
    // The text may have blank lines of its own: the last one parts it from the signatures.
    const auto blank = SignedNote::parse("a\n\n" + specNote);
    QVERIFY(blank);
    QCOMPARE(blank->text, QByteArray("a\n\nThis is an example message.\n"));
}

void MerkleTest::refusesNotesThatBreakTheFormat()
{
    for (const QByteArray &bytes : { QByteArray(), QByteArray("text\n"), QByteArray("text\n\n"), specNote.chopped(1),
             specNote + '\n', "\t" + specNote, "\xff" + specNote, specNote + "- a b\n",
             QByteArray(specNote).replace("foo ", "f+o "), QByteArray(specNote).replace("foo ", "foo"),
             QByteArray(specNote).replace("QM=", "QM"), QByteArray(specNote).replace("\xe2\x80\x94", "-") })
        QVERIFY2(!SignedNote::parse(bytes), bytes.constData());
    const QByteArray line = specNote.mid(specNote.indexOf("\xe2"));
    QVERIFY(SignedNote::parse(specNote + line.repeated(63)));
    QVERIFY(!SignedNote::parse(specNote + line.repeated(64)));
}

void MerkleTest::verifierKeyHasOneSpelling()
{
    QCOMPARE(NoteKey::fromVerifierKey(specKey)->toVerifierKey(), specKey);
    for (qsizetype i = 0; i < specKey.size(); ++i) {
        QString changed = specKey;
        changed[i] = changed[i] == u'0' ? u'1' : u'0';
        QVERIFY2(!NoteKey::fromVerifierKey(changed), qPrintable(changed));
    }
    QVERIFY(!NoteKey::fromVerifierKey({}));
    QVERIFY(!NoteKey::fromVerifierKey(u"a+b"));
}

void MerkleTest::logProofComesBackAndChecksItsLeaf()
{
    const MerkleTree tree = treeOf(21);
    for (const QByteArray &extra : { QByteArray(), QByteArray("E0012") }) {
        const TlogProof made { extra, 13, tree.inclusionProof(13, 21), noteOver(tree) };
        const auto read = TlogProof::parse(made.toBytes());
        QVERIFY(read);
        QCOMPARE(*read, made);
        const auto checkpoint = read->check(merkleLeafHash(leafOf(13)));
        QVERIFY(checkpoint);
        QCOMPARE(checkpoint->origin, QStringLiteral("case"));
        QCOMPARE(read->check(merkleLeafHash(leafOf(12))).error().kind, Error::Kind::Corrupt);
    }
    MerkleTree single;
    single.append("only");
    const auto alone = TlogProof::parse(TlogProof { {}, 0, {}, noteOver(single) }.toBytes());
    QVERIFY(alone && alone->check(merkleLeafHash("only")));
}

void MerkleTest::refusesLogProofsThatBreakTheFormat()
{
    const MerkleTree tree = treeOf(21);
    const QByteArray good = TlogProof { "x", 13, tree.inclusionProof(13, 21), noteOver(tree) }.toBytes();
    QVERIFY(TlogProof::parse(good));
    for (const auto &[what, with] : std::initializer_list<std::pair<QByteArray, QByteArray>> { { "@v1", "@v2" },
             { "index 13", "index 013" }, { "index 13\n", "" }, { "extra ", "extra  " }, { "\n\n", "\n" },
             { "21\n", "x\n" }, { "=\n\ncase", "\n\ncase" } }) {
        QByteArray changed = good;
        QVERIFY(changed.contains(what));
        QVERIFY2(!TlogProof::parse(changed.replace(what, with)), what.constData());
    }
    QVERIFY(!TlogProof::parse({}));
}

QTEST_GUILESS_MAIN(MerkleTest)
#include "tst_merkle.moc"
