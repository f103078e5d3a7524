<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New Case…</source>
        <translation>&amp;Neuer Fall&#xa0;…</translation>
    </message>
    <message>
        <source>Make a new encrypted case</source>
        <translation>Einen neuen verschlüsselten Fall anlegen</translation>
    </message>
    <message>
        <source>&amp;Open Case…</source>
        <translation>Fall ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open a case file</source>
        <translation>Eine Falldatei öffnen</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Close the case and show nothing of it until the passphrase is given</source>
        <translation>Den Fall schließen und nichts daraus zeigen, bis die Passphrase eingegeben ist</translation>
    </message>
    <message>
        <source>&amp;Close Case</source>
        <translation>Fall s&amp;chließen</translation>
    </message>
    <message>
        <source>Close the case and go back to the start page</source>
        <translation>Den Fall schließen und zur Startseite zurückkehren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Das Programm verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change; the ledger keeps both</source>
        <translation>Die letzte Änderung zurücknehmen; das Protokoll behält beides</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole value of what is selected</source>
        <translation>Den vollständigen Wert der Auswahl kopieren</translation>
    </message>
    <message>
        <source>Cl&amp;ear Selection</source>
        <translation>Auswahl &amp;aufheben</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>&amp;Search or Run a Command</source>
        <translation>&amp;Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Find people, identifiers and exhibits, or any command by its name</source>
        <translation>Personen, Kennungen und Beweisstücke finden oder einen Befehl nach seinem Namen</translation>
    </message>
    <message>
        <source>&amp;Filter the Table</source>
        <translation>Tabelle &amp;filtern</translation>
    </message>
    <message>
        <source>Show only the rows that hold these words</source>
        <translation>Nur die Zeilen zeigen, die diese Wörter enthalten</translation>
    </message>
    <message>
        <source>&amp;Resolve Operators…</source>
        <translation>Betreiber &amp;ermitteln&#xa0;…</translation>
    </message>
    <message>
        <source>Find out which personas are run by one operator, and why</source>
        <translation>Herausfinden, welche Personas von einem Betreiber geführt werden, und warum</translation>
    </message>
    <message>
        <source>&amp;Verify Case</source>
        <translation>Fall &amp;prüfen</translation>
    </message>
    <message>
        <source>Check pages, ledger and evidence of the case file</source>
        <translation>Seiten, Protokoll und Beweismittel der Falldatei prüfen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Show the ledger: who did what, and when</source>
        <translation>Das Protokoll zeigen: wer was wann getan hat</translation>
    </message>
    <message>
        <source>Recovery &amp;Key…</source>
        <translation>Wiederherstellungs&amp;schlüssel&#xa0;…</translation>
    </message>
    <message>
        <source>Show the key that opens this file without the passphrase</source>
        <translation>Den Schlüssel zeigen, der diese Datei ohne die Passphrase öffnet</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Take files and folders into the case</source>
        <translation>Dateien und Ordner in den Fall aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Open Exhibit</source>
        <translation>Beweisstück ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show the exhibit that the selection stands on, at its place</source>
        <translation>Das Beweisstück, auf dem die Auswahl beruht, an der Fundstelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Same Operator…</source>
        <translation>&amp;Derselbe Betreiber&#xa0;…</translation>
    </message>
    <message>
        <source>Record that one operator runs these two personas</source>
        <translation>Festhalten, dass ein Betreiber diese beiden Personas führt</translation>
    </message>
    <message>
        <source>&amp;Different…</source>
        <translation>&amp;Verschieden&#xa0;…</translation>
    </message>
    <message>
        <source>Record that two different people are behind these personas</source>
        <translation>Festhalten, dass hinter diesen Personas zwei verschiedene Menschen stehen</translation>
    </message>
    <message>
        <source>&amp;Unsure…</source>
        <translation>&amp;Unklar&#xa0;…</translation>
    </message>
    <message>
        <source>Record that this pair was looked at and stays open</source>
        <translation>Festhalten, dass dieses Paar angesehen wurde und offen bleibt</translation>
    </message>
    <message>
        <source>Same &amp;Persona…</source>
        <translation>Dieselbe &amp;Persona&#xa0;…</translation>
    </message>
    <message>
        <source>Record that this is one identity recorded twice; the two become one, reversibly</source>
        <translation>Festhalten, dass dieselbe Identität zweimal erfasst ist; die beiden werden umkehrbar zu einer</translation>
    </message>
    <message>
        <source>&amp;Open Operator</source>
        <translation>Betreiber ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show the operator, its members and what holds them together</source>
        <translation>Den Betreiber, seine Mitglieder und das, was sie zusammenhält, zeigen</translation>
    </message>
    <message>
        <source>&amp;Evidence Pack…</source>
        <translation>&amp;Beweismappe&#xa0;…</translation>
    </message>
    <message>
        <source>Write a PDF with findings, exhibits and custody log</source>
        <translation>Ein PDF mit Ergebnissen, Beweisstücken und Protokoll der Beweismittelkette erstellen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to what was selected before</source>
        <translation>Zurück zur vorigen Auswahl</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>What the case holds and what to do next</source>
        <translation>Was der Fall enthält und was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>The link chart</source>
        <translation>Das Verbindungsdiagramm</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>What is listed on the left, as a table</source>
        <translation>Was links aufgeführt ist, als Tabelle</translation>
    </message>
    <message>
        <source>O&amp;perator</source>
        <translation>B&amp;etreiber</translation>
    </message>
    <message>
        <source>One operator and what holds it together</source>
        <translation>Ein Betreiber und was ihn zusammenhält</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>Bewei&amp;smittel</translation>
    </message>
    <message>
        <source>One exhibit, as it was taken in</source>
        <translation>Ein Beweisstück, wie es aufgenommen wurde</translation>
    </message>
    <message>
        <source>C&amp;ustody</source>
        <translation>Beweismittel&amp;kette</translation>
    </message>
    <message>
        <source>The ledger of the case</source>
        <translation>Das Protokoll des Falls</translation>
    </message>
    <message>
        <source>Pee&amp;k</source>
        <translation>Ku&amp;rzansicht</translation>
    </message>
    <message>
        <source>A short look at the selection; Space in a list</source>
        <translation>Ein kurzer Blick auf die Auswahl; in einer Liste die Leertaste</translation>
    </message>
    <message>
        <source>&amp;Navigator</source>
        <translation>&amp;Navigation</translation>
    </message>
    <message>
        <source>Show or hide the left column</source>
        <translation>Die linke Spalte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show or hide the right column</source>
        <translation>Die rechte Spalte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Colours of the S&amp;ystem</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>Light or dark as the system says</source>
        <translation>Hell oder dunkel, wie das System es vorgibt</translation>
    </message>
    <message>
        <source>&amp;Light Colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkle Schrift auf hellem Grund</translation>
    </message>
    <message>
        <source>&amp;Dark Colours</source>
        <translation>D&amp;unkle Farben</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Helle Schrift auf dunklem Grund</translation>
    </message>
    <message>
        <source>&amp;Stop Running Jobs</source>
        <translation>&amp;Laufende Vorgänge abbrechen</translation>
    </message>
    <message>
        <source>Stop all work in the background</source>
        <translation>Alle Arbeiten im Hintergrund abbrechen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Colours, locking, recent files</source>
        <translation>Farben, Sperren, zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All commands and their keys</source>
        <translation>Alle Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>&amp;About Twelvefold</source>
        <translation>Ü&amp;ber Twelvefold</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>E&amp;vidence</source>
        <translation>Be&amp;weismittel</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>Be&amp;treiber</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>As &amp;of…</source>
        <translation>Stan&amp;d vom&#xa0;…</translation>
    </message>
    <message>
        <source>Show the case as it was on an earlier date</source>
        <translation>Den Fall zeigen, wie er zu einem früheren Zeitpunkt war</translation>
    </message>
    <message>
        <source>&amp;Share a Copy…</source>
        <translation>&amp;Kopie weitergeben&#xa0;…</translation>
    </message>
    <message>
        <source>Write an encrypted copy of the case, or of a part of it, for colleagues</source>
        <translation>Eine verschlüsselte Kopie des Falls oder eines Teils davon für Kollegen schreiben</translation>
    </message>
    <message>
        <source>&amp;Merge a Copy…</source>
        <translation>Mit Kopie &amp;zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>Take in what a colleague&apos;s copy of this case holds and this one lacks</source>
        <translation>Übernehmen, was die Kopie eines Kollegen von diesem Fall enthält und was hier fehlt</translation>
    </message>
    <message>
        <source>&amp;Conflicts…</source>
        <translation>K&amp;onflikte&#xa0;…</translation>
    </message>
    <message>
        <source>What was set differently in copies of the case, side by side</source>
        <translation>Was in Kopien des Falls verschieden gesetzt wurde, nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Passphrase…</source>
        <translation>P&amp;assphrase&#xa0;…</translation>
    </message>
    <message>
        <source>Make another passphrase open this file</source>
        <translation>Diese Datei mit einer anderen Passphrase öffnen lassen</translation>
    </message>
    <message>
        <source>&amp;Identity and Contacts…</source>
        <translation>&amp;Identität und Kontakte&#xa0;…</translation>
    </message>
    <message>
        <source>Your own keys, and the cards of colleagues you share cases with</source>
        <translation>Die eigenen Schlüssel und die Karten der Kollegen, mit denen Sie Fälle teilen</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>something taken out</source>
        <translation>etwas Entferntes</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Der Fall</translation>
    </message>
    <message>
        <source>Something that is taken out</source>
        <translation>Etwas, das entfernt ist</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>the exhibit</source>
        <translation>das Beweisstück</translation>
    </message>
    <message>
        <source>the record itself</source>
        <translation>der Datensatz selbst</translation>
    </message>
    <message>
        <source>the judgement</source>
        <translation>die Entscheidung</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>A short look</source>
        <translation>Kurzansicht</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>In a list: what the row says, without going there</source>
        <translation>In einer Liste: was die Zeile enthält, ohne dorthin zu wechseln</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>In a list: the exhibit, the operator or the chart</source>
        <translation>In einer Liste: das Beweisstück, der Betreiber oder das Diagramm</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>An encrypted case file for investigators of identity fraud.</source>
        <translation>Eine verschlüsselte Fallakte für die Ermittlung von Identitätsbetrug.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Es besteht keinerlei Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a persona, an identifier, an exhibit or an operator: this column says what is known of it, and every value leads to the exhibit it stands on.</source>
        <translation>Wählen Sie eine Persona, eine Kennung, ein Beweisstück oder einen Betreiber aus: Diese Spalte zeigt, was darüber bekannt ist, und jeder Wert führt zu dem Beweisstück, auf dem er beruht.</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One persona out of %n records that were judged the same.</source>
        <translation>
            <numerusform>Eine Persona aus %n Datensatz, der als dieselbe entschieden wurde.</numerusform>
            <numerusform>Eine Persona aus %n Datensätzen, die als dieselbe entschieden wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>The sources contradict each other.</source>
        <translation>Die Quellen widersprechen einander.</translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>genutzt von %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the chart shows all</source>
        <translation>
            <numerusform>und %n weitere; das Diagramm zeigt alle</numerusform>
            <numerusform>und %n weitere; das Diagramm zeigt alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Link · %1</source>
        <translation>Verbindung · %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Exhibit %1 · %2</source>
        <translation>Beweisstück %1 · %2</translation>
    </message>
    <message>
        <source>Open the exhibit</source>
        <translation>Beweisstück öffnen</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>by %1 with %2</source>
        <translation>von %1 mit %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>People it speaks of</source>
        <translation>Personen, von denen es handelt</translation>
    </message>
    <message numerus="yes">
        <source>Operator · a hypothesis, %n persona(s)</source>
        <translation>
            <numerusform>Betreiber · eine Hypothese, %n Persona</numerusform>
            <numerusform>Betreiber · eine Hypothese, %n Personas</numerusform>
        </translation>
    </message>
    <message>
        <source>the weakest join that holds it together; resolved at %1</source>
        <translation>die schwächste Nahtstelle, die ihn zusammenhält; ermittelt bei %1</translation>
    </message>
    <message>
        <source>Open the operator page</source>
        <translation>Betreiberseite öffnen</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Exhibits it rests on</source>
        <translation>Beweisstücke, auf denen er beruht</translation>
    </message>
    <message>
        <source>Two selected</source>
        <translation>Zwei ausgewählt</translation>
    </message>
    <message>
        <source>Judged: %1</source>
        <translation>Entschieden: %1</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>One operator: %1</source>
        <translation>Ein Betreiber: %1</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Before any evidence: %1</source>
        <translation>Ausgangswert ohne Beweismittel: %1</translation>
    </message>
    <message>
        <source>%1 are missing to the threshold.</source>
        <translation>%1 fehlen bis zur Schwelle.</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>Warum %1?</translation>
    </message>
    <message>
        <source>Why this operator?</source>
        <translation>Warum dieser Betreiber?</translation>
    </message>
    <message>
        <source>All of it on the operator page</source>
        <translation>Alles Weitere auf der Betreiberseite</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>left out of this copy of the case</source>
        <translation>in dieser Kopie des Falls ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>und %n früherer</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>SHA-256 over the hash before and this entry: none can be changed without all later ones</source>
        <translation>SHA-256 über den vorigen Hash und diesen Eintrag: keiner lässt sich ändern, ohne alle späteren zu ändern</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Erhoben</translation>
    </message>
    <message>
        <source>Viewed original</source>
        <translation>Original eingesehen</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Redacted copy made</source>
        <translation>Geschwärzte Kopie erstellt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>match</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>mismatch</source>
        <translation>weicht ab</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exhibit(s)</source>
        <translation>
            <numerusform>%1: %n Beweisstück</numerusform>
            <numerusform>%1: %n Beweisstücke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>%1, local time %2</source>
        <translation>%1, Ortszeit %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>SHA-256 vorher</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <translation>SHA-256 nachher</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>What happened to exhibits: taken in, handed on, checked</source>
        <translation>Was mit Beweisstücken geschah: aufgenommen, weitergegeben, geprüft</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>How probable</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Beweisstücke</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Beweisstück</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Taken in (UTC)</source>
        <translation>Aufgenommen (UTC)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eine</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>At (UTC)</source>
        <translation>Am (UTC)</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody signed this copy: whoever had its key can have written it. Ask the person it came from.</source>
        <translation>Niemand hat diese Kopie signiert: Geschrieben haben kann sie, wer ihren Schlüssel hatte. Fragen Sie die Person, von der sie kam.</translation>
    </message>
    <message>
        <source>Signed by somebody whose card you do not have (key %1). The signature fits, but says nothing of who it is.</source>
        <translation>Signiert von jemandem, dessen Karte Sie nicht haben (Schlüssel %1). Die Signatur passt, sagt aber nichts darüber, wer es ist.</translation>
    </message>
    <message>
        <source>Signed with the card of %1, which was never compared: anybody can write a card with this name. Compare it under Tools &gt; Identity and Contacts.</source>
        <translation>Signiert mit der Karte von %1, die nie verglichen wurde: Eine Karte mit diesem Namen kann jeder schreiben. Vergleichen Sie sie unter Extras &gt; Identität und Kontakte.</translation>
    </message>
    <message>
        <source>Signed by %1, whose card you have verified.</source>
        <translation>Signiert von %1; die Karte haben Sie verifiziert.</translation>
    </message>
    <message>
        <source>Signed by yourself.</source>
        <translation>Von Ihnen selbst signiert.</translation>
    </message>
    <message>
        <source>Everything in this copy is here already.</source>
        <translation>Alles in dieser Kopie ist hier schon vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n new entry(ies) of the ledger</source>
        <translation>
            <numerusform>%n neuer Eintrag im Protokoll</numerusform>
            <numerusform>%n neue Einträge im Protokoll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n Operation</numerusform>
            <numerusform>%n Operationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that had been left out here and now can be read</source>
        <translation>
            <numerusform>%n, die hier ausgelassen war und jetzt lesbar ist</numerusform>
            <numerusform>%n, die hier ausgelassen waren und jetzt lesbar sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already</source>
        <translation>
            <numerusform>%n ist schon hier</numerusform>
            <numerusform>%n sind schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n new entry(ies).</source>
        <translation>
            <numerusform>%n neuer Eintrag zusammengeführt.</numerusform>
            <numerusform>%n neue Einträge zusammengeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to look at.</source>
        <translation>
            <numerusform>%n Konflikt anzusehen.</numerusform>
            <numerusform>%n Konflikte anzusehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(ies)</source>
        <translation>
            <numerusform>%1: %n Eintrag</numerusform>
            <numerusform>%1: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es geschrieben hat</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n Beweisstück</numerusform>
            <numerusform>%n Beweisstücke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No new records; values of known ones, or decisions.</source>
        <translation>Keine neuen Datensätze; Werte von bekannten oder Entscheidungen.</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>None: nobody set the same value differently.</source>
        <translation>Keine: Niemand hat denselben Wert verschieden gesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were set differently here and there. Both are kept; the later one counts until one is chosen under Case &gt; Conflicts.</source>
        <translation>
            <numerusform>%n Wert wurde hier und dort verschieden gesetzt. Beide Fassungen bleiben erhalten; die spätere gilt, bis unter Fall &gt; Konflikte eine gewählt wird.</numerusform>
            <numerusform>%n Werte wurden hier und dort verschieden gesetzt. Beide Fassungen bleiben erhalten; die spätere gilt, bis unter Fall &gt; Konflikte eine gewählt wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>would count</source>
        <translation>würde gelten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>With other members: %1</source>
        <translation>Mit anderen Mitgliedern: %1</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>Nicht mehr vorhanden: %1</translation>
    </message>
    <message>
        <source>Operators, if they are resolved again</source>
        <translation>Betreiber, wenn sie neu ermittelt werden</translation>
    </message>
    <message>
        <source>They would stay as they are.</source>
        <translation>Sie würden bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 now, %2 afterwards. Merging alone changes none of them.</source>
        <translation>Jetzt %1, danach %2. Das Zusammenführen allein ändert keinen davon.</translation>
    </message>
