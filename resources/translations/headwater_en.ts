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
    <name>headwater::ui::MailList</name>
    <message numerus="yes">
        <source>%n message(s), reading…</source>
        <translation>
            <numerusform>%n message, reading…</numerusform>
            <numerusform>%n messages, reading…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), stopped</source>
        <translation>
            <numerusform>%n message, stopped</numerusform>
            <numerusform>%n messages, stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
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
</TS>
