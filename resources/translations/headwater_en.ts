<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>headwater::trace</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::trace::DeliveryModel</name>
    <message numerus="yes">
        <source>%1 (and at least %Ln more recipient(s))</source>
        <translation>
            <numerusform>%1 (and at least one more recipient)</numerusform>
            <numerusform>%1 (and at least %Ln more recipients)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more recipient(s))</source>
        <translation>
            <numerusform>%1 (and one more recipient)</numerusform>
            <numerusform>%1 (and %Ln more recipients)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::ErrorBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::GroupModel</name>
    <message numerus="yes">
        <source>%n day(s) with messages</source>
        <translation>
            <numerusform>%n day with messages</numerusform>
            <numerusform>%n days with messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::GroupPageView</name>
    <message numerus="yes">
        <source>%Ln message(s) from %1</source>
        <translation>
            <numerusform>%Ln message from %1</numerusform>
            <numerusform>%Ln messages from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of this kind</source>
        <translation>
            <numerusform>%Ln more of this kind</numerusform>
            <numerusform>%Ln more of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::HeadersView</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::LinksView</name>
    <message numerus="yes">
        <source>%n link(s); the text of none shows another domain than its target.</source>
        <translation>
            <numerusform>%n link; its text shows no other domain than its target.</numerusform>
            <numerusform>%n links; the text of none shows another domain than its target.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s).</source>
        <translation>
            <numerusform>%n link.</numerusform>
            <numerusform>%n links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lead(s) to another domain than the text shows.</source>
        <translation>
            <numerusform>%n of them leads to another domain than the text shows.</numerusform>
            <numerusform>%n of them lead to another domain than the text shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailExporter</name>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>Copied %Ln row.</numerusform>
            <numerusform>Copied %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) as %1.</source>
        <translation>
            <numerusform>Saved %Ln row as %1.</numerusform>
            <numerusform>Saved %Ln rows as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailList</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailWork</name>
    <message numerus="yes">
        <source>%Ln more file(s) or message(s) could not be read.</source>
        <translation>
            <numerusform>%Ln more file or message could not be read.</numerusform>
            <numerusform>%Ln more files or messages could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::PartsView</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::Sparkline</name>
    <message numerus="yes">
        <source>; without %Ln message(s) of other years</source>
        <translation>
            <numerusform>; without %Ln message of another year</numerusform>
            <numerusform>; without %Ln messages of other years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::WhyPanel</name>
    <message numerus="yes">
        <source>%Ln more finding(s) are not shown here.</source>
        <translation>
            <numerusform>%Ln more finding is not shown here.</numerusform>
            <numerusform>%Ln more findings are not shown here.</numerusform>
        </translation>
    </message>
</context>
</TS>