</context>
<context>
    <name>OperatorWords</name>
    <message>
        <source>groups of %1 and %2</source>
        <translation>Gruppen von %1 und %2</translation>
    </message>
    <message>
        <source>somebody who is no longer in the case</source>
        <translation>jemand, der nicht mehr im Fall ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No single exhibit holds it together: without any one of them it stays whole.</source>
        <translation>Kein einzelnes Beweisstück hält ihn zusammen: Er bleibt ganz, welches man auch wegnimmt.</translation>
    </message>
    <message>
        <source>Nothing was found that speaks against it.</source>
        <translation>Es wurde nichts gefunden, was dagegen spricht.</translation>
    </message>
    <message>
        <source>This is an assessment, and no proof.</source>
        <translation>Dies ist eine Einschätzung und kein Beweis.</translation>
    </message>
    <message>
        <source>Without %1 it falls into %2: %3.</source>
        <translation>Ohne %1 zerfällt er in %2: %3.</translation>
    </message>
    <message>
        <source>Coincidence: that all of this came about by chance between strangers is what the odds speak against, %1.</source>
        <translation>Zufall: Dagegen, dass all dies unter Fremden zufällig zustande kam, spricht das Chancenverhältnis: %1.</translation>
    </message>
    <message>
        <source>Two operators and not one: the weakest seam, at %1 dB, runs between %2 and %3. At a threshold above that they are two.</source>
        <translation>Zwei Betreiber statt eines: Die schwächste Nahtstelle, mit %1 dB, verläuft zwischen %2 und %3. Bei einer höheren Schwelle sind es zwei.</translation>
    </message>
    <message>
        <source>An innocent link: an agency, a family or a shared flat would share money and addresses, but neither referees nor texts. If you know of one, judge the pair Different and say why.</source>
        <translation>Eine harmlose Verbindung: Eine Agentur, eine Familie oder eine gemeinsame Wohnung hätte Geld und Adressen gemeinsam, aber weder Referenzgeber noch Texte. Wenn Sie von einer solchen wissen, entscheiden Sie für das Paar „Verschieden“ und begründen Sie es.</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>This is the case as it was; go back to the present to change or to write something.</source>
        <translation>Dies ist der Fall, wie er war; kehren Sie in die Gegenwart zurück, um etwas zu ändern oder zu schreiben.</translation>
    </message>
    <message>
        <source>How operators were found is explained for the present case only; go back to it.</source>
        <translation>Wie Betreiber ermittelt wurden, wird nur für den gegenwärtigen Fall erklärt; kehren Sie zu ihm zurück.</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Account id</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address line</source>
        <translation>Adresszeile</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Bewerbung</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Bewerbungen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Birth place</source>
        <translation>Geburtsort</translation>
    </message>
    <message>
        <source>Byod policy</source>
        <translation>Regelung für Privatgeräte</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Blockchain</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Gericht</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>D hash</source>
        <translation>dHash</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Docket</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Document of identity</source>
        <translation>Ausweisdokument</translation>
    </message>
    <message>
        <source>Documents of identity</source>
        <translation>Ausweisdokumente</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Emails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>End reason</source>
        <translation>Grund des Endes</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Beschäftigung</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Beschäftigungen</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Front companies</source>
        <translation>Scheinfirmen</translation>
    </message>
    <message>
        <source>Front company</source>
        <translation>Scheinfirma</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Holder name</source>
        <translation>Name des Inhabers</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>Identity basis</source>
        <translation>Grundlage der Identität</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Vorstellungsgespräch</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Vorstellungsgespräche</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Legal case</source>
        <translation>Rechtssache</translation>
    </message>
    <message>
        <source>Legal cases</source>
        <translation>Rechtssachen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line type</source>
        <translation>Anschlussart</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Listed on</source>
        <translation>Gelistet am</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>National id</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Numeric id</source>
        <translation>Numerische ID</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Eigentum</translation>
    </message>
    <message>
        <source>P hash</source>
        <translation>pHash</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlung</translation>
    </message>
    <message>
        <source>Payment account</source>
        <translation>Zahlungskonto</translation>
    </message>
    <message>
        <source>Payment accounts</source>
        <translation>Zahlungskonten</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Platform account</source>
        <translation>Plattformkonto</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Erzeugt mit</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Registernummer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>Lebenslauf</translation>
    </message>
    <message>
        <source>Résumés</source>
        <translation>Lebensläufe</translation>
    </message>
    <message>
        <source>Sanction listing</source>
        <translation>Sanktionseintrag</translation>
    </message>
    <message>
        <source>Sanction listings</source>
        <translation>Sanktionseinträge</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Gesprächsverlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Transaktions-ID</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Uid</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>Opfer</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Opfer</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Wallet</translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Wallets</translation>
    </message>
    <message>
        <source>Web capture</source>
        <translation>Webseitenabzug</translation>
    </message>
    <message>
        <source>Web captures</source>
        <translation>Webseitenabzüge</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>applied to</source>
        <translation>bewarb sich bei</translation>
    </message>
    <message>
        <source>claimed by</source>
        <translation>angegeben von</translation>
    </message>
    <message>
        <source>claims education</source>
        <translation>gibt Ausbildung an</translation>
    </message>
    <message>
        <source>claims location</source>
        <translation>gibt Ort an</translation>
    </message>
    <message>
        <source>claims nationality</source>
        <translation>gibt Staatsangehörigkeit an</translation>
    </message>
    <message>
        <source>collects from</source>
        <translation>sammelt von</translation>
    </message>
    <message>
        <source>commits of</source>
        <translation>Commits von</translation>
    </message>
    <message>
        <source>committed as</source>
        <translation>Commits unter</translation>
    </message>
    <message>
        <source>consolidates into</source>
        <translation>führt zusammen in</translation>
    </message>
    <message>
        <source>contradicted by</source>
        <translation>steht im Widerspruch mit</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>widerspricht</translation>
    </message>
    <message>
        <source>contributed to</source>
        <translation>wirkte mit an</translation>
    </message>
    <message>
        <source>controlled by</source>
        <translation>kontrolliert von</translation>
    </message>
    <message>
        <source>controls</source>
        <translation>kontrolliert</translation>
    </message>
    <message>
        <source>dHash, mirrored</source>
        <translation>dHash, gespiegelt</translation>
    </message>
    <message>
        <source>demanded from</source>
        <translation>forderte von</translation>
    </message>
    <message>
        <source>depicts</source>
        <translation>zeigt</translation>
    </message>
    <message>
        <source>derived from</source>
        <translation>abgeleitet aus</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>entließ</translation>
    </message>
    <message>
        <source>dismissed from</source>
        <translation>entlassen von</translation>
    </message>
    <message>
        <source>employed by</source>
        <translation>beschäftigt bei</translation>
    </message>
    <message>
        <source>employs</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>exfiltrated</source>
        <translation>hat ausgeleitet</translation>
    </message>
    <message>
        <source>exfiltrated by</source>
        <translation>ausgeleitet von</translation>
    </message>
    <message>
        <source>exit of</source>
        <translation>Ausgang von</translation>
    </message>
    <message>
        <source>exits via</source>
        <translation>geht ins Netz über</translation>
    </message>
    <message>
        <source>facilitated by</source>
        <translation>unterstützt von</translation>
    </message>
    <message>
        <source>facilitates</source>
        <translation>unterstützt</translation>
    </message>
    <message>
        <source>followed by</source>
        <translation>hat als Follower</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>folgt</translation>
    </message>
    <message>
        <source>fronted by</source>
        <translation>vorgeschoben ist</translation>
    </message>
    <message>
        <source>fronts for</source>
        <translation>ist vorgeschoben für</translation>
    </message>
    <message>
        <source>has contributor</source>
        <translation>hat Mitwirkende</translation>
    </message>
    <message>
        <source>has member</source>
        <translation>hat Mitglied</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>gehalten von</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>hosted at</source>
        <translation>untergebracht bei</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>beherbergt</translation>
    </message>
    <message>
        <source>impersonated by</source>
        <translation>nachgeahmt von</translation>
    </message>
    <message>
        <source>impersonates</source>
        <translation>gibt sich aus als</translation>
    </message>
    <message>
        <source>interviewed</source>
        <translation>führte Gespräch mit</translation>
    </message>
    <message>
        <source>interviewed by</source>
        <translation>im Gespräch mit</translation>
    </message>
    <message>
        <source>is paid through</source>
        <translation>wird bezahlt über</translation>
    </message>
    <message>
        <source>is recovery of</source>
        <translation>ist Wiederherstellungsweg von</translation>
    </message>
    <message>
        <source>listed as</source>
        <translation>gelistet als</translation>
    </message>
    <message>
        <source>listed by</source>
        <translation>aufgeführt von</translation>
    </message>
    <message>
        <source>listing of</source>
        <translation>Eintrag von</translation>
    </message>
    <message>
        <source>lists employer</source>
        <translation>führt Arbeitgeber auf</translation>
    </message>
    <message>
        <source>located at</source>
        <translation>liegt bei</translation>
    </message>
    <message>
        <source>location of</source>
        <translation>Ort von</translation>
    </message>
    <message>
        <source>logged in from</source>
        <translation>angemeldet von</translation>
    </message>
    <message>
        <source>login of</source>
        <translation>Anmeldung von</translation>
    </message>
    <message>
        <source>managed by</source>
        <translation>geleitet von</translation>
    </message>
    <message>
        <source>manages</source>
        <translation>leitet</translation>
    </message>
    <message>
        <source>member of</source>
        <translation>Mitglied von</translation>
    </message>
    <message>
        <source>mentioned in</source>
        <translation>erwähnt in</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>erwähnt</translation>
    </message>
    <message>
        <source>named in</source>
        <translation>genannt in</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nennt</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtete</translation>
    </message>
    <message>
        <source>observed on</source>
        <translation>beobachtet bei</translation>
    </message>
    <message>
        <source>pHash, mirrored</source>
        <translation>pHash, gespiegelt</translation>
    </message>
    <message>
        <source>paid by</source>
        <translation>bezahlt von</translation>
    </message>
    <message>
        <source>paid to</source>
        <translation>zahlte an</translation>
    </message>
    <message>
        <source>pays</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>presented by</source>
        <translation>vorgelegt von</translation>
    </message>
    <message>
        <source>presents document</source>
        <translation>legt Ausweis vor</translation>
    </message>
    <message>
        <source>received</source>
        <translation>hat empfangen</translation>
    </message>
    <message>
        <source>received application of</source>
        <translation>erhielt Bewerbung von</translation>
    </message>
    <message>
        <source>received demand</source>
        <translation>erhielt Forderung von</translation>
    </message>
    <message>
        <source>received from</source>
        <translation>erhielt von</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>empfängt</translation>
    </message>
    <message>
        <source>receives from</source>
        <translation>erhält von</translation>
    </message>
    <message>
        <source>recommended by</source>
        <translation>empfohlen von</translation>
    </message>
    <message>
        <source>recommends</source>
        <translation>empfiehlt</translation>
    </message>
    <message>
        <source>recovered by</source>
        <translation>wiederherstellbar über</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>hat vermittelt</translation>
    </message>
    <message>
        <source>referred by</source>
        <translation>vermittelt von</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>hat registriert</translation>
    </message>
    <message>
        <source>registered by</source>
        <translation>registriert von</translation>
    </message>
    <message>
        <source>related to</source>
        <translation>in Beziehung zu</translation>
    </message>
    <message>
        <source>rents identity of</source>
        <translation>mietet die Identität von</translation>
    </message>
    <message>
        <source>rents identity to</source>
        <translation>vermietet die Identität an</translation>
    </message>
    <message>
        <source>resolves to</source>
        <translation>zeigt auf</translation>
    </message>
    <message>
        <source>reused by</source>
        <translation>wiederverwendet von</translation>
    </message>
    <message>
        <source>reuses text of</source>
        <translation>verwendet Text von</translation>
    </message>
    <message>
        <source>same picture as</source>
        <translation>dasselbe Bild wie</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>hat gesendet</translation>
    </message>
    <message>
        <source>sent by</source>
        <translation>gesendet von</translation>
    </message>
    <message>
        <source>sent to</source>
        <translation>gesendet an</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>shipped to</source>
        <translation>versandt an</translation>
    </message>
    <message>
        <source>shown in</source>
        <translation>gezeigt in</translation>
    </message>
    <message>
        <source>source of</source>
        <translation>Quelle von</translation>
    </message>
    <message>
        <source>threatened by</source>
        <translation>bedroht von</translation>
    </message>
    <message>
        <source>threatens</source>
        <translation>bedroht</translation>
    </message>
    <message>
        <source>transferred to</source>
        <translation>überwies an</translation>
    </message>
    <message>
        <source>used by</source>
        <translation>genutzt von</translation>
    </message>
    <message>
        <source>uses account</source>
        <translation>nutzt Konto</translation>
    </message>
    <message>
        <source>uses device</source>
        <translation>nutzt Gerät</translation>
    </message>
    <message>
        <source>uses document</source>
        <translation>nutzt Dokument</translation>
    </message>
    <message>
        <source>uses email</source>
        <translation>nutzt E-Mail</translation>
    </message>
    <message>
        <source>uses phone</source>
        <translation>nutzt Telefon</translation>
    </message>
    <message>
        <source>uses wallet</source>
        <translation>nutzt Wallet</translation>
    </message>
    <message>
        <source>vouched for by</source>
        <translation>empfohlen mit Bürgschaft von</translation>
    </message>
    <message>
        <source>vouches for</source>
        <translation>bürgt für</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>%1
