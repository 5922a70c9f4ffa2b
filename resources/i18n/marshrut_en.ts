<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>ClipboardCommands</name>
        <message>
            <source>Reading what is to be pasted…</source>
            <translation>Reading what is to be pasted…</translation>
        </message>
        <message>
            <source>Putting the cards on the map…</source>
            <translation>Putting the cards on the map…</translation>
        </message>
    </context>
    <context>
        <name>cjm::CompareView</name>
        <message>
            <source>Comparison</source>
            <translation>Comparison</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>All rows</translation>
        </message>
        <message>
            <source>Rows without differences too: A</source>
            <translation>Rows without differences too: A</translation>
        </message>
    </context>
    <context>
        <name>cjm::CoverageBar</name>
        <message>
            <source>Nothing is marked yet. F: fact, G: assumption</source>
            <translation>Nothing is marked yet. F: fact, G: assumption</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>cjm::DateField</name>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Save the map as</source>
            <translation>Save the map as</translation>
        </message>
        <message>
            <source>“%1” has changes that are not saved.</source>
            <translation>“%1” has changes that are not saved.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>Do not save</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Export the map as</source>
            <translation>Export the map as</translation>
        </message>
        <message>
            <source>Save as my template</source>
            <translation>Save as my template</translation>
        </message>
        <message>
            <source>Sign edits</source>
            <translation>Sign edits</translation>
        </message>
        <message>
            <source>Your name, role or initials:</source>
            <translation>Your name, role or initials:</translation>
        </message>
        <message>
            <source>Name of the template:</source>
            <translation>Name of the template:</translation>
        </message>
        <message>
            <source>“%1” could not be saved. Your work is safe on this computer.</source>
            <translation>“%1” could not be saved. Your work is safe on this computer.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>Close, go on next time</source>
            <translation>Close, go on next time</translation>
        </message>
        <message>
            <source>“%1” is no longer in its place. Your work is safe.</source>
            <translation>“%1” is no longer in its place. Your work is safe.</translation>
        </message>
        <message>
            <source>It was deleted or moved. Where shall it be saved?</source>
            <translation>It was deleted or moved. Where shall it be saved?</translation>
        </message>
        <message>
            <source>Save here again</source>
            <translation>Save here again</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n stage</numerusform>
                <numerusform>%n stages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 and %2</translation>
        </message>
        <message numerus="yes">
            <source>Paste %n card(s)?</source>
            <translation>
                <numerusform>Paste %n card?</numerusform>
                <numerusform>Paste %n cards?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The map has room for the first %n of them.</source>
            <translation>
                <numerusform>The map has room for the first %n of them.</numerusform>
                <numerusform>The map has room for the first %n of them.</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>The table is larger than the map. Add %1?</source>
            <translation>The table is larger than the map. Add %1?</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Only what fits</source>
            <translation>Only what fits</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of these names are there already. Replace them?</source>
            <translation>
                <numerusform>%n file of this name is there already. Replace it?</numerusform>
                <numerusform>%n files of these names are there already. Replace them?</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Replace</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Choose a picture</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
            <translation>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)</source>
            <translation>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg)</translation>
        </message>
        <message>
            <source>“%1” is no longer in its place.</source>
            <translation>“%1” is no longer in its place.</translation>
        </message>
        <message>
            <source>The file was deleted or moved, or its disk is away. This computer keeps the map of %1.</source>
            <translation>The file was deleted or moved, or its disk is away. This computer keeps the map of %1.</translation>
        </message>
        <message>
            <source>Open that</source>
            <translation>Open that</translation>
        </message>
        <message>
            <source>Close without a file</source>
            <translation>Close without a file</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>As large as the map</source>
            <translation>As large as the map</translation>
        </message>
        <message>
            <source>As large as what is on it</source>
            <translation>As large as what is on it</translation>
        </message>
        <message>
            <source>A4, upright</source>
            <translation>A4, upright</translation>
        </message>
        <message>
            <source>Slide 16:9</source>
            <translation>Slide 16:9</translation>
        </message>
    </context>
    <context>
        <name>Background</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Opening “%1”…</source>
            <translation>Opening “%1”…</translation>
        </message>
        <message>
            <source>Then the window closes.</source>
            <translation>Then the window closes.</translation>
        </message>
    </context>
    <context>
        <name>RecentFiles</name>
        <message>
            <source>yesterday</source>
            <translation>yesterday</translation>
        </message>
    </context>
    <context>
        <name>cjm::AvatarPicker</name>
        <message>
            <source>Icons</source>
            <translation>Icons</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Faces</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>Picture…</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Colour</translation>
        </message>
        <message>
            <source>Avatar</source>
            <translation>Avatar</translation>
        </message>
        <message>
            <source>Find a face</source>
            <translation>Find a face</translation>
        </message>
        <message>
            <source>Find an icon</source>
            <translation>Find an icon</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>A colour is written like #2B6CB0</source>
            <translation>A colour is written like #2B6CB0</translation>
        </message>
    </context>
    <context>
        <name>cjm::AvatarPicturePage</name>
        <message>
            <source>Choose a file…</source>
            <translation>Choose a file…</translation>
        </message>
        <message>
            <source>Drag to move it, turn the wheel to make it larger or smaller.</source>
            <translation>Drag to move it, turn the wheel to make it larger or smaller.</translation>
        </message>
        <message>
            <source>Drop a picture here, paste one (Ctrl+V) or choose a file: PNG, JPEG, WebP, GIF or SVG.</source>
            <translation>Drop a picture here, paste one (Ctrl+V) or choose a file: PNG, JPEG, WebP, GIF or SVG.</translation>
        </message>
        <message>
            <source>Opening the picture…</source>
            <translation>Opening the picture…</translation>
        </message>
    </context>
    <context>
        <name>cjm::Banner</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>cjm::ChangesPanel</name>
        <message>
            <source>Earlier changes are not kept</source>
            <translation>Earlier changes are not kept</translation>
        </message>
        <message>
            <source>The map as it was opened</source>
            <translation>The map as it was opened</translation>
        </message>
        <message>
            <source>you are here</source>
            <translation>you are here</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>undone</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
    </context>
    <context>
        <name>cjm::ColourField</name>
        <message>
            <source>A colour such as #2B6DEF</source>
            <translation>A colour such as #2B6DEF</translation>
        </message>
        <message>
            <source>Usual colour</source>
            <translation>Usual colour</translation>
        </message>
    </context>
    <context>
        <name>cjm::DockTitle</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>cjm::EditorHint</name>
        <message>
            <source>Enter: another quote · &gt;: a card · Esc: cancel</source>
            <translation>Enter: another quote · &gt;: a card · Esc: cancel</translation>
        </message>
        <message>
            <source>A role instead of a name?</source>
            <translation>A role instead of a name?</translation>
        </message>
        <message>
            <source>Enter: next stage · Tab: its second line</source>
            <translation>Enter: next stage · Tab: its second line</translation>
        </message>
        <message>
            <source>Enter: more · Tab: on · ?: all signs</source>
            <translation>Enter: more · Tab: on · ?: all signs</translation>
        </message>
        <message>
            <source>How it feels: %1</source>
            <translation>How it feels: %1</translation>
        </message>
        <message>
            <source>Shift+Enter: new line</source>
            <translation>Shift+Enter: new line</translation>
        </message>
        <message>
            <source>~ assumption · = fact</source>
            <translation>~ assumption · = fact</translation>
        </message>
        <message>
            <source>At the end: @name whom it concerns</source>
            <translation>At the end: @name whom it concerns</translation>
        </message>
        <message>
            <source>At the end: !!! critical · !! noticeable · ! minor · @name whom it concerns</source>
            <translation>At the end: !!! critical · !! noticeable · ! minor · @name whom it concerns</translation>
        </message>
        <message>
            <source>At the end: * moment of truth · #phone channel</source>
            <translation>At the end: * moment of truth · #phone channel</translation>
        </message>
        <message>
            <source>Alt+1…5 importance · Ctrl+Alt+1…5 customer rating</source>
            <translation>Alt+1…5 importance · Ctrl+Alt+1…5 customer rating</translation>
        </message>
        <message>
            <source>At the end: +1.5 or −0.6 how it feels · ! makes it a barrier</source>
            <translation>At the end: +1.5 or −0.6 how it feels · ! makes it a barrier</translation>
        </message>
        <message>
            <source>@name whose it is · * moment of truth</source>
            <translation>@name whose it is · * moment of truth</translation>
        </message>
        <message>
            <source>At the end: &gt;word of the barrier that it removes</source>
            <translation>At the end: &gt;word of the barrier that it removes</translation>
        </message>
        <message>
            <source>Alt+1…5 impact · Ctrl+Alt+1…5 effort</source>
            <translation>Alt+1…5 impact · Ctrl+Alt+1…5 effort</translation>
        </message>
    </context>
    <context>
        <name>cjm::ExportDialog</name>
        <message>
            <source>With the appe&amp;ndix</source>
            <translation>With the appe&amp;ndix</translation>
        </message>
        <message>
            <source>&amp;How we know</source>
            <translation>&amp;How we know</translation>
        </message>
        <message>
            <source>T&amp;ransitions</source>
            <translation>T&amp;ransitions</translation>
        </message>
        <message>
            <source>&amp;Around the map:</source>
            <translation>&amp;Around the map:</translation>
        </message>
        <message>
            <source>On &amp;cards:</source>
            <translation>On &amp;cards:</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>%1 dpi</source>
            <translation>%1 dpi</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>&amp;Format:</source>
            <translation>&amp;Format:</translation>
        </message>
        <message>
            <source>&amp;View:</source>
            <translation>&amp;View:</translation>
        </message>
        <message>
            <source>P&amp;ersona:</source>
            <translation>P&amp;ersona:</translation>
        </message>
        <message>
            <source>All personas</source>
            <translation>All personas</translation>
        </message>
        <message>
            <source>&amp;Theme:</source>
            <translation>&amp;Theme:</translation>
        </message>
        <message>
            <source>&amp;Page:</source>
            <translation>&amp;Page:</translation>
        </message>
        <message>
            <source>&amp;Resolution:</source>
            <translation>&amp;Resolution:</translation>
        </message>
        <message>
            <source>With the s&amp;tory</source>
            <translation>With the s&amp;tory</translation>
        </message>
    </context>
    <context>
        <name>cjm::FieldEditors</name>
        <message>
            <source>Not set</source>
            <translation>Not set</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>Nobody yet</translation>
        </message>
        <message>
            <source>Who does it: a role or a team</source>
            <translation>Who does it: a role or a team</translation>
        </message>
        <message>
            <source>1 Mar, tomorrow, in a week, end of March</source>
            <translation>1 Mar, tomorrow, in a week, end of March</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Due date</translation>
        </message>
    </context>
    <context>
        <name>cjm::LinkedText</name>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
    </context>
    <context>
        <name>cjm::PictureShow</name>
        <message>
            <source>Picture</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>Esc or a click takes it back</source>
            <translation>Esc or a click takes it back</translation>
        </message>
    </context>
    <context>
        <name>cjm::FirstSteps</name>
        <message>
            <source>Where to begin</source>
            <translation>Where to begin</translation>
        </message>
        <message>
            <source>Stages are what the customer goes through, rows are what you write down about it.</source>
            <translation>Stages are what the customer goes through, rows are what you write down about it.</translation>
        </message>
        <message>
            <source>+ Stage</source>
            <translation>+ Stage</translation>
        </message>
        <message>
            <source>+ Row</source>
            <translation>+ Row</translation>
        </message>
        <message>
            <source>Take a template</source>
            <translation>Take a template</translation>
        </message>
    </context>
    <context>
        <name>cjm::GridView</name>
        <message>
            <source>Ctrl+click opens it</source>
            <translation>Ctrl+click opens it</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>unlink</source>
            <translation>unlink</translation>
        </message>
        <message>
            <source>removes the barrier</source>
            <translation>removes the barrier</translation>
        </message>
        <message>
            <source>%1 px</source>
            <translation>%1 px</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n stage</numerusform>
                <numerusform>%n stages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>What happened</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>In a few words</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Title</translation>
        </message>
    </context>
    <context>
        <name>cjm::InlineEditor</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Title of the map</source>
            <translation>Title of the map</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Subtitle</translation>
        </message>
        <message>
            <source>Second line</source>
            <translation>Second line</translation>
        </message>
        <message>
            <source>Name of the band</source>
            <translation>Name of the band</translation>
        </message>
    </context>
    <context>
        <name>cjm::Inspector</name>
        <message>
            <source>View</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Comments %1</source>
            <translation>Comments %1</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Comments</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Cards</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Fields</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Stage questions</source>
            <translation>Stage questions</translation>
        </message>
    </context>
    <context>
        <name>cjm::InspectorField</name>
        <message>
            <source>several</source>
            <translation>several</translation>
        </message>
        <message>
            <source>Only on some of what is selected</source>
            <translation>Only on some of what is selected</translation>
        </message>
    </context>
    <context>
        <name>cjm::InspectorPage</name>
        <message>
            <source>New quote “%1”</source>
            <translation>New quote “%1”</translation>
        </message>
        <message>
            <source>Confirms, too</source>
            <translation>Confirms, too</translation>
        </message>
        <message>
            <source>as its stage</source>
            <translation>as its stage</translation>
        </message>
        <message>
            <source>owned</source>
            <translation>owned</translation>
        </message>
        <message>
            <source>third-party</source>
            <translation>third-party</translation>
        </message>
        <message>
            <source>Add a barrier</source>
            <translation>Add a barrier</translation>
        </message>
        <message>
            <source>Find a barrier</source>
            <translation>Find a barrier</translation>
        </message>
        <message>
            <source>Unnamed persona</source>
            <translation>Unnamed persona</translation>
        </message>
        <message>
            <source>Without a text</source>
            <translation>Without a text</translation>
        </message>
        <message>
            <source>What removes the barrier</source>
            <translation>What removes the barrier</translation>
        </message>
        <message>
            <source>Add a solution</source>
            <translation>Add a solution</translation>
        </message>
        <message>
            <source>Find or create a solution</source>
            <translation>Find or create a solution</translation>
        </message>
        <message>
            <source>Create “%1”</source>
            <translation>Create “%1”</translation>
        </message>
        <message>
            <source>Add a quote</source>
            <translation>Add a quote</translation>
        </message>
        <message>
            <source>Find a quote</source>
            <translation>Find a quote</translation>
        </message>
        <message>
            <source>A date such as 21.11.2026</source>
            <translation>A date such as 21.11.2026</translation>
        </message>
        <message>
            <source>A number</source>
            <translation>A number</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>not set</translation>
        </message>
        <message>
            <source>as the program</source>
            <translation>as the program</translation>
        </message>
        <message>
            <source>1 · work on first</source>
            <translation>1 · work on first</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>usual</translation>
        </message>
        <message>
            <source>A link begins with https://, http:// or mailto:</source>
            <translation>A link begins with https://, http:// or mailto:</translation>
        </message>
        <message>
            <source>Too long: 100,000 characters at most</source>
            <translation>Too long: 100,000 characters at most</translation>
        </message>
        <message>
            <source>The number is too small or too large</source>
            <translation>The number is too small or too large</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
    </context>
    <context>
        <name>cjm::InterviewsView</name>
        <message>
            <source>Interviews</source>
            <translation>Interviews</translation>
        </message>
        <message>
            <source>6 Oct, yesterday or 06.10.2026</source>
            <translation>6 Oct, yesterday or 2026-10-06</translation>
        </message>
        <message>
            <source>Date of the interview</source>
            <translation>Date of the interview</translation>
        </message>
        <message>
            <source>Unnamed persona</source>
            <translation>Unnamed persona</translation>
        </message>
    </context>
    <context>
        <name>cjm::LinksField</name>
        <message>
            <source>Remove the link</source>
            <translation>Remove the link</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>and %1 more</translation>
        </message>
    </context>
    <context>
        <name>cjm::ListField</name>
        <message>
            <source>several</source>
            <translation>several</translation>
        </message>
    </context>
    <context>
        <name>cjm::LoopView</name>
        <message>
            <source>Loop</source>
            <translation>Loop</translation>
        </message>
    </context>
    <context>
        <name>cjm::MainWindow</name>
        <message>
            <source>Map</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Untitled map</source>
            <translation>Untitled map</translation>
        </message>
        <message>
            <source>Not saved to a file yet</source>
            <translation>Not saved to a file yet</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Unsaved changes</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>An editor for customer journey maps. Your maps stay on this computer.</source>
            <translation>An editor for customer journey maps. Your maps stay on this computer.</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Tools</translation>
        </message>
        <message>
            <source>Exported: %1</source>
            <translation>Exported: %1</translation>
        </message>
        <message>
            <source>Exported: %1 … %2</source>
            <translation>Exported: %1 … %2</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>Exporting…</translation>
        </message>
        <message>
            <source>Template saved: %1</source>
            <translation>Template saved: %1</translation>
        </message>
        <message>
            <source>The template could not be moved to the trash.</source>
            <translation>The template could not be moved to the trash.</translation>
        </message>
        <message>
            <source>The file is open already, as “%1”.</source>
            <translation>The file is open already, as “%1”.</translation>
        </message>
        <message>
            <source>This map is open in another window, too. What is done in both is joined by itself.</source>
            <translation>This map is open in another window, too. What is done in both is joined by itself.</translation>
        </message>
        <message>
            <source>The file is read-only: changes can be saved under another name.</source>
            <translation>The file is read-only: changes can be saved under another name.</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Save a copy…</translation>
        </message>
        <message>
            <source>Restored what was not saved, the last change at %1.</source>
            <translation>Restored what was not saved, the last change at %1.</translation>
        </message>
        <message numerus="yes">
            <source>Restored what was not saved: %n change(s), the last at %1.</source>
            <translation>
                <numerusform>Restored what was not saved: %n change, the last at %1.</numerusform>
                <numerusform>Restored what was not saved: %n changes, the last at %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>A draft was set aside: “%1”, %2. The last times it did not open.</source>
            <translation>A draft was set aside: “%1”, %2. The last times it did not open.</translation>
        </message>
        <message>
            <source>Open all the same</source>
            <translation>Open all the same</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Show the folder</translation>
        </message>
        <message>
            <source>Do not offer again</source>
            <translation>Do not offer again</translation>
        </message>
        <message>
            <source>There is work that was not saved: “%1”, %2.</source>
            <translation>There is work that was not saved: “%1”, %2.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Show the file</source>
            <translation>Show the file</translation>
        </message>
        <message>
            <source>Keep my map</source>
            <translation>Keep my map</translation>
        </message>
        <message>
            <source>The file holds another state of the map now, without the latest edits. It is shown here.</source>
            <translation>The file holds another state of the map now, without the latest edits. It is shown here.</translation>
        </message>
        <message>
            <source>Somebody else works on this map, too. Sign your edits, so that they know whose they are.</source>
            <translation>Somebody else works on this map, too. Sign your edits, so that they know whose they are.</translation>
        </message>
        <message>
            <source>Sign…</source>
            <translation>Sign…</translation>
        </message>
        <message>
            <source>Replace the file</source>
            <translation>Replace the file</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Save as…</translation>
        </message>
        <message>
            <source>Save here again</source>
            <translation>Save here again</translation>
        </message>
        <message>
            <source>Go on in this file</source>
            <translation>Go on in this file</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source> · draft kept on this computer</source>
            <translation> · draft kept on this computer</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Not saved</translation>
        </message>
        <message>
            <source>%1 The draft is kept on this computer, saving is tried again by itself.</source>
            <translation>%1 The draft is kept on this computer, saving is tried again by itself.</translation>
        </message>
        <message>
            <source>%1 The draft is kept on this computer.</source>
            <translation>%1 The draft is kept on this computer.</translation>
        </message>
        <message>
            <source>Saved at %1</source>
            <translation>Saved at %1</translation>
        </message>
        <message>
            <source>The folder has not answered yet.</source>
            <translation>The folder has not answered yet.</translation>
        </message>
        <message>
            <source>%1 (damaged %2).cjm</source>
            <translation>%1 (damaged %2).cjm</translation>
        </message>
        <message>
            <source>The file is damaged (%1). The last good version is open, from %2; what the file held is in “%3”.</source>
            <translation>The file is damaged (%1). The last good version is open, from %2; what the file held is in “%3”.</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Restore this version</translation>
        </message>
        <message>
            <source>Compare with the map</source>
            <translation>Compare with the map</translation>
        </message>
        <message>
            <source>There is a copy of this map beside it: “%1” (%2). All that it holds has been in this map.</source>
            <translation>There is a copy of this map beside it: “%1” (%2). All that it holds has been in this map.</translation>
        </message>
        <message>
            <source>Remove the copy</source>
            <translation>Remove the copy</translation>
        </message>
        <message numerus="yes">
            <source>There is a copy of this map beside it: “%1” (%2). It has %n change(s).</source>
            <translation>
                <numerusform>There is a copy of this map beside it: “%1” (%2). It has %n change.</numerusform>
                <numerusform>There is a copy of this map beside it: “%1” (%2). It has %n changes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Keep as a separate map</source>
            <translation>Keep as a separate map</translation>
        </message>
        <message numerus="yes">
            <source>Merged: %n change(s). The copy goes to the trash once the map is saved.</source>
            <translation>
                <numerusform>Merged: %n change. The copy goes to the trash once the map is saved.</numerusform>
                <numerusform>Merged: %n changes. The copy goes to the trash once the map is saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Merged: %n change(s). The copy stays where it is.</source>
            <translation>
                <numerusform>Merged: %n change. The copy stays where it is.</numerusform>
                <numerusform>Merged: %n changes. The copy stays where it is.</numerusform>
            </translation>
        </message>
        <message>
            <source>The copy is merged and in the trash: “%1”.</source>
            <translation>The copy is merged and in the trash: “%1”.</translation>
        </message>
        <message>
            <source>The copy is in the trash: “%1”.</source>
            <translation>The copy is in the trash: “%1”.</translation>
        </message>
        <message>
            <source>“%1” stays: it is open in another window.</source>
            <translation>“%1” stays: it is open in another window.</translation>
        </message>
        <message>
            <source>“%1” stays: it has just been changed.</source>
            <translation>“%1” stays: it has just been changed.</translation>
        </message>
        <message>
            <source>“%1” could not be moved to the trash and stays where it is.</source>
            <translation>“%1” could not be moved to the trash and stays where it is.</translation>
        </message>
        <message>
            <source>“%1” is a map of its own now.</source>
            <translation>“%1” is a map of its own now.</translation>
        </message>
        <message>
            <source>“%1” cannot be written. It stays as it is and is not offered again.</source>
            <translation>“%1” cannot be written. It stays as it is and is not offered again.</translation>
        </message>
        <message>
            <source>Back to the map</source>
            <translation>Back to the map</translation>
        </message>
        <message>
            <source>The version is restored. Undo brings back what was here before.</source>
            <translation>The version is restored. Undo brings back what was here before.</translation>
        </message>
        <message>
            <source>The map is open for reading only.</source>
            <translation>The map is open for reading only.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>A newer version of Marshrut wrote this map: it can be looked at, but not edited here.</source>
            <translation>A newer version of Marshrut wrote this map: it can be looked at, but not edited here.</translation>
        </message>
        <message>
            <source>&amp;Insert</source>
            <translation>&amp;Insert</translation>
        </message>
        <message>
            <source>&amp;Map</source>
            <translation>&amp;Map</translation>
        </message>
        <message>
            <source>&amp;Check</source>
            <translation>&amp;Check</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>The draft is kept in %1</source>
            <translation>The draft is kept in %1</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>Put aside</translation>
        </message>
        <message>
            <source>to be</source>
            <translation>to be</translation>
        </message>
        <message>
            <source>A map to compare with</source>
            <translation>A map to compare with</translation>
        </message>
        <message>
            <source>Looking for the counterpart…</source>
            <translation>Looking for the counterpart…</translation>
        </message>
        <message>
            <source>Where is the counterpart?</source>
            <translation>Where is the counterpart?</translation>
        </message>
        <message>
            <source>Open a map</source>
            <translation>Open a map</translation>
        </message>
        <message>
            <source>Git could not merge this file: both sides are joined here. Saving removes the marks.</source>
            <translation>Git could not merge this file: both sides are joined here. Saving removes the marks.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>The file holds no whole map just now: it may be on its way</source>
            <translation>The file holds no whole map just now: it may be on its way</translation>
        </message>
        <message numerus="yes">
            <source>%n deleted record(s) stayed: somebody had changed them meanwhile.</source>
            <translation>
                <numerusform>%n deleted record stayed: somebody had changed it meanwhile.</numerusform>
                <numerusform>%n deleted records stayed: somebody had changed them meanwhile.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at the conflicts</source>
            <translation>Look at the conflicts</translation>
        </message>
        <message numerus="yes">
            <source>Merged. %n place(s) ask for a choice.</source>
            <translation>
                <numerusform>Merged. %n place asks for a choice.</numerusform>
                <numerusform>Merged. %n places ask for a choice.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::OnlyPersonaNotice</name>
        <message>
            <source>Only “%1”</source>
            <translation>Only “%1”</translation>
        </message>
        <message>
            <source>Only a persona without a name</source>
            <translation>Only a persona without a name</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
    </context>
    <context>
        <name>cjm::PersonasView</name>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
        <message numerus="yes">
            <source>%n persona(s)</source>
            <translation>
                <numerusform>%n persona</numerusform>
                <numerusform>%n personas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::PictureCutter</name>
        <message>
            <source>Cut of the avatar</source>
            <translation>Cut of the avatar</translation>
        </message>
        <message>
            <source>Arrow keys move the picture, + and − make it larger and smaller.</source>
            <translation>Arrow keys move the picture, + and − make it larger and smaller.</translation>
        </message>
    </context>
    <context>
        <name>cjm::PictureField</name>
        <message>
            <source>Paste</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>There is no picture on the clipboard.</source>
            <translation>There is no picture on the clipboard.</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>Reading the picture…</translation>
        </message>
        <message>
            <source>This picture cannot be shown</source>
            <translation>This picture cannot be shown</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>“%1” is not a PNG, JPEG, WebP, GIF or SVG picture of at most 20 MB.</source>
            <translation>“%1” is not a PNG, JPEG, WebP, GIF or SVG picture of at most 20 MB.</translation>
        </message>
    </context>
    <context>
        <name>cjm::PlanView</name>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>The team&apos;s estimate</source>
            <translation>The team&apos;s estimate</translation>
        </message>
        <message>
            <source>Find a barrier</source>
            <translation>Find a barrier</translation>
        </message>
        <message>
            <source>Find a channel</source>
            <translation>Find a channel</translation>
        </message>
        <message>
            <source>Unnamed stage</source>
            <translation>Unnamed stage</translation>
        </message>
        <message numerus="yes">
            <source>From %n quote(s)</source>
            <translation>
                <numerusform>From %n quote</numerusform>
                <numerusform>From %n quotes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::ReportView</name>
        <message>
            <source>Report</source>
            <translation>Report</translation>
        </message>
    </context>
    <context>
        <name>cjm::SignField</name>
        <message>
            <source>No channel</source>
            <translation>No channel</translation>
        </message>
        <message>
            <source>Usual icon</source>
            <translation>Usual icon</translation>
        </message>
        <message>
            <source>several</source>
            <translation>several</translation>
        </message>
        <message>
            <source>Choose a channel…</source>
            <translation>Choose a channel…</translation>
        </message>
        <message>
            <source>Find a channel</source>
            <translation>Find a channel</translation>
        </message>
        <message>
            <source>Find an icon</source>
            <translation>Find an icon</translation>
        </message>
        <message>
            <source>My own channel: “%1”</source>
            <translation>My own channel: “%1”</translation>
        </message>
    </context>
    <context>
        <name>cjm::StartScreen</name>
        <message>
            <source>Customer journey maps</source>
            <translation>Customer journey maps</translation>
        </message>
        <message>
            <source>New map</source>
            <translation>New map</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Open…</translation>
        </message>
        <message>
            <source>Maps you open will be listed here. You can also drop a file on this window.</source>
            <translation>Maps you open will be listed here. You can also drop a file on this window.</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>RECENT</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Remove from the list</translation>
        </message>
        <message>
            <source>TEMPLATES</source>
            <translation>TEMPLATES</translation>
        </message>
        <message>
            <source>My template</source>
            <translation>My template</translation>
        </message>
        <message>
            <source>Move to the trash</source>
            <translation>Move to the trash</translation>
        </message>
        <message>
            <source>Back to the map</source>
            <translation>Back to the map</translation>
        </message>
        <message>
            <source>Home folder</source>
            <translation>Home folder</translation>
        </message>
    </context>
    <context>
        <name>cjm::TextField</name>
        <message>
            <source>several</source>
            <translation>several</translation>
        </message>
    </context>
    <context>
        <name>cjm::VersionsPanel</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Yesterday</translation>
        </message>
        <message>
            <source>Versions of this map will be here: one of each save, and from before anything big.</source>
            <translation>Versions of this map will be here: one of each save, and from before anything big.</translation>
        </message>
        <message>
            <source>You can look at each, compare it with the map and bring it back.</source>
            <translation>You can look at each, compare it with the map and bring it back.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Name…</source>
            <translation>Name…</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Restore this version</translation>
        </message>
        <message>
            <source>Name of this version</source>
            <translation>Name of this version</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Changed since then</source>
            <translation>Changed since then</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Damaged</translation>
        </message>
        <message>
            <source>The same as the map now</source>
            <translation>The same as the map now</translation>
        </message>
        <message numerus="yes">
            <source>and %n more change(s)</source>
            <translation>
                <numerusform>and %n more change</numerusform>
                <numerusform>and %n more changes</numerusform>
            </translation>
        </message>
        <message>
            <source>no changes</source>
            <translation>no changes</translation>
        </message>
    </context>
    <context>
        <name>cjm::ViewCommands</name>
        <message>
            <source>The end of the text did not fit</source>
            <translation>The end of the text did not fit</translation>
        </message>
        <message>
            <source>What was typed is taken back</source>
            <translation>What was typed is taken back</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Undone: %1</translation>
        </message>
        <message>
            <source>Redone: %1</source>
            <translation>Redone: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Editor for customer journey maps</source>
            <translation>Editor for customer journey maps</translation>
        </message>
        <message>
            <source>A .cjm file to open</source>
            <translation>A .cjm file to open</translation>
        </message>
        <message>
            <source>Open the example map</source>
            <translation>Open the example map</translation>
        </message>
        <message>
            <source>Open the file for reading only</source>
            <translation>Open the file for reading only</translation>
        </message>
    </context>
    <context>
        <name>cjm::StepField</name>
        <message>
            <source>one less</source>
            <translation>one less</translation>
        </message>
        <message>
            <source>one more</source>
            <translation>one more</translation>
        </message>
    </context>
    <context>
        <name>cjm::StepItem</name>
        <message>
            <source>It leaves behind: %1</source>
            <translation>It leaves behind: %1</translation>
        </message>
        <message>
            <source>Step %1: %2</source>
            <translation>Step %1: %2</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>cjm::FindingItem</name>
        <message>
            <source>Why not show it?</source>
            <translation>Why not show it?</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Do not show…</source>
            <translation>Do not show…</translation>
        </message>
        <message>
            <source>Do not show</source>
            <translation>Do not show</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::MutedList</name>
        <message>
            <source>Not shown: %1</source>
            <translation>Not shown: %1</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::MethodPanel</name>
        <message>
            <source>CJM in 6 steps</source>
            <translation>CJM in 6 steps</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>All six steps are done</source>
            <translation>All six steps are done</translation>
        </message>
        <message>
            <source>Map check</source>
            <translation>Map check</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>Stage questions</source>
            <translation>Stage questions</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>It is hidden on the map</source>
            <translation>It is hidden on the map</translation>
        </message>
    </context>
    <context>
        <name>cjm::AnswerField</name>
        <message>
            <source>An answer or a card</source>
            <translation>An answer or a card</translation>
        </message>
        <message>
            <source>Not for us</source>
            <translation>Not for us</translation>
        </message>
        <message>
            <source>Not answered: there is a finding</source>
            <translation>Not answered: there is a finding</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Bring back</translation>
        </message>
        <message>
            <source>Take the card out</source>
            <translation>Take the card out</translation>
        </message>
    </context>
    <context>
        <name>cjm::QuestionsPage</name>
        <message>
            <source>Find a card</source>
            <translation>Find a card</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Group of the stage “%1”</source>
            <translation>Group of the stage “%1”</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::StoriesPage</name>
        <message>
            <source>Remove the story</source>
            <translation>Remove the story</translation>
        </message>
    </context>
    <context>
        <name>cjm::GridVote</name>
        <message>
            <source>all votes are given</source>
            <translation>all votes are given</translation>
        </message>
        <message>
            <source>vote</source>
            <translation>vote</translation>
        </message>
    </context>
    <context>
        <name>cjm::GridOthers</name>
        <message>
            <source>%1 is editing</source>
            <translation>%1 is editing</translation>
        </message>
        <message>
            <source>%1 are editing</source>
            <translation>%1 are editing</translation>
        </message>
        <message>
            <source>two versions</source>
            <translation>two versions</translation>
        </message>
    </context>
    <context>
        <name>cjm::People</name>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
    </context>
    <context>
        <name>cjm::Avatars</name>
        <message>
            <source>Also here: %1</source>
            <translation>Also here: %1</translation>
        </message>
    </context>
    <context>
        <name>cjm::OthersNote</name>
        <message numerus="yes">
            <source>%n change(s) merged</source>
            <translation>
                <numerusform>%n change merged</numerusform>
                <numerusform>%n changes merged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) merged: %1</source>
            <translation>
                <numerusform>%n change merged: %1</numerusform>
                <numerusform>%n changes merged: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>cjm::VoteBar</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Votes each</source>
            <translation>Votes each</translation>
        </message>
        <message>
            <source>What is voted on</source>
            <translation>What is voted on</translation>
        </message>
        <message>
            <source>take it back</source>
            <translation>take it back</translation>
        </message>
        <message>
            <source>give a vote</source>
            <translation>give a vote</translation>
        </message>
        <message>
            <source>the count opens at the end</source>
            <translation>the count opens at the end</translation>
        </message>
        <message>
            <source>Vote</source>
            <translation>Vote</translation>
        </message>
        <message>
            <source>List</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Keep them</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Finish</translation>
        </message>
        <message>
            <source>Show the result</source>
            <translation>Show the result</translation>
        </message>
        <message>
            <source>Deal anew</source>
            <translation>Deal anew</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Begin</translation>
        </message>
        <message numerus="yes">
            <source>%n vote(s) in all</source>
            <translation>
                <numerusform>%n vote in all</numerusform>
                <numerusform>%n votes in all</numerusform>
            </translation>
        </message>
        <message>
            <source>Take all votes back and deal them anew?</source>
            <translation>Take all votes back and deal them anew?</translation>
        </message>
        <message numerus="yes">
            <source>|%1 of %n| vote(s) left</source>
            <translation>
                <numerusform>|%1 of %n| vote left</numerusform>
                <numerusform>|%1 of %n| votes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clear %n vote(s)?</source>
            <translation>
                <numerusform>Clear %n vote?</numerusform>
                <numerusform>Clear %n votes?</numerusform>
            </translation>
        </message>
        <message>
            <source>votes each:</source>
            <translation>votes each:</translation>
        </message>
        <message>
            <source>Vote: %1</source>
            <translation>Vote: %1</translation>
        </message>
        <message>
            <source>Vote:</source>
            <translation>Vote:</translation>
        </message>
    </context>
    <context>
        <name>cjm::VotesPanel</name>
        <message>
            <source>Result of the vote</source>
            <translation>Result of the vote</translation>
        </message>
        <message numerus="yes">
            <source>Place %1: %2, %n vote(s)</source>
            <translation>
                <numerusform>Place %1: %2, %n vote</numerusform>
                <numerusform>Place %1: %2, %n votes</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a text</source>
            <translation>Without a text</translation>
        </message>
        <message>
            <source>Nobody has voted yet.</source>
            <translation>Nobody has voted yet.</translation>
        </message>
        <message>
            <source>The count opens when the vote ends.</source>
            <translation>The count opens when the vote ends.</translation>
        </message>
    </context>
    <context>
        <name>cjm::OthersPanel</name>
        <message>
            <source>What changed</source>
            <translation>What changed</translation>
        </message>
        <message>
            <source>Mark all as seen</source>
            <translation>Mark all as seen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>To be chosen</source>
            <translation>To be chosen</translation>
        </message>
        <message>
            <source>To be known</source>
            <translation>To be known</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Merged</translation>
        </message>
        <message>
            <source>Ctrl+Z takes back only what you did.</source>
            <translation>Ctrl+Z takes back only what you did.</translation>
        </message>
        <message>
            <source>The map before merging:</source>
            <translation>The map before merging:</translation>
        </message>
        <message>
            <source>version of %1</source>
            <translation>version of %1</translation>
        </message>
        <message>
            <source>Nobody has changed anything yet. What colleagues do to this file will be here.</source>
            <translation>Nobody has changed anything yet. What colleagues do to this file will be here.</translation>
        </message>
        <message>
            <source>You have seen it all. What colleagues do next will be here.</source>
            <translation>You have seen it all. What colleagues do next will be here.</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>You</source>
            <translation>You</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>Take this</source>
            <translation>Take this</translation>
        </message>
        <message>
            <source>Take both</source>
            <translation>Take both</translation>
        </message>
        <message>
            <source>Write your own</source>
            <translation>Write your own</translation>
        </message>
        <message>
            <source>two versions</source>
            <translation>two versions</translation>
        </message>
        <message>
            <source>on the map now</source>
            <translation>on the map now</translation>
        </message>
        <message>
            <source>It was: “%1”</source>
            <translation>It was: “%1”</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Keep it</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message>
            <source>Delete anyway</source>
            <translation>Delete anyway</translation>
        </message>
        <message>
            <source>place: %1 → %2</source>
            <translation>place: %1 → %2</translation>
        </message>
        <message>
            <source>another place in the order</source>
            <translation>another place in the order</translation>
        </message>
        <message>
            <source>wording of the goal</source>
            <translation>wording of the goal</translation>
        </message>
        <message>
            <source>wording of the question</source>
            <translation>wording of the question</translation>
        </message>
        <message>
            <source>wording of the touchpoint</source>
            <translation>wording of the touchpoint</translation>
        </message>
        <message>
            <source>wording of the emotion</source>
            <translation>wording of the emotion</translation>
        </message>
        <message>
            <source>wording of the barrier</source>
            <translation>wording of the barrier</translation>
        </message>
        <message>
            <source>wording of the solution</source>
            <translation>wording of the solution</translation>
        </message>
        <message>
            <source>wording of the action</source>
            <translation>wording of the action</translation>
        </message>
        <message>
            <source>wording of the thought</source>
            <translation>wording of the thought</translation>
        </message>
        <message>
            <source>wording of the channel</source>
            <translation>wording of the channel</translation>
        </message>
        <message>
            <source>wording of the quote</source>
            <translation>wording of the quote</translation>
        </message>
        <message>
            <source>wording of the metric</source>
            <translation>wording of the metric</translation>
        </message>
        <message>
            <source>wording of the picture</source>
            <translation>wording of the picture</translation>
        </message>
        <message>
            <source>wording of the process</source>
            <translation>wording of the process</translation>
        </message>
        <message>
            <source>wording of the card</source>
            <translation>wording of the card</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more…</source>
            <translation>
                <numerusform>%n more…</numerusform>
                <numerusform>%n more…</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Removed</translation>
        </message>
    </context>
    <context>
        <name>cjm::AlikePanel</name>
        <message numerus="yes">
            <source>%n pair(s) of cards that seem to say the same</source>
            <translation>
                <numerusform>%n pair of cards that seems to say the same</numerusform>
                <numerusform>%n pairs of cards that seem to say the same</numerusform>
            </translation>
        </message>
        <message>
            <source>No cards are alike</source>
            <translation>No cards are alike</translation>
        </message>
        <message>
            <source>The left one keeps its text and place and takes over the rest</source>
            <translation>The left one keeps its text and place and takes over the rest</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>Different</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
    </context>
    <context>
        <name>cjm::CommentsPage</name>
        <message>
            <source>All resolved</source>
            <translation>All resolved</translation>
        </message>
        <message>
            <source>No comments yet. Select a card, a stage or a row to write one</source>
            <translation>No comments yet. Select a card, a stage or a row to write one</translation>
        </message>
        <message>
            <source>Resolved: %1</source>
            <translation>Resolved: %1</translation>
        </message>
        <message>
            <source>Signed: %1</source>
            <translation>Signed: %1</translation>
        </message>
        <message>
            <source>Who are you? A role or initials</source>
            <translation>Who are you? A role or initials</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Resolved</translation>
        </message>
        <message>
            <source>No comments yet</source>
            <translation>No comments yet</translation>
        </message>
        <message>
            <source>resolved: %1</source>
            <translation>resolved: %1</translation>
        </message>
        <message>
            <source>Remove the comment</source>
            <translation>Remove the comment</translation>
        </message>
        <message>
            <source>Somebody</source>
            <translation>Somebody</translation>
        </message>
        <message>
            <source>yesterday, %1</source>
            <translation>yesterday, %1</translation>
        </message>
        <message>
            <source>today, %1</source>
            <translation>today, %1</translation>
        </message>
    </context>
</TS>
