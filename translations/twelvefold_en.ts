<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One persona out of %n records that were judged the same.</source>
        <translation>
            <numerusform>One persona out of %n records that were judged the same.</numerusform>
            <numerusform>One persona out of %n records that were judged the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the chart shows all</source>
        <translation>
            <numerusform>and %n more; the chart shows all</numerusform>
            <numerusform>and %n more; the chart shows all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Operator · a hypothesis, %n persona(s)</source>
        <translation>
            <numerusform>Operator · a hypothesis, %n persona</numerusform>
            <numerusform>Operator · a hypothesis, %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%1: %n exhibit(s)</source>
        <translation>
            <numerusform>%1: %n exhibit</numerusform>
            <numerusform>%1: %n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) of the ledger</source>
        <translation>
            <numerusform>%n new entry of the ledger</numerusform>
            <numerusform>%n new entries of the ledger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that had been left out here and now can be read</source>
        <translation>
            <numerusform>%n that had been left out here and now can be read</numerusform>
            <numerusform>%n that had been left out here and now can be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already</source>
        <translation>
            <numerusform>%n is here already</numerusform>
            <numerusform>%n are here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n new entry(ies).</source>
        <translation>
            <numerusform>Merged %n new entry.</numerusform>
            <numerusform>Merged %n new entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to look at.</source>
        <translation>
            <numerusform>%n conflict to look at.</numerusform>
            <numerusform>%n conflicts to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(ies)</source>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were set differently here and there. Both are kept; the later one counts until one is chosen under Case &gt; Conflicts.</source>
        <translation>
            <numerusform>%n value was set differently here and there. Both are kept; the later one counts until one is chosen under Case &gt; Conflicts.</numerusform>
            <numerusform>%n values were set differently here and there. Both are kept; the later one counts until one is chosen under Case &gt; Conflicts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartBar</name>
    <message numerus="yes">
        <source>%n link(s) away</source>
        <translation>
            <numerusform>%n link away</numerusform>
            <numerusform>%n links away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Types: %n hidden</source>
        <translation>
            <numerusform>Types: %n hidden</numerusform>
            <numerusform>Types: %n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartCanvas</name>
    <message numerus="yes">
        <source>, linked to %n: %1</source>
        <translation>
            <numerusform>, linked to %n: %1</numerusform>
            <numerusform>, linked to %n: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartView</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) shown</source>
        <translation>
            <numerusform>%n link shown</numerusform>
            <numerusform>%n links shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked thing(s) hidden</source>
        <translation>
            <numerusform>%n linked thing hidden</numerusform>
            <numerusform>%n linked things hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them by type</source>
        <translation>
            <numerusform>, %n of them by type</numerusform>
            <numerusform>, %n of them by type</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by the limit of %1</source>
        <translation>
            <numerusform>%n left out by the limit of %1</numerusform>
            <numerusform>%n left out by the limit of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ConflictsPage</name>
    <message numerus="yes">
        <source>%n value(s) were set differently by people who did not know of each other. The later one counts until somebody chooses; nothing is lost either way, and a choice can be undone.</source>
        <translation>
            <numerusform>%n value was set differently by people who did not know of each other. The later one counts until somebody chooses; nothing is lost either way, and a choice can be undone.</numerusform>
            <numerusform>%n values were set differently by people who did not know of each other. The later one counts until somebody chooses; nothing is lost either way, and a choice can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ImportPage</name>
    <message numerus="yes">
        <source>%n file(s). Nothing is in the case yet.</source>
        <translation>
            <numerusform>%n file. Nothing is in the case yet.</numerusform>
            <numerusform>%n files. Nothing is in the case yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n file(s)</source>
        <translation>
            <numerusform>Checking %n file</numerusform>
            <numerusform>Checking %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>Importing %n file</numerusform>
            <numerusform>Importing %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) and people</source>
        <translation>
            <numerusform>%n thing or person</numerusform>
            <numerusform>%n things and people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the case already.</source>
        <translation>
            <numerusform>%n file was in the case already.</numerusform>
            <numerusform>%n files were in the case already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out; the list says why.</source>
        <translation>
            <numerusform>%n file left out; the list says why.</numerusform>
            <numerusform>%n files left out; the list says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::JobsIndicator</name>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::MainWindow</name>
    <message numerus="yes">
        <source>Compared %n persona(s): </source>
        <translation>
            <numerusform>Compared %n persona: </numerusform>
            <numerusform>Compared %n personas: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) found</source>
        <translation>
            <numerusform>%n operator found</numerusform>
            <numerusform>%n operators found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n pair(s) possible but not joined.</source>
        <translation>
            <numerusform>, %n pair possible but not joined.</numerusform>
            <numerusform>, %n pairs possible but not joined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::Navigator</name>
    <message numerus="yes">
        <source>%1: %n persona(s), %2</source>
        <translation>
            <numerusform>%1: %n persona, %2</numerusform>
            <numerusform>%1: %n personas, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::OperatorPage</name>
    <message numerus="yes">
        <source>%1: %n persona(s)</source>
        <translation>
            <numerusform>%1: %n persona</numerusform>
            <numerusform>%1: %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As the case is now it would fall into %n group(s); resolve it again.</source>
        <translation>
            <numerusform>As the case is now it would fall into %n group; resolve it again.</numerusform>
            <numerusform>As the case is now it would fall into %n groups; resolve it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n value(s) were set differently in copies that were merged.</source>
        <translation>
            <numerusform>⚠ %n value was set differently in copies that were merged.</numerusform>
            <numerusform>⚠ %n values were set differently in copies that were merged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PackDialog</name>
    <message numerus="yes">
        <source>%1: %n persona(s)</source>
        <translation>
            <numerusform>%1: %n persona</numerusform>
            <numerusform>%1: %n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n page(s)</source>
        <translation>
            <numerusform>Wrote %1: %n page</numerusform>
            <numerusform>Wrote %1: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s). Its SHA-256:</source>
        <translation>
            <numerusform>%n exhibit. Its SHA-256:</numerusform>
            <numerusform>%n exhibits. Its SHA-256:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1, %n page(s).</source>
        <translation>
            <numerusform>Wrote %1, %n page.</numerusform>
            <numerusform>Wrote %1, %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ShareDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the ledger</source>
        <translation>
            <numerusform>%n entry of the ledger</numerusform>
            <numerusform>%n entries of the ledger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out of them, by digest only</source>
        <translation>
            <numerusform>%n left out of them, by digest only</numerusform>
            <numerusform>%n left out of them, by digest only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) without their files</source>
        <translation>
            <numerusform>%n exhibit without their files</numerusform>
            <numerusform>%n exhibits without their files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is selected, and its identifiers: %n record(s)</source>
        <translation>
            <numerusform>What is selected, and its identifiers: %n record</numerusform>
            <numerusform>What is selected, and its identifiers: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and its identifiers: %n persona(s)</source>
        <translation>
            <numerusform>%1 and its identifiers: %n persona</numerusform>
            <numerusform>%1 and its identifiers: %n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::TextPane</name>
    <message numerus="yes">
        <source>%n character(s) that cannot be seen, or that turn the writing around, are shown as ▯: %1.</source>
        <translation>
            <numerusform>%n character that cannot be seen, or that turns the writing around, is shown as ▯: %1.</numerusform>
            <numerusform>%n characters that cannot be seen, or that turn the writing around, are shown as ▯: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::UnlockPage</name>
    <message numerus="yes">
        <source>%n wrong passphrase(s) in a row.</source>
        <translation>
            <numerusform>%n wrong passphrase in a row.</numerusform>
            <numerusform>%n wrong passphrases in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>The next try is possible in %n second.</numerusform>
            <numerusform>The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) read, each proven by its hash.</source>
        <translation>
            <numerusform>%n part read, each proven by its hash.</numerusform>
            <numerusform>%n parts read, each proven by its hash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) are lost.</source>
        <translation>
            <numerusform>%n part is lost.</numerusform>
            <numerusform>%n parts are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