checksum %2</source>
        <translation>%1
Prüfsumme %2</translation>
    </message>
    <message>
        <source>Recovery key of an encrypted case file</source>
        <translation>Wiederherstellungsschlüssel einer verschlüsselten Falldatei</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the file has the case. Keep the two apart, and the sheet in a safe.</source>
        <translation>Wer dieses Blatt und die Datei hat, hat den Fall. Verwahren Sie beide getrennt und das Blatt im Tresor.</translation>
    </message>
    <message>
        <source>The checksum is the beginning of the SHA-256 of the 64 digits without spaces.</source>
        <translation>Die Prüfsumme ist der Anfang des SHA-256 der 64 Ziffern ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>Made: %1. Once the passphrase of the file is changed, this key opens only copies made before: make a new sheet and destroy this one.</source>
        <translation>Erstellt: %1. Sobald die Passphrase der Datei geändert ist, öffnet dieser Schlüssel nur noch früher angelegte Kopien: Erstellen Sie ein neues Blatt und vernichten Sie dieses.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Wie man ihn benutzt</translation>
    </message>
    <message>
        <source>Any SQLCipher 4 opens the file. Work on a copy. In its shell, with the 64 digits without spaces in place of KEY:</source>
        <translation>Jedes SQLCipher 4 öffnet die Datei. Arbeiten Sie mit einer Kopie. In dessen Shell, mit den 64 Ziffern ohne Leerzeichen anstelle von KEY:</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Weak: a stolen file would be open within hours.</source>
        <translation>Schwach: Eine gestohlene Datei wäre binnen Stunden offen.</translation>
    </message>
    <message>
        <source>Fair: it holds against a curious person, not against a laboratory.</source>
        <translation>Mittel: Hält einem Neugierigen stand, nicht einem Labor.</translation>
    </message>
    <message>
        <source>Good: guessing it would take many years.</source>
        <translation>Gut: Sie zu erraten würde viele Jahre dauern.</translation>
    </message>
    <message>
        <source>Very good: guessing it is out of reach.</source>
        <translation>Sehr gut: Sie zu erraten ist aussichtslos.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Wrong passphrase or damaged file: the two cannot be told apart. Nothing was changed.</source>
        <translation>Falsche Passphrase oder beschädigte Datei: Beides lässt sich nicht unterscheiden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Try: Caps Lock and the keyboard layout; the eye at the end of the field shows what you type.</source>
        <translation>Prüfen Sie Feststelltaste und Tastaturbelegung; das Auge am Ende des Feldes zeigt, was Sie eingeben.</translation>
    </message>
    <message>
        <source>Try: the very key file this case was made with.</source>
        <translation>Versuchen Sie genau die Schlüsseldatei, mit der dieser Fall angelegt wurde.</translation>
    </message>
    <message>
        <source>Try: the key file, if this case was made with one.</source>
        <translation>Versuchen Sie die Schlüsseldatei, falls dieser Fall mit einer angelegt wurde.</translation>
    </message>
    <message>
        <source>If all that is right, take the file from your last copy of it.</source>
        <translation>Wenn all das stimmt, nehmen Sie die Datei aus Ihrer letzten Sicherungskopie.</translation>
    </message>
    <message>
        <source>This is no Twelvefold case, or only a part of one: %1</source>
        <translation>Dies ist kein Twelvefold-Fall oder nur ein Teil davon: %1</translation>
    </message>
    <message>
        <source>The passphrase fits, but the file is damaged: %1</source>
        <translation>Die Passphrase passt, aber die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>%1 You can read it meanwhile, or try again once it is closed there.</source>
        <translation>%1 Sie können ihn unterdessen lesen oder es erneut versuchen, sobald er dort geschlossen ist.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Waterfall</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Before looking</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Gesamtwert</translation>
    </message>
    <message>
        <source>%1, cap</source>
        <translation>%1, Obergrenze</translation>
    </message>
    <message>
        <source>Against: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>The threshold is %1 dB.</source>
        <translation>Die Schwelle liegt bei %1 dB.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>almost certain</source>
        <translation>nahezu sicher</translation>
    </message>
    <message>
        <source>very probable</source>
        <translation>sehr wahrscheinlich</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>more likely than not</source>
        <translation>eher wahrscheinlich als nicht</translation>
    </message>
    <message>
        <source>about as likely as not</source>
        <translation>etwa so wahrscheinlich wie nicht</translation>
    </message>
    <message>
        <source>rather unlikely</source>
        <translation>eher unwahrscheinlich</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>very improbable</source>
        <translation>sehr unwahrscheinlich</translation>
    </message>
    <message>
        <source>almost excluded</source>
        <translation>nahezu ausgeschlossen</translation>
    </message>
    <message>
        <source>about even</source>
        <translation>etwa 1 zu 1</translation>
    </message>
    <message>
        <source>more than a million to 1</source>
        <translation>mehr als eine Million zu 1</translation>
    </message>
    <message>
        <source>more than a million to 1 against</source>
        <translation>mehr als eine Million zu 1 dagegen</translation>
    </message>
    <message>
        <source>about %1 to 1</source>
        <translation>etwa %1 zu 1</translation>
    </message>
    <message>
        <source>about %1 to 1 against</source>
        <translation>etwa %1 zu 1 dagegen</translation>
    </message>
    <message>
        <source>reliable</source>
        <translation>zuverlässig</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>meist zuverlässig</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>ziemlich zuverlässig</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>meist nicht zuverlässig</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>unzuverlässig</translation>
    </message>
    <message>
        <source>source not judged</source>
        <translation>Quelle nicht bewertet</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>wahrscheinlich wahr</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>möglicherweise wahr</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>content not judged</source>
        <translation>Inhalt nicht bewertet</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>Same persona</source>
        <translation>Dieselbe Persona</translation>
    </message>
    <message>
        <source>Same operator</source>
        <translation>Derselbe Betreiber</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>F6: not judged</source>
        <translation>F6: nicht bewertet</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Twelvefold cases (*.12f);;All files (*)</source>
        <translation>Twelvefold-Fälle (*.12f);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Contact cards (*.card);;All files (*)</source>
        <translation>Kontaktkarten (*.card);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Shares of a case (*.caseshare);;All files (*)</source>
        <translation>Weitergegebene Kopien eines Falls (*.caseshare);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ActionSet</name>
    <message>
        <source>Waits until this is done: %1</source>
        <translation>Wartet, bis dies fertig ist: %1</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::AsOfBar</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Date and time (UTC)</source>
        <translation>Datum und Uhrzeit (UTC)</translation>
    </message>
    <message>
        <source>Show the case as it was on (UTC):</source>
        <translation>Den Fall zeigen, wie er war am (UTC):</translation>
    </message>
    <message>
        <source>The case as it was on %1. Nothing can be changed here.</source>
        <translation>Der Fall, wie er am %1 war. Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>&amp;Back to the present</source>
        <translation>Zurück in die &amp;Gegenwart</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::CasePage</name>
    <message>
        <source>Views of the case</source>
        <translation>Ansichten des Falls</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartBar</name>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What to start from</source>
        <translation>Wovon auszugehen ist</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>How many links away something may be to be shown too</source>
        <translation>Wie viele Verbindungen etwas entfernt sein darf, um noch gezeigt zu werden</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) away</source>
        <translation>
            <numerusform>%n Schritt weit</numerusform>
            <numerusform>%n Schritte weit</numerusform>
        </translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Choose which types of things are shown</source>
        <translation>Auswählen, welche Typen von Objekten gezeigt werden</translation>
    </message>
    <message>
        <source>Rearrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Place everything anew, except what was put by hand</source>
        <translation>Alles neu platzieren, außer was von Hand gesetzt wurde</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole chart</source>
        <translation>Das ganze Diagramm zeigen</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>The chart as a list, beside it</source>
        <translation>Das Diagramm als Liste daneben</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>What shapes, letters and colours mean</source>
        <translation>Was Formen, Buchstaben und Farben bedeuten</translation>
    </message>
    <message>
        <source>Save Picture…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the chart as PNG or SVG, outside of the encrypted case</source>
        <translation>Das Diagramm als PNG oder SVG speichern, außerhalb des verschlüsselten Falls</translation>
    </message>
    <message>
        <source>Operators and shared identifiers</source>
        <translation>Betreiber und Gemeinsames</translation>
    </message>
    <message>
        <source>Personas and shared identifiers</source>
        <translation>Personas und Gemeinsames</translation>
    </message>
    <message>
        <source>Around the selection</source>
        <translation>Umgebung der Auswahl</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message numerus="yes">
        <source>Types: %n hidden</source>
        <translation>
            <numerusform>Typen: %n ausgeblendet</numerusform>
            <numerusform>Typen: %n ausgeblendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartCanvas</name>
    <message>
        <source>Link chart</source>
        <translation>Verbindungsdiagramm</translation>
    </message>
    <message>
        <source>, a victim of identity theft</source>
        <translation>, Opfer eines Identitätsdiebstahls</translation>
    </message>
    <message>
        <source>, operator %1</source>
        <translation>, Betreiber %1</translation>
    </message>
    <message numerus="yes">
        <source>, linked to %n: %1</source>
        <translation>
            <numerusform>, verbunden mit %n: %1</numerusform>
            <numerusform>, verbunden mit %n: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartOutline</name>
    <message>
        <source>On the chart</source>
        <translation>Im Diagramm</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Everything on the chart, with its links</source>
        <translation>Alles im Diagramm mit seinen Verbindungen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ChartView</name>
    <message>
        <source>What the chart does not show</source>
        <translation>Was das Diagramm nicht zeigt</translation>
    </message>
    <message>
        <source>Arranging the chart</source>
        <translation>Diagramm wird angeordnet</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Es ist kein Fall geöffnet.</translation>
    </message>
    <message>
        <source>No evidence yet. Drop files here, or import them.</source>
        <translation>Noch keine Beweismittel. Ziehen Sie Dateien hierher oder importieren Sie sie.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing is selected. Select somebody on the left, or look at all operators.</source>
        <translation>Es ist nichts ausgewählt. Wählen Sie links jemanden aus oder sehen Sie sich alle Betreiber an.</translation>
    </message>
    <message>
        <source>Show all operators</source>
        <translation>Alle Betreiber zeigen</translation>
    </message>
    <message>
        <source>Nothing to show here: there is no persona yet, or all types are switched off.</source>
        <translation>Hier gibt es nichts zu zeigen: Es gibt noch keine Persona, oder alle Typen sind ausgeblendet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) shown</source>
        <translation>
            <numerusform>%n Verbindung gezeigt</numerusform>
            <numerusform>%n Verbindungen gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked thing(s) hidden</source>
        <translation>
            <numerusform>%n verbundenes Objekt ausgeblendet</numerusform>
            <numerusform>%n verbundene Objekte ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of them by type</source>
        <translation>
            <numerusform>, davon %n wegen des Typs</numerusform>
            <numerusform>, davon %n wegen des Typs</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Fold all back</source>
        <translation>Alles wieder einklappen</translation>
    </message>
    <message numerus="yes">
        <source>%n left out by the limit of %1</source>
        <translation>
            <numerusform>%n wegen der Grenze von %1 ausgelassen</numerusform>
            <numerusform>%n wegen der Grenze von %1 ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show twice as many</source>
        <translation>Doppelt so viele zeigen</translation>
    </message>
    <message>
        <source>what a link is, its tool tip says</source>
        <translation>was eine Verbindung bedeutet, sagt ihre Kurzinfo</translation>
    </message>
    <message>
        <source>zoom in to read all names</source>
        <translation>zum Lesen aller Namen vergrößern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show what is linked to it</source>
        <translation>Damit Verbundenes zeigen</translation>
    </message>
    <message>
        <source>Hide what hangs on it alone</source>
        <translation>Ausblenden, was allein daran hängt</translation>
    </message>
    <message>
        <source>Show only what is around it</source>
        <translation>Nur die Umgebung davon zeigen</translation>
    </message>
    <message>
        <source>Let it move again</source>
        <translation>Wieder frei beweglich machen</translation>
    </message>
    <message>
        <source>Same operator…</source>
        <translation>Derselbe Betreiber&#xa0;…</translation>
    </message>
    <message>
        <source>Different…</source>
        <translation>Verschieden&#xa0;…</translation>
    </message>
    <message>
        <source>Unsure…</source>
        <translation>Unklar&#xa0;…</translation>
    </message>
    <message>
        <source>Save the chart outside of the encrypted case</source>
        <translation>Diagramm außerhalb des verschlüsselten Falls speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
    <message>
        <source>The chart was saved as %1. It is not encrypted.</source>
        <translation>Das Diagramm wurde als %1 gespeichert. Es ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1: %2 Choose another folder.</source>
        <translation>Das Diagramm konnte nicht als %1 gespeichert werden: %2 Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ClosingPage</name>
    <message>
        <source>Closing…</source>
        <translation>Wird geschlossen&#xa0;…</translation>
    </message>
    <message>
        <source>What was running is being stopped, and the file is closed. What was not finished leaves the case as it was before.</source>
        <translation>Laufende Vorgänge werden abgebrochen, und die Datei wird geschlossen. Was nicht fertig wurde, lässt den Fall, wie er vorher war.</translation>
    </message>
    <message>
        <source>Closing the case</source>
        <translation>Fall wird geschlossen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ConflictCard</name>
    <message>
        <source>Keep this one</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Counts until it is settled</source>
        <translation>Gilt, bis der Konflikt gelöst ist</translation>
    </message>
    <message>
        <source>Does not count now</source>
        <translation>Gilt derzeit nicht</translation>
    </message>
    <message>
        <source>Keep “%1” by %2</source>
        <translation>„%1“ von %2 behalten</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ConflictsPage</name>
    <message>
        <source>&amp;Merge a copy…</source>
        <translation>Kopie &amp;zusammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>Gilt derzeit</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation>Offene Konflikte</translation>
    </message>
    <message>
        <source>No open conflict. Where copies of the case that were merged say different things of one value, both stand here side by side until one is chosen.</source>
        <translation>Kein offener Konflikt. Wo zusammengeführte Kopien des Falls zu einem Wert Verschiedenes sagen, steht hier beides nebeneinander, bis eines gewählt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were set differently by people who did not know of each other. The later one counts until somebody chooses; nothing is lost either way, and a choice can be undone.</source>
        <translation>
            <numerusform>%n Wert wurde von Leuten, die nichts voneinander wussten, verschieden gesetzt. Die spätere Fassung gilt, bis jemand wählt; so oder so geht nichts verloren, und eine Wahl lässt sich rückgängig machen.</numerusform>
            <numerusform>%n Werte wurden von Leuten, die nichts voneinander wussten, verschieden gesetzt. Die spätere Fassung gilt, bis jemand wählt; so oder so geht nichts verloren, und eine Wahl lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Gelöst: %1</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ContactList</name>
    <message>
        <source>Com&amp;pare…</source>
        <translation>&amp;Vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht verifiziert</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>No contacts yet. Ask a colleague to export their card and send it to you, then import it here. A card is no secret.</source>
        <translation>Noch keine Kontakte. Bitten Sie einen Kollegen, seine Karte zu exportieren und Ihnen zu schicken, und importieren Sie sie hier. Eine Karte ist kein Geheimnis.</translation>
    </message>
    <message>
        <source>I&amp;mport a card…</source>
        <translation>Karte &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import a colleague&apos;s card</source>
        <translation>Karte eines Kollegen importieren</translation>
    </message>
    <message>
        <source>What the person says</source>
        <translation>Was die Person sagt</translation>
    </message>
    <message>
        <source>Eight words, or the fingerprint</source>
        <translation>Acht Wörter oder der Fingerabdruck</translation>
    </message>
    <message>
        <source>Mark as &amp;verified</source>
        <translation>&amp;Als verifiziert vermerken</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Took in the card of %1, whom you have verified before.</source>
        <translation>Karte von %1 übernommen; Sie haben diese Person schon früher verifiziert.</translation>
    </message>
    <message>
        <source>Took in the card of %1. Compare it before you rely on it: anybody can write a card with this name.</source>
        <translation>Karte von %1 übernommen. Vergleichen Sie sie, bevor Sie sich auf sie verlassen: Eine Karte mit diesem Namen kann jeder schreiben.</translation>
    </message>
    <message>
        <source>Call %1, or meet them, and have them read their eight words or their fingerprint from their own program. Type what you hear:</source>
        <translation>Rufen Sie %1 an oder treffen Sie die Person und lassen Sie sich die acht Wörter oder den Fingerabdruck aus deren Programm vorlesen. Geben Sie ein, was Sie hören:</translation>
    </message>
    <message>
        <source>It is the card of %1: marked as verified.</source>
        <translation>Es ist die Karte von %1: als verifiziert vermerkt.</translation>
    </message>
    <message>
        <source>Remove contact</source>
        <translation>Kontakt entfernen</translation>
    </message>
    <message>
        <source>Remove the card of %1? What was sent stays readable to them; to send again you need the card again.</source>
        <translation>Karte von %1 entfernen? Was gesendet wurde, bleibt dort lesbar; um erneut zu senden, brauchen Sie die Karte wieder.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::CopyKeyForm</name>
    <message>
        <source>With my identity</source>
        <translation>Mit meiner Identität</translation>
    </message>
    <message>
        <source>With an age identity file</source>
        <translation>Mit einer age-Identitätsdatei</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Mit einer Passphrase</translation>
    </message>
    <message>
        <source>How the copy is opened</source>
        <translation>Wie die Kopie geöffnet wird</translation>
    </message>
    <message>
        <source>Passphrase of your identity</source>
        <translation>Passphrase Ihrer Identität</translation>
    </message>
    <message>
        <source>Its &amp;passphrase:</source>
        <translation>Ihre &amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Make an identity…</source>
        <translation>&amp;Identität anlegen&#xa0;…</translation>
    </message>
    <message>
        <source>You have no identity yet, so nothing can have been encrypted for it.</source>
        <translation>Sie haben noch keine Identität; also kann auch nichts für sie verschlüsselt worden sein.</translation>
    </message>
    <message>
        <source>as age-keygen writes it</source>
        <translation>wie age-keygen sie schreibt</translation>
    </message>
    <message>
        <source>Age identity file</source>
        <translation>Age-Identitätsdatei</translation>
    </message>
    <message>
        <source>&amp;Identity file:</source>
        <translation>Identi&amp;tätsdatei:</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>Passphrase der Kopie</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::CustodyPage</name>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Everything that was done to this case, in the order it was done. Nothing is ever taken out; undoing adds an entry.</source>
        <translation>Alles, was mit diesem Fall geschehen ist, in der Reihenfolge des Geschehens. Nichts wird je entfernt; Rückgängigmachen fügt einen Eintrag hinzu.</translation>
    </message>
    <message>
        <source>Checking pages, ledger, evidence and projections…</source>
        <translation>Seiten, Protokoll, Beweismittel und Projektionen werden geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Verifying the case</source>
        <translation>Fall wird geprüft</translation>
    </message>
    <message>
        <source>The case holds: everything that can be checked was checked and fits.</source>
        <translation>Der Fall ist unversehrt: Alles, was sich prüfen lässt, wurde geprüft und stimmt.</translation>
    </message>
    <message>
        <source>Something does not hold. Keep this file as it is and work on a copy.</source>
        <translation>Etwas stimmt nicht. Lassen Sie diese Datei, wie sie ist, und arbeiten Sie mit einer Kopie.</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Beweismittelkette</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::DetailsPane</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Details of the exhibit</source>
        <translation>Einzelheiten des Beweisstücks</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Beweisstück</translation>
    </message>
    <message>
        <source>Name as given</source>
        <translation>Ursprünglicher Name</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Taken in at</source>
        <translation>Aufgenommen am</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>Aufgenommen von</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Aufgenommen mit</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Reader&apos;s note</source>
        <translation>Hinweis beim Lesen</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>from %1 by %2 %3 %4</source>
        <translation>von %1 durch %2 %3 %4</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::EvidenceView</name>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Beweisstück</translation>
    </message>
    <message>
        <source>Extracted Text</source>
        <translation>Extrahierter Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What to show of the exhibit</source>
        <translation>Was vom Beweisstück gezeigt wird</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>This page cannot be drawn. Its text and its bytes are beside.</source>
        <translation>Diese Seite lässt sich nicht darstellen. Ihr Text und ihre Bytes stehen daneben.</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>The place “%1” is not in this exhibit as it was read.</source>
        <translation>Die Stelle „%1“ kommt in diesem Beweisstück, so wie es gelesen wurde, nicht vor.</translation>
    </message>
    <message>
        <source>No evidence yet. Drop files here, or import them.</source>
        <translation>Noch keine Beweismittel. Ziehen Sie Dateien hierher oder importieren Sie sie.</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Es ist kein Fall geöffnet.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ExhibitHead</name>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>taken in %1 by %2</source>
        <translation>aufgenommen %1 von %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>SHA-256 of the original: %1</source>
        <translation>SHA-256 des Originals: %1</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Anhänge: %1</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ExhibitList</name>
    <message>
        <source>Filter exhibits</source>
        <translation>Beweisstücke filtern</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Beweisstücke</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::IdentityDialog</name>
    <message>
        <source>Identity and Contacts</source>
        <translation>Identität und Kontakte</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ImportPage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Check only</source>
        <translation>Nur &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>in, less something</source>
        <translation>aufgenommen, mit Lücken</translation>
    </message>
    <message>
        <source>in, please look</source>
        <translation>aufgenommen, bitte ansehen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What, and what to do</source>
        <translation>Was es ist und was zu tun ist</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on this window, or choose them.

Tables (CSV), mails, PDF, Word and text documents, JSON résumés and pictures are read in a process of their own that can reach neither files nor network.</source>
        <translation>Ziehen Sie Dateien oder Ordner irgendwo auf dieses Fenster oder wählen Sie sie aus.

Tabellen (CSV), E-Mails, PDF-, Word- und Textdokumente, Lebensläufe als JSON und Bilder werden in einem eigenen Prozess gelesen, der weder Dateien noch das Netz erreicht.</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>O&amp;rdner auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>What was found while reading</source>
        <translation>Was beim Lesen gefunden wurde</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>F: not judged</source>
        <translation>F: nicht bewertet</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>Zuverlässigkeit der Quelle</translation>
    </message>
    <message>
        <source>Credibility of what it says</source>
        <translation>Glaubwürdigkeit des Inhalts</translation>
    </message>
    <message>
        <source>Where it came from, in your words</source>
        <translation>Woher es stammt, in eigenen Worten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>S&amp;ource:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <source>&amp;Grade:</source>
        <translation>Be&amp;wertung:</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Weitere &amp;Dateien&#xa0;…</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>Weiterer &amp;Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Reads everything and says what is wrong; changes nothing</source>
        <translation>Liest alles und sagt, was nicht stimmt; ändert nichts</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s). Nothing is in the case yet.</source>
        <translation>
            <numerusform>%n Datei. Noch ist nichts im Fall.</numerusform>
            <numerusform>%n Dateien. Noch ist nichts im Fall.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the columns of %1 are</source>
        <translation>Was die Spalten von %1 bedeuten</translation>
    </message>
    <message>
        <source>Reading, without changing anything…</source>
        <translation>Wird gelesen, ohne etwas zu ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Checking %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird geprüft</numerusform>
            <numerusform>%n Dateien werden geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird importiert</numerusform>
            <numerusform>%n Dateien werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird abgebrochen&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped. The case is as it was before.</source>
        <translation>Abgebrochen. Der Fall ist, wie er vorher war.</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n Beweisstück</numerusform>
            <numerusform>%n Beweisstücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) and people</source>
        <translation>
            <numerusform>%n Objekt oder Person</numerusform>
            <numerusform>%n Objekte und Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>An import would add %1.</source>
        <translation>Ein Import würde hinzufügen: %1.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importiert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the case already.</source>
        <translation>
            <numerusform>%n Datei war schon im Fall.</numerusform>
            <numerusform>%n Dateien waren schon im Fall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out; the list says why.</source>
        <translation>
            <numerusform>%n Datei ausgelassen; die Liste sagt, warum.</numerusform>
            <numerusform>%n Dateien ausgelassen; die Liste sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was imported before it could be stopped; Undo takes it out again.</source>
        <translation>Es war importiert, bevor es sich abbrechen ließ; „Rückgängig“ nimmt es wieder heraus.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::InspectorPanel</name>
    <message>
        <source>What is known of the selection</source>
        <translation>Was über die Auswahl bekannt ist</translation>
    </message>
    <message>
        <source>History: who did what to it</source>
        <translation>Verlauf: wer was daran getan hat</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::JobList</name>
    <message>
        <source>Stopping: %1</source>
        <translation>Wird abgebrochen: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::JobsIndicator</name>
    <message>
        <source>No jobs</source>
        <translation>Keine Vorgänge</translation>
    </message>
    <message>
        <source>Progress of all jobs</source>
        <translation>Fortschritt aller Vorgänge</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n Vorgang</numerusform>
            <numerusform>%n Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <translation>%1 · %2&#xa0;%</translation>
    </message>
    <message>
        <source>Running in the background; click to stop one</source>
        <translation>Läuft im Hintergrund; zum Abbrechen anklicken</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::JudgeBar</name>
    <message>
        <source>First persona</source>
        <translation>Erste Persona</translation>
    </message>
    <message>
        <source>Second persona</source>
        <translation>Zweite Persona</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why? The reason is kept and stands in the pack.</source>
        <translation>Warum? Die Begründung bleibt erhalten und steht in der Beweismappe.</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Derselbe</translation>
    </message>
    <message>
        <source>One operator runs these two personas</source>
        <translation>Ein Betreiber führt diese beiden Personas</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Two different people are behind these personas</source>
        <translation>Hinter diesen Personas stehen zwei verschiedene Menschen</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>This pair was looked at and stays open</source>
        <translation>Dieses Paar wurde angesehen und bleibt offen</translation>
    </message>
    <message>
        <source>Add to Pack…</source>
        <translation>In die Beweismappe&#xa0;…</translation>
    </message>
    <message>
        <source>Write an evidence pack on this operator</source>
        <translation>Eine Beweismappe zu diesem Betreiber erstellen</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>The case is open for reading only; nothing can be judged.</source>
        <translation>Der Fall ist nur zum Lesen geöffnet; es kann nichts entschieden werden.</translation>
    </message>
    <message>
        <source>Choose two different personas.</source>
        <translation>Wählen Sie zwei verschiedene Personas aus.</translation>
    </message>
    <message>
        <source>A judgement needs its reason. It can be taken back, and the ledger keeps both.</source>
        <translation>Eine Entscheidung braucht ihre Begründung. Sie lässt sich zurücknehmen, und das Protokoll behält beides.</translation>
    </message>
    <message>
        <source>Resolving again will keep to this judgement.</source>
        <translation>Eine neue Ermittlung hält sich an diese Entscheidung.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::JudgePanel</name>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Festhalten</translation>
    </message>
    <message>
        <source>What shows it, in a sentence</source>
        <translation>Was darauf hinweist, in einem Satz</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Judgement:</source>
        <translation>&amp;Entscheidung:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Begründung:</translation>
    </message>
    <message>
        <source>%1
and %2</source>
        <translation>%1
und %2</translation>
    </message>
    <message>
        <source>Judged %1 and %2: %3</source>
        <translation>Entscheidung zu %1 und %2: %3</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::KeyFileRow</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Schlüsseldatei auswählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::MailPane</name>
    <message>
        <source>Head of the mail</source>
        <translation>Kopf der E-Mail</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::MainWindow</name>
    <message>
        <source>%1 · reading only</source>
        <translation>%1 · nur zum Lesen</translation>
    </message>
    <message>
        <source>This case is opened here for the first time. From now on you are told if an older copy of it turns up in its place.</source>
        <translation>Dieser Fall wird hier zum ersten Mal geöffnet. Von jetzt an werden Sie gewarnt, wenn an seiner Stelle eine ältere Kopie auftaucht.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Work is still going on: %1. Stopping it leaves the case as it was before.</source>
        <translation>Es wird noch gearbeitet: %1. Ein Abbruch lässt den Fall, wie er vorher war.</translation>
    </message>
    <message>
        <source>&amp;Stop it and close</source>
        <translation>&amp;Abbrechen und schließen</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>Weiterar&amp;beiten</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Search and navigation</source>
        <translation>Suche und Navigation</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>UTC %1</source>
        <translation>UTC %1</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Resolving operators</source>
        <translation>Betreiber werden ermittelt</translation>
    </message>
    <message numerus="yes">
        <source>Compared %n persona(s): </source>
        <translation>
            <numerusform>%n Persona verglichen: </numerusform>
            <numerusform>%n Personas verglichen: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) found</source>
        <translation>
            <numerusform>%n Betreiber gefunden</numerusform>
            <numerusform>%n Betreiber gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n pair(s) possible but not joined.</source>
        <translation>
            <numerusform>, %n Paar möglich, aber nicht zusammengefasst.</numerusform>
            <numerusform>, %n Paare möglich, aber nicht zusammengefasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Importing files</source>
        <translation>Dateien werden importiert</translation>
    </message>
    <message>
        <source>This takes a whole import out of the case again: %1.</source>
        <translation>Dies nimmt einen ganzen Import wieder aus dem Fall heraus: %1.</translation>
    </message>
    <message>
        <source>&amp;Take it out</source>
        <translation>&amp;Herausnehmen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Go by this copy…</source>
        <translation>Diese Kopie gelten lassen&#xa0;…</translation>
    </message>
    <message>
        <source>Taking back a change</source>
        <translation>Änderung wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Doing a change again</source>
        <translation>Änderung wird wiederholt</translation>
    </message>
    <message>
        <source>It was done before it could be stopped.</source>
        <translation>Es war geschehen, bevor es sich abbrechen ließ.</translation>
    </message>
    <message>
        <source>Merging a copy</source>
        <translation>Kopie wird zusammengeführt</translation>
    </message>
    <message>
        <source>The case is open for reading only, so nothing can be merged into it.</source>
        <translation>Der Fall ist nur zum Lesen geöffnet; es kann nichts mit ihm zusammengeführt werden.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Go by this older copy from now on? Do so only if you put it back yourself. The ledger will say what it lacks, and a newer copy that turns up later can be merged.</source>
        <translation>Soll von jetzt an diese ältere Kopie gelten? Bestätigen Sie das nur, wenn Sie sie selbst zurückgespielt haben. Das Protokoll wird sagen, was ihr fehlt, und eine neuere Kopie, die später auftaucht, lässt sich zusammenführen.</translation>
    </message>
    <message>
        <source>&amp;Go by this copy</source>
        <translation>&amp;Gelten lassen</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Nichts ändern</translation>
    </message>
    <message>
        <source>From now on you are told if a copy older than this one turns up.</source>
        <translation>Von jetzt an werden Sie gewarnt, wenn eine ältere Kopie als diese auftaucht.</translation>
    </message>
    <message>
        <source>Going back to an earlier state</source>
        <translation>Früherer Stand wird geholt</translation>
    </message>
    <message>
        <source>%1 · as it was on %2</source>
        <translation>%1 · Stand vom %2</translation>
    </message>
    <message>
        <source>%1 has begun meanwhile; look at the earlier state afterwards.</source>
        <translation>Inzwischen hat etwas anderes begonnen (%1); sehen Sie den früheren Stand danach an.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::MappingEditor</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>&amp;Propose one</source>
        <translation>&amp;Vorschlagen</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Guesses from the heads and cells of the table what its columns are</source>
        <translation>Errät aus Kopf und Zellen der Tabelle, was ihre Spalten bedeuten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>Nothing is taken from this table yet.</source>
        <translation>Aus dieser Tabelle wird noch nichts übernommen.</translation>
    </message>
    <message>
        <source>The mapping fits the table.</source>
        <translation>Die Zuordnung passt zur Tabelle.</translation>
    </message>
    <message>
        <source>%1: key</source>
        <translation>%1: Schlüssel</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>%1: key (equal cells are one)</source>
        <translation>%1: Schlüssel (gleiche Zellen sind eins)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Event: time</source>
        <translation>Ereignis: Zeit</translation>
    </message>
    <message>
        <source>Event: amount</source>
        <translation>Ereignis: Betrag</translation>
    </message>
    <message>
        <source>Event: currency</source>
        <translation>Ereignis: Währung</translation>
    </message>
    <message>
        <source>Event: transaction</source>
        <translation>Ereignis: Transaktion</translation>
    </message>
    <message>
        <source>What %1 is</source>
        <translation>Was %1 bedeutet</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::MergePage</name>
    <message>
        <source>&amp;Look at it</source>
        <translation>An&amp;sehen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Vorgang abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Progress of the merge</source>
        <translation>Fortschritt des Zusammenführens</translation>
    </message>
    <message>
        <source>Merge a copy</source>
        <translation>Mit Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Takes in what a colleague&apos;s copy of this case holds and this one lacks. It is looked at first, and you are shown what would come of it; nothing changes before you say so.</source>
        <translation>Übernimmt, was die Kopie eines Kollegen von diesem Fall enthält und was hier fehlt. Sie wird zuerst nur angesehen, und Sie sehen, was daraus würde; nichts ändert sich, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Opened:</source>
        <translation>&amp;Geöffnet:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>File of the copy</source>
        <translation>Datei der Kopie</translation>
    </message>
    <message>
        <source>a share (.caseshare); it can also be dropped on the window</source>
        <translation>eine weitergegebene Kopie (.caseshare), auch auf das Fenster zu ziehen</translation>
    </message>
    <message>
        <source>What would come of the merge</source>
        <translation>Was aus dem Zusammenführen würde</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut an&amp;sehen</translation>
    </message>
    <message>
        <source>The case or your contacts have changed since.</source>
        <translation>Der Fall oder Ihre Kontakte haben sich seitdem geändert.</translation>
    </message>
    <message>
        <source>Looking at a copy</source>
        <translation>Kopie wird angesehen</translation>
    </message>
    <message>
        <source>Merging a copy</source>
        <translation>Kopie wird zusammengeführt</translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>Nichts Neues in %1</translation>
    </message>
    <message>
        <source>What %1 would bring</source>
        <translation>Was %1 bringen würde</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::Navigator</name>
    <message>
        <source>Sections of the case</source>
        <translation>Abschnitte des Falls</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Betreiber</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n persona(s), %2</source>
        <translation>
            <numerusform>%1: %n Persona, %2</numerusform>
            <numerusform>%1: %n Personas, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Beweismittelkette</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::NewCasePage</name>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>What you call the case, e.g. Harbour</source>
        <translation>Wie der Fall heißen soll, z.&#xa0;B. Hafen</translation>
    </message>
    <message>
        <source>Making the case</source>
        <translation>Fall wird angelegt</translation>
    </message>
    <message>
        <source>There is no way to a case whose passphrase is lost. Once it is open, Case &gt; Recovery Key shows a key to keep in a safe.</source>
        <translation>Zu einem Fall, dessen Passphrase verloren ist, führt kein Weg. Sobald er offen ist, zeigt Fall &gt; Wiederherstellungsschlüssel einen Schlüssel für den Tresor.</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>A&amp;uswählen&#xa0;…</translation>
    </message>
    <message>
        <source>File of the new case</source>
        <translation>Datei des neuen Falls</translation>
    </message>
    <message>
        <source>Where to keep the case</source>
        <translation>Wo der Fall liegen soll</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Make the &amp;case</source>
        <translation>Fall &amp;anlegen</translation>
    </message>
    <message>
        <source>%1 stays open until the new case is made, and is closed then.</source>
        <translation>%1 bleibt offen, bis der neue Fall angelegt ist, und wird dann geschlossen.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::NewPassphrase</name>
    <message>
        <source>&amp;Make one</source>
        <translation>&amp;Vorschlagen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Makes a long passphrase of easy syllables and shows it, so that you can write it down</source>
        <translation>Erzeugt eine lange Passphrase aus einfachen Silben und zeigt sie, damit Sie sie aufschreiben können</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Again:</source>
        <translation>Wieder&amp;holen:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::NoticeBar</name>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::OperatorPage</name>
    <message>
        <source>Steps the operator was built by</source>
        <translation>Schritte, in denen der Betreiber entstand</translation>
    </message>
    <message>
        <source>Pairs that hold its two halves together</source>
        <translation>Paare, die seine beiden Hälften zusammenhalten</translation>
    </message>
    <message>
        <source>Resolve Operators…</source>
        <translation>Betreiber ermitteln&#xa0;…</translation>
    </message>
    <message>
        <source>Why these personas are one operator</source>
        <translation>Warum diese Personas ein Betreiber sind</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n persona(s)</source>
        <translation>
            <numerusform>%1: %n Persona</numerusform>
            <numerusform>%1: %n Personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Explaining %1</source>
        <translation>%1 wird erklärt</translation>
    </message>
    <message>
        <source>Show them on the chart</source>
        <translation>Im Diagramm zeigen</translation>
    </message>
    <message>
        <source>Nothing was found. That nobody found anything is itself no proof.</source>
        <translation>Es wurde nichts gefunden. Dass niemand etwas gefunden hat, ist für sich kein Beweis.</translation>
    </message>
    <message>
        <source>Without any single one of its exhibits it stays whole.</source>
        <translation>Er bleibt ganz, welches einzelne seiner Beweisstücke man auch wegnimmt.</translation>
    </message>
    <message>
        <source>No pairs hold it together alone.</source>
        <translation>Kein Paar hält ihn allein zusammen.</translation>
    </message>
    <message>
        <source>Its two most loosely joined halves hold together by these pairs only. Choose one to see why.</source>
        <translation>Seine beiden am losesten verbundenen Hälften hängen nur an diesen Paaren. Wählen Sie eines aus, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Warum nicht?</translation>
    </message>
    <message>
        <source>%1 shares %2 with %3. %4</source>
        <translation>%1 hat %2 mit %3 gemeinsam. %4</translation>
    </message>
    <message>
        <source>Nobody outside shares an identifier or a device with a member.</source>
        <translation>Niemand außerhalb hat eine Kennung oder ein Gerät mit einem Mitglied gemeinsam.</translation>
    </message>
    <message>
        <source>%1 (outside)</source>
        <translation>%1 (außerhalb)</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Shown: step %1 of %2, the weakest, whose score is the operator&apos;s: %3.</source>
        <translation>Gezeigt: Schritt %1 von %2, der schwächste, dessen Wert der des Betreibers ist: %3.</translation>
    </message>
    <message>
        <source>Shown: step %1 of %2, %3: %4.</source>
        <translation>Gezeigt: Schritt %1 von %2, %3: %4.</translation>
    </message>
    <message>
        <source>Explaining a pair</source>
        <translation>Paar wird erklärt</translation>
    </message>
    <message>
        <source>Shown: %1 and %2, by themselves: %3.</source>
        <translation>Gezeigt: %1 und %2, für sich genommen: %3.</translation>
    </message>
    <message>
        <source>Back to the operator&apos;s score</source>
        <translation>Zurück zum Wert des Betreibers</translation>
    </message>
    <message>
        <source>%1. Resolve again to count it in; Undo takes it back.</source>
        <translation>%1. Ermitteln Sie erneut, damit es zählt; „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>Es ist kein Fall geöffnet.</translation>
    </message>
    <message>
        <source>The personas were compared, and no two of them were joined. After resolving, the overview lists what came near, and why it was not joined.</source>
        <translation>Die Personas wurden verglichen, und keine zwei davon wurden zusammengefasst. Nach dem Ermitteln führt die Übersicht auf, was dem nahe kam und warum es nicht zusammengefasst wurde.</translation>
    </message>
    <message>
        <source>No operator yet. Resolve the case to find out which personas are run by one.</source>
        <translation>Noch kein Betreiber. Ermitteln Sie die Betreiber, um herauszufinden, welche Personas von einem geführt werden.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>⚠ A judgement is newer than these operators; they do not count it in yet.</source>
        <translation>⚠ Eine Entscheidung ist neuer als diese Betreiber; sie zählt darin noch nicht mit.</translation>
    </message>
    <message>
        <source>Another operator of this case</source>
        <translation>Ein anderer Betreiber dieses Falls</translation>
    </message>
    <message>
        <source>How the score comes about</source>
        <translation>Wie der Wert zustande kommt</translation>
    </message>
    <message>
        <source>How it came together, step by step</source>
        <translation>Wie er zusammenkam, Schritt für Schritt</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>What it hangs on</source>
        <translation>Woran er hängt</translation>
    </message>
    <message>
        <source>Other ways to read it</source>
        <translation>Andere Lesarten</translation>
    </message>
    <message>
        <source>Looked at, and not joined</source>
        <translation>Angesehen und nicht zusammengefasst</translation>
    </message>
    <message numerus="yes">
        <source>As the case is now it would fall into %n group(s); resolve it again.</source>
        <translation>
            <numerusform>Nach dem jetzigen Stand des Falls bliebe %n Gruppe; ermitteln Sie erneut.</numerusform>
            <numerusform>Nach dem jetzigen Stand des Falls zerfiele er in %n Gruppen; ermitteln Sie erneut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::OverviewPage</name>
    <message>
        <source>What the case holds</source>
        <translation>Was der Fall enthält</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible, but not joined</source>
        <translation>Möglich, aber nicht zusammengefasst</translation>
    </message>
    <message>
        <source>No evidence yet. Drop files on this window, or choose them.</source>
        <translation>Noch keine Beweismittel. Ziehen Sie Dateien auf dieses Fenster oder wählen Sie sie aus.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>The evidence names no persona yet. Tables need a mapping that says which column is a person&apos;s name.</source>
        <translation>Die Beweismittel nennen noch keine Persona. Tabellen brauchen eine Zuordnung, die sagt, welche Spalte den Namen einer Person enthält.</translation>
    </message>
    <message>
        <source>⚠ A judgement is newer than these operators; they do not count it in yet.</source>
        <translation>⚠ Eine Entscheidung ist neuer als diese Betreiber; sie zählt darin noch nicht mit.</translation>
    </message>
    <message>
        <source>Resolve operators…</source>
        <translation>Betreiber ermitteln&#xa0;…</translation>
    </message>
    <message>
        <source>The personas were compared, and no two of them were joined.</source>
        <translation>Die Personas wurden verglichen, und keine zwei davon wurden zusammengefasst.</translation>
    </message>
    <message>
        <source>The personas have not been compared yet.</source>
        <translation>Die Personas wurden noch nicht verglichen.</translation>
    </message>
    <message>
        <source>The findings can go into a PDF that proves itself.</source>
        <translation>Die Ergebnisse können in ein PDF, das sich selbst beweist.</translation>
    </message>
    <message>
        <source>Evidence pack…</source>
        <translation>Beweismappe&#xa0;…</translation>
    </message>
    <message>
        <source>Open for reading only.</source>
        <translation>Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Open for reading only: %1 has it.</source>
        <translation>Nur zum Lesen geöffnet: %1 hat ihn geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n Persona</numerusform>
            <numerusform>%n Personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n Beweisstück</numerusform>
            <numerusform>%n Beweisstücke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Made %1 · %2 · entries in the ledger: %3</source>
        <translation>Angelegt %1 · %2 · Einträge im Protokoll: %3</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n value(s) were set differently in copies that were merged.</source>
        <translation>
            <numerusform>⚠ %n Wert wurde in zusammengeführten Kopien verschieden gesetzt.</numerusform>
            <numerusform>⚠ %n Werte wurden in zusammengeführten Kopien verschieden gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts…</source>
        <translation>Konflikte&#xa0;…</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::OwnCard</name>
    <message>
        <source>Make the &amp;identity</source>
        <translation>&amp;Identität anlegen</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>En&amp;tsperren</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>Ihr Fingerabdruck</translation>
    </message>
    <message>
        <source>Your eight words</source>
        <translation>Ihre acht Wörter</translation>
    </message>
    <message>
        <source>Your recipient key</source>
        <translation>Ihr Empfängerschlüssel</translation>
    </message>
    <message>
        <source>You have no identity yet. It is a pair of keys in your profile: colleagues encrypt copies of cases for you with it, and see that what you send is yours.</source>
        <translation>Sie haben noch keine Identität. Sie ist ein Schlüsselpaar in Ihrem Profil: Kollegen verschlüsseln damit Kopien von Fällen für Sie und sehen, dass von Ihnen stammt, was Sie senden.</translation>
    </message>
    <message>
        <source>As your colleagues know you</source>
        <translation>Wie Ihre Kollegen Sie kennen</translation>
    </message>
    <message>
        <source>Making the identity</source>
        <translation>Identität wird angelegt</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Read the eight words, or the fingerprint, to a colleague who has your card: they then know that it is yours.</source>
        <translation>Lesen Sie einem Kollegen, der Ihre Karte hat, die acht Wörter oder den Fingerabdruck vor: Dann ist klar, dass sie Ihnen gehört.</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Wörter:</translation>
    </message>
    <message>
        <source>&amp;Fingerprint:</source>
        <translation>&amp;Fingerabdruck:</translation>
    </message>
    <message>
        <source>Reci&amp;pient:</source>
        <translation>&amp;Empfängerschlüssel:</translation>
    </message>
    <message>
        <source>&amp;Export my card…</source>
        <translation>Meine &amp;Karte exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Writes the file to give to colleagues; nothing secret is in it</source>
        <translation>Schreibt die Datei zum Weitergeben an Kollegen; sie enthält nichts Geheimes</translation>
    </message>
    <message>
        <source>&amp;Copy recipient</source>
        <translation>Empfängerschlüssel k&amp;opieren</translation>
    </message>
    <message>
        <source>For a colleague who encrypts with the age program</source>
        <translation>Für Kollegen, die mit dem Programm age verschlüsseln</translation>
    </message>
    <message>
        <source>The recipient key is in the clipboard.</source>
        <translation>Der Empfängerschlüssel ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Passphrase of your identity</source>
        <translation>Passphrase Ihrer Identität</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlocked: what you do is signed, until the case is locked.</source>
        <translation>Entsperrt: Was Sie tun, wird signiert, bis der Fall gesperrt wird.</translation>
    </message>
    <message>
        <source>Locked: what you do bears your name, and no signature.</source>
        <translation>Gesperrt: Was Sie tun, trägt Ihren Namen, aber keine Signatur.</translation>
    </message>
    <message>
        <source>Unlocked.</source>
        <translation>Entsperrt.</translation>
    </message>
    <message>
        <source>Your identity is made. Export your card and give it to your colleagues.</source>
        <translation>Ihre Identität ist angelegt. Exportieren Sie Ihre Karte und geben Sie sie Ihren Kollegen.</translation>
    </message>
    <message>
        <source>Export my contact card</source>
        <translation>Meine Kontaktkarte exportieren</translation>
    </message>
    <message>
        <source>Wrote your card to %1.</source>
        <translation>Ihre Karte wurde in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PackDialog</name>
    <message>
        <source>Embed the originals</source>
        <translation>Originale einbetten</translation>
    </message>
    <message>
        <source>Write Pack</source>
        <translation>Mappe erstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Evidence Pack</source>
        <translation>Beweismappe</translation>
    </message>
    <message>
        <source>Progress of the pack</source>
        <translation>Fortschritt der Beweismappe</translation>
    </message>
    <message>
        <source>What it is for, and what allows it: “Internal investigation, Art. 6 (1) f GDPR”</source>
        <translation>Wozu sie dient und auf welcher Rechtsgrundlage: „Interne Untersuchung, Art. 6 Abs. 1 Buchst. f DSGVO“</translation>
    </message>
    <message>
        <source>Everyone who is given the pack can open the exhibits in it</source>
        <translation>Alle, die die Mappe erhalten, können die Beweisstücke darin öffnen</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Classification</source>
        <translation>&amp;Einstufung</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>&amp;Verfasser</translation>
    </message>
    <message>
        <source>&amp;Recipient</source>
        <translation>E&amp;mpfänger</translation>
    </message>
    <message>
        <source>&amp;Purpose and legal basis</source>
        <translation>&amp;Zweck und Rechtsgrundlage</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Betreiber</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Write the evidence pack</source>
        <translation>Beweismappe erstellen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SHA-256 of the pack</source>
        <translation>SHA-256 der Beweismappe</translation>
    </message>
    <message>
        <source>Copy Hash</source>
        <translation>Hash kopieren</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n persona(s)</source>
        <translation>
            <numerusform>%1: %n Persona</numerusform>
            <numerusform>%1: %n Personas</numerusform>
        </translation>
    </message>
    <message>
        <source>No operator yet: resolve the case first</source>
        <translation>Noch kein Betreiber: Ermitteln Sie zuerst die Betreiber</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>Wählen Sie die Datei aus, die geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Say what the pack is for and what allows it; it stands on its cover.</source>
        <translation>Geben Sie Zweck und Rechtsgrundlage der Mappe an; beides steht auf ihrem Deckblatt.</translation>
    </message>
    <message>
        <source>Choose at least one operator.</source>
        <translation>Wählen Sie mindestens einen Betreiber aus.</translation>
    </message>
    <message>
        <source>Writing the evidence pack</source>
        <translation>Beweismappe wird erstellt</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1: %n page(s)</source>
        <translation>
            <numerusform>%1 geschrieben: %n Seite</numerusform>
            <numerusform>%1 geschrieben: %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s). Its SHA-256:</source>
        <translation>
            <numerusform>%n Beweisstück. SHA-256 der Mappe:</numerusform>
            <numerusform>%n Beweisstücke. SHA-256 der Mappe:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1, %n page(s).</source>
        <translation>
            <numerusform>%1 geschrieben, %n Seite.</numerusform>
            <numerusform>%1 geschrieben, %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pack was written before it could be stopped: %1</source>
        <translation>Die Beweismappe war geschrieben, bevor sich das abbrechen ließ: %1</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PagePane</name>
    <message>
        <source>Page of the exhibit</source>
        <translation>Seite des Beweisstücks</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>Seite wird gezeichnet&#xa0;…</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PairTable</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Eine Seite</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Andere Seite</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PassphraseDialog</name>
    <message>
        <source>What opens the case now</source>
        <translation>Was den Fall jetzt öffnet</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>Passphrase ä&amp;ndern</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The case is encrypted anew for the new passphrase; it stays open. Copies that were made before, and shares, keep what opened them. A recovery key that was written down opens only those: show the new one afterwards.</source>
        <translation>Der Fall wird für die neue Passphrase neu verschlüsselt; er bleibt geöffnet. Früher angelegte und weitergegebene Kopien öffnet weiterhin, was sie bisher öffnete. Ein aufgeschriebener Wiederherstellungsschlüssel öffnet nur noch diese: Lassen Sie sich danach den neuen zeigen.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Key file until now</source>
        <translation>Bisherige Schlüsseldatei</translation>
    </message>
    <message>
        <source>&amp;Old passphrase:</source>
        <translation>&amp;Bisherige Passphrase:</translation>
    </message>
    <message>
        <source>Key &amp;file:</source>
        <translation>Schlüssel&amp;datei:</translation>
    </message>
    <message>
        <source>What opens it from now on</source>
        <translation>Was ihn von jetzt an öffnet</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>Encrypting the case anew</source>
        <translation>Fall wird neu verschlüsselt</translation>
    </message>
    <message>
        <source>The case has a new passphrase. Copies made before keep the old one.</source>
        <translation>Der Fall hat eine neue Passphrase. Früher angelegte Kopien behalten die alte.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PassphraseField</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::Peek</name>
    <message>
        <source>A short look</source>
        <translation>Kurzansicht</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::PreferencesPage</name>
    <message>
        <source>&amp;Remember the cases opened last</source>
        <translation>&amp;Zuletzt geöffnete Fälle merken</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Off by default: whoever looks at this account could learn which cases exist. Switching it off forgets the list.</source>
        <translation>Standardmäßig aus: Wer dieses Benutzerkonto einsieht, könnte erfahren, welche Fälle es gibt. Ausschalten vergisst die Liste.</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Lock after:</source>
        <translation>&amp;Sperren nach:</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ReasonTable</name>
    <message>
        <source>What counts, and where it stands</source>
        <translation>Was zählt und wo es steht</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Cap: a family can only count so much</source>
        <translation>Obergrenze: Eine Merkmalsgruppe zählt nur bis hierher</translation>
    </message>
    <message>
        <source>%1 Too common to count.</source>
        <translation>%1 Zu verbreitet, um zu zählen.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Decibans: 10 make it ten times as likely, −10 ten times less</source>
        <translation>Deziban: 10 machen es zehnmal so wahrscheinlich, −10 zehnmal weniger</translation>
    </message>
    <message>
        <source>Raw × share</source>
        <translation>Rohwert × Anteil</translation>
    </message>
    <message>
        <source>What it would count by itself, times how good its source is and how rare the value</source>
        <translation>Was es für sich zählen würde, mal wie gut seine Quelle und wie selten der Wert ist</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Beweisstücke</translation>
    </message>
    <message>
        <source>Show it where it stands</source>
        <translation>An der Fundstelle zeigen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::RecoveryDialog</name>
    <message>
        <source>&amp;Show the key</source>
        <translation>&amp;Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>The recovery key opens the file without the passphrase, with any SQLCipher. Write it down or print it and keep it in a safe; whoever has it has the case. That it was shown stands in the ledger.</source>
        <translation>Der Wiederherstellungsschlüssel öffnet die Datei ohne die Passphrase, mit jedem SQLCipher. Schreiben Sie ihn auf oder drucken Sie ihn und verwahren Sie ihn im Tresor; wer ihn hat, hat den Fall. Dass er gezeigt wurde, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>Schlüssel&amp;datei:</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken&#xa0;…</translation>
    </message>
    <message>
        <source>Prints a sheet for the safe. The queue of a printer may keep a copy of it: use one of your own.</source>
        <translation>Druckt ein Blatt für den Tresor. Die Warteschlange eines Druckers kann eine Kopie davon behalten: Benutzen Sie einen eigenen.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ResolvePanel</name>
    <message>
        <source>&amp;Resolve</source>
        <translation>&amp;Ermitteln</translation>
    </message>
    <message>
        <source>Threshold in decibans</source>
        <translation>Schwelle in Deziban</translation>
    </message>
    <message>
        <source>&amp;Threshold:</source>
        <translation>&amp;Schwelle:</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>put together what is %1</source>
        <translation>fasst zusammen, was %1 ist</translation>
    </message>
    <message>
        <source>put together what is %1, by the case&apos;s own weights</source>
        <translation>fasst zusammen, was %1 ist, nach den eigenen Gewichten des Falls</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::SceneStrip</name>
    <message>
        <source>Legend of the chart</source>
        <translation>Legende des Diagramms</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::SearchField</name>
    <message>
        <source>Search or run a command (%1)</source>
        <translation>Suchen oder Befehl ausführen (%1)</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::ShareDialog</name>
    <message>
        <source>Looking for your identity…</source>
        <translation>Ihre Identität wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Everything chosen goes along, the files of its exhibits included.</source>
        <translation>Alles Gewählte geht mit, auch die Dateien seiner Beweisstücke.</translation>
    </message>
    <message>
        <source>Every fact stays, with its place in the exhibit; the files themselves do not go along.</source>
        <translation>Jede Angabe bleibt, mit ihrer Fundstelle im Beweisstück; die Dateien selbst gehen nicht mit.</translation>
    </message>
    <message>
        <source>Victims and identity documents, all that is said of them, and the files that said it do not go along. What a persona claims in a victim&apos;s name stays: it is the persona&apos;s.</source>
        <translation>Opfer und Ausweisdokumente, alles, was über sie gesagt ist, und die Dateien, die es sagen, gehen nicht mit. Was eine Persona im Namen eines Opfers angibt, bleibt: Es gehört zur Persona.</translation>
    </message>
    <message>
        <source>&amp;People, each with their own key</source>
        <translation>&amp;Personen mit je eigenem Schlüssel</translation>
    </message>
    <message>
        <source>Whoe&amp;ver has a passphrase</source>
        <translation>W&amp;er die Passphrase hat</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Weitergeben</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Share a Copy</source>
        <translation>Kopie weitergeben</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>verifiziert</translation>
    </message>
    <message>
        <source>not verified: nobody compared the card</source>
        <translation>nicht verifiziert: Niemand hat die Karte verglichen</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>No contacts yet: import a colleague&apos;s card</source>
        <translation>Noch keine Kontakte: Importieren Sie die Karte eines Kollegen</translation>
    </message>
    <message>
        <source>Signed as %1</source>
        <translation>Signiert als %1</translation>
    </message>
    <message>
        <source>Si&amp;gn as %1</source>
        <translation>Als %1 &amp;signieren</translation>
    </message>
    <message>
        <source>Make a passphrase for the copy.</source>
        <translation>Legen Sie eine Passphrase für die Kopie fest.</translation>
    </message>
    <message>
        <source>Choose for whom it is.</source>
        <translation>Wählen Sie aus, für wen sie ist.</translation>
    </message>
    <message>
        <source>“%1” is no recipient: those begin with age1.</source>
        <translation>„%1“ ist kein Empfänger: Diese beginnen mit age1.</translation>
    </message>
    <message>
        <source>Give the passphrase of your identity to sign, or do not sign.</source>
        <translation>Geben Sie zum Signieren die Passphrase Ihrer Identität ein oder signieren Sie nicht.</translation>
    </message>
    <message>
        <source>Choose the file to write.</source>
        <translation>Wählen Sie die Datei aus, die geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Writing a copy for others</source>
        <translation>Kopie für andere wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote a copy for others: %1</source>
        <translation>Kopie für andere geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Datensatz</numerusform>
            <numerusform>%n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the ledger</source>
        <translation>
            <numerusform>%n Eintrag im Protokoll</numerusform>
            <numerusform>%n Einträge im Protokoll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out of them, by digest only</source>
        <translation>
            <numerusform>davon %n ausgelassen, nur als Prüfwert</numerusform>
            <numerusform>davon %n ausgelassen, nur als Prüfwert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) without their files</source>
        <translation>
            <numerusform>%n Beweisstück ohne seine Datei</numerusform>
            <numerusform>%n Beweisstücke ohne ihre Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>Wrote %1: %2.</source>
        <translation>%1 geschrieben: %2.</translation>
    </message>
    <message>
        <source>Send the file, and tell the passphrase by another way: on the telephone or face to face, never in the same message.</source>
        <translation>Senden Sie die Datei und teilen Sie die Passphrase auf einem anderen Weg mit: am Telefon oder von Angesicht zu Angesicht, nie in derselben Nachricht.</translation>
    </message>
    <message>
        <source>Send the file to %1, by any way: nobody else can open it.</source>
        <translation>Senden Sie die Datei auf beliebigem Weg an %1: Niemand sonst kann sie öffnen.</translation>
    </message>
    <message>
        <source>⚠ Not verified: %1. Compare the card first, or the copy may be readable to somebody else.</source>
        <translation>⚠ Nicht verifiziert: %1. Vergleichen Sie zuerst die Karte, sonst kann die Kopie für jemand anderen lesbar sein.</translation>
    </message>
    <message>
        <source>The copy is encrypted on its way to the disk. Whoever it is for can open and change it; what they change comes back with Case &gt; Merge a Copy. It cannot be called back.</source>
        <translation>Die Kopie wird auf dem Weg zum Datenträger verschlüsselt. Für wen sie bestimmt ist, der kann sie öffnen und ändern; Änderungen kommen mit Fall &gt; Mit Kopie zusammenführen zurück. Zurückrufen lässt sie sich nicht.</translation>
    </message>
    <message>
        <source>Progress of the copy</source>
        <translation>Fortschritt der Kopie</translation>
    </message>
    <message>
        <source>What goes into the copy</source>
        <translation>Was in die Kopie kommt</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was ausgelassen wird</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Für:</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Umfang:</translation>
    </message>
    <message>
        <source>&amp;Left out:</source>
        <translation>Aus&amp;gelassen:</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Signatur:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Contacts that the copy is for</source>
        <translation>Kontakte, für die die Kopie bestimmt ist</translation>
    </message>
    <message>
        <source>Other recipients</source>
        <translation>Andere Empfänger</translation>
    </message>
    <message>
        <source>age1…, several with a space between</source>
        <translation>age1…, mehrere mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>&amp;Contacts…</source>
        <translation>&amp;Kontakte&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Others:</source>
        <translation>A&amp;ndere:</translation>
    </message>
    <message>
        <source>Passphrase of your identity</source>
        <translation>Passphrase Ihrer Identität</translation>
    </message>
    <message>
        <source>None: you have no identity yet, so nobody will see that it is from you.</source>
        <translation>Keine: Sie haben noch keine Identität; niemand wird sehen, dass sie von Ihnen ist.</translation>
    </message>
    <message>
        <source>&amp;Make an identity…</source>
        <translation>&amp;Identität anlegen&#xa0;…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Auswäh&amp;len&#xa0;…</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Write the copy</source>
        <translation>Kopie schreiben</translation>
    </message>
    <message>
        <source>SHA-256 of the copy</source>
        <translation>SHA-256 der Kopie</translation>
    </message>
    <message>
        <source>Cop&amp;y hash</source>
        <translation>&amp;Hash kopieren</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>Der ganze Fall</translation>
    </message>
    <message numerus="yes">
        <source>What is selected, and its identifiers: %n record(s)</source>
        <translation>
            <numerusform>Die Auswahl und ihre Kennungen: %n Datensatz</numerusform>
            <numerusform>Die Auswahl und ihre Kennungen: %n Datensätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and its identifiers: %n persona(s)</source>
        <translation>
            <numerusform>%1 samt Kennungen: %n Persona</numerusform>
            <numerusform>%1 samt Kennungen: %n Personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The files of the exhibits</source>
        <translation>Die Dateien der Beweisstücke</translation>
    </message>
    <message>
        <source>Victims and identity documents</source>
        <translation>Opfer und Ausweisdokumente</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::StartPage</name>
    <message>
        <source>Who is behind these personas, and what shows it.</source>
        <translation>Wer hinter diesen Personas steht und was darauf hinweist.</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Neuer Fall&#xa0;…</translation>
    </message>
    <message>
        <source>An encrypted file of your own: nothing in it can be read without its passphrase.</source>
        <translation>Eine eigene verschlüsselte Datei: Ohne ihre Passphrase lässt sich nichts darin lesen.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>A case file (.12f). You can also drop one on this window.</source>
        <translation>Eine Falldatei (.12f). Sie können sie auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Take in a share…</source>
        <translation>&amp;Kopie übernehmen&#xa0;…</translation>
    </message>
    <message>
        <source>A copy of a case that a colleague encrypted for you (.caseshare).</source>
        <translation>Eine Kopie eines Falls, die ein Kollege für Sie verschlüsselt hat (.caseshare).</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::TablePane</name>
    <message>
        <source>Table of the exhibit</source>
        <translation>Tabelle des Beweisstücks</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::TableView</name>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Filter (%1): words that stand in any column</source>
        <translation>Filtern (%1): Wörter, die in einer beliebigen Spalte stehen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation>Hier enthält nichts diese Wörter.</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>The personas were compared, and no two of them were joined.</source>
        <translation>Die Personas wurden verglichen, und keine zwei davon wurden zusammengefasst.</translation>
    </message>
    <message>
        <source>No operators yet. Resolving compares the personas and says which are run by one hand.</source>
        <translation>Noch keine Betreiber. Das Ermitteln vergleicht die Personas und sagt, welche aus einer Hand geführt werden.</translation>
    </message>
    <message>
        <source>Resolve operators…</source>
        <translation>Betreiber ermitteln&#xa0;…</translation>
    </message>
    <message>
        <source>No judgements yet. Select two personas and choose Operators &gt; Same, Different or Unsure.</source>
        <translation>Noch keine Entscheidungen. Wählen Sie zwei Personas und dann Betreiber &gt; Derselbe Betreiber, Verschieden oder Unklar.</translation>
    </message>
    <message>
        <source>Nothing here yet. Drop files on this window, or import them.</source>
        <translation>Hier ist noch nichts. Ziehen Sie Dateien auf dieses Fenster oder importieren Sie sie.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 shown · filter “%4”</source>
        <translation>%1: %2 von %3 gezeigt · Filter „%4“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Entscheidungen</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::TakeInPage</name>
    <message>
        <source>&amp;Take it in</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Take in a share</source>
        <translation>Kopie übernehmen</translation>
    </message>
    <message>
        <source>Makes a case of your own from a copy that a colleague shared with you. If you have that case already, open it and use Case &gt; Merge a Copy.</source>
        <translation>Legt aus einer Kopie, die ein Kollege an Sie weitergegeben hat, einen eigenen Fall an. Haben Sie diesen Fall schon, so öffnen Sie ihn und wählen Fall &gt; Mit Kopie zusammenführen.</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>Die Kopie</translation>
    </message>
    <message>
        <source>&amp;Share:</source>
        <translation>&amp;Kopie:</translation>
    </message>
    <message>
        <source>&amp;Opened:</source>
        <translation>&amp;Geöffnet:</translation>
    </message>
    <message>
        <source>Your case</source>
        <translation>Ihr Fall</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>Taking in the share</source>
        <translation>Kopie wird übernommen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen&#xa0;…</translation>
    </message>
    <message>
        <source>File of the share</source>
        <translation>Datei der Kopie</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>&amp;Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>File of the new case</source>
        <translation>Datei des neuen Falls</translation>
    </message>
    <message>
        <source>Where to keep the case</source>
        <translation>Wo der Fall liegen soll</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::TextPane</name>
    <message>
        <source>Text of the exhibit</source>
        <translation>Text des Beweisstücks</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Weiter vorn</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Weiter hinten</translation>
    </message>
    <message>
        <source>Characters %1 to %2 of %3.</source>
        <translation>Zeichen %1 bis %2 von %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be seen, or that turn the writing around, are shown as ▯: %1.</source>
        <translation>
            <numerusform>%n Zeichen, das unsichtbar ist oder die Schreibrichtung umkehrt, wird als ▯ gezeigt: %1.</numerusform>
            <numerusform>%n Zeichen, die unsichtbar sind oder die Schreibrichtung umkehren, werden als ▯ gezeigt: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Opening the case</source>
        <translation>Fall wird geöffnet</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The case is closed. Its passphrase opens it again.</source>
        <translation>Der Fall ist geschlossen. Seine Passphrase öffnet ihn wieder.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Geben Sie zuerst die Passphrase ein.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Closing the case: what was running is being stopped…</source>
        <translation>Fall wird geschlossen: Laufende Vorgänge werden abgebrochen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong passphrase(s) in a row.</source>
        <translation>
            <numerusform>%n falsche Passphrase in Folge.</numerusform>
            <numerusform>%n falsche Passphrasen in Folge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Der nächste Versuch ist in %n Sekunde möglich.</numerusform>
            <numerusform>Der nächste Versuch ist in %n Sekunden möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Salvage what still reads…</source>
        <translation>&amp;Retten, was noch lesbar ist&#xa0;…</translation>
    </message>
    <message>
        <source>Where to keep what is salvaged</source>
        <translation>Wo das Gerettete liegen soll</translation>
    </message>
    <message>
        <source>Salvaged into %1.</source>
        <translation>Gerettet in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) read, each proven by its hash.</source>
        <translation>
            <numerusform>%n Teil gelesen, durch seinen Hash bewiesen.</numerusform>
            <numerusform>%n Teile gelesen, jeder durch seinen Hash bewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) are lost.</source>
        <translation>
            <numerusform>%n Teil ist verloren.</numerusform>
            <numerusform>%n Teile sind verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known to be lost.</source>
        <translation>Von Verlusten ist nichts bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file was only read: keep it. The passphrase opens the new case as well.</source>
        <translation>Die beschädigte Datei wurde nur gelesen: Behalten Sie sie. Die Passphrase öffnet auch den neuen Fall.</translation>
    </message>
</context>
<context>
    <name>twelvefold::ui::WaterfallChart</name>
    <message>
        <source>Waterfall of the score</source>
        <translation>Wasserfalldiagramm des Werts</translation>
    </message>
    <message>
        <source>decibans · dashed: threshold %1</source>
        <translation>Deziban · gestrichelt: Schwelle %1</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
</context>
</TS>
