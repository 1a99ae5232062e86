<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>headwater::Error</name>
    <message>
        <source>byte %1</source>
        <translation>バイト位置 %1</translation>
    </message>
</context>
<context>
    <name>headwater::Issue</name>
    <message>
        <source>A carriage return stands here without a line feed.</source>
        <translation>ここに改行（LF）のない復帰（CR）があります。</translation>
    </message>
    <message>
        <source>The lines end with a carriage return alone.</source>
        <translation>行が復帰（CR）だけで終わっています。</translation>
    </message>
    <message>
        <source>NUL bytes stand in the header.</source>
        <translation>ヘッダーに NUL バイトがあります。</translation>
    </message>
    <message>
        <source>The header holds bytes outside ASCII that are not encoded.</source>
        <translation>ヘッダーに、エンコードされていない ASCII 以外のバイトがあります。</translation>
    </message>
    <message>
        <source>The message starts with a byte order mark, which an editor adds.</source>
        <translation>メールの先頭に、エディターが付けるバイト順マークがあります。</translation>
    </message>
    <message>
        <source>Blank lines stand before the header.</source>
        <translation>ヘッダーの前に空行があります。</translation>
    </message>
    <message>
        <source>Blanks stand between the field name and its colon.</source>
        <translation>フィールド名とコロンの間に空白があります。</translation>
    </message>
    <message>
        <source>The line that ends the header is not empty: it holds blanks.</source>
        <translation>ヘッダーを終える行が空ではなく、空白を含んでいます。</translation>
    </message>
    <message>
        <source>This line in the header is no header field.</source>
        <translation>ヘッダーのこの行はヘッダーフィールドではありません。</translation>
    </message>
    <message>
        <source>A line that starts with From was quoted with &gt; by a mailbox.</source>
        <translation>From で始まる行が、メールボックスによって &gt; で引用されています。</translation>
    </message>
    <message>
        <source>The From line of a mailbox stands inside the header.</source>
        <translation>メールボックスの From 行がヘッダーの中にあります。</translation>
    </message>
    <message>
        <source>No blank line ends the header.</source>
        <translation>ヘッダーを終える空行がありません。</translation>
    </message>
    <message>
        <source>The message has no header fields.</source>
        <translation>メールにヘッダーフィールドがありません。</translation>
    </message>
    <message>
        <source>A header line is longer than the 998 bytes that RFC 5322 allows.</source>
        <translation>ヘッダーの行が、RFC 5322 の認める 998 バイトより長くなっています。</translation>
    </message>
    <message>
        <source>The header is larger than one megabyte.</source>
        <translation>ヘッダーが 1 メガバイトを超えています。</translation>
    </message>
    <message>
        <source>A Content-Type field cannot be read.</source>
        <translation>Content-Type フィールドを読み取れません。</translation>
    </message>
    <message>
        <source>A MIME parameter is invalid, or stands twice.</source>
        <translation>MIME パラメーターが不正か、二重になっています。</translation>
    </message>
    <message>
        <source>A multipart holds no parts.</source>
        <translation>マルチパートにパートがありません。</translation>
    </message>
    <message>
        <source>A multipart states no boundary.</source>
        <translation>マルチパートに境界文字列の指定がありません。</translation>
    </message>
    <message>
        <source>A multipart ends without its closing boundary: the message may be cut off.</source>
        <translation>マルチパートが終端の境界なしに終わっています。メールが途中で切れているかもしれません。</translation>
    </message>
    <message>
        <source>A part has neither header nor content.</source>
        <translation>ヘッダーも内容もないパートがあります。</translation>
    </message>
    <message>
        <source>Parts are nested too deeply; the innermost are not read.</source>
        <translation>パートの入れ子が深すぎます。最も内側は読んでいません。</translation>
    </message>
    <message>
        <source>The part is in a character set that is not known.</source>
        <translation>このパートの文字コードは未知のものです。</translation>
    </message>
    <message>
        <source>Here the base64 text holds a character that base64 does not have.</source>
        <translation>ここの base64 テキストに、base64 にない文字があります。</translation>
    </message>
    <message>
        <source>There are more oddities of the same kind from here on; they are not listed.</source>
        <translation>ここから先にも同じ種類の異常がありますが、一覧には出しません。</translation>
    </message>
    <message>
        <source>This Received line is longer than 16 KiB; only its head was read.</source>
        <translation>この Received 行は 16 KiB を超えるため、先頭だけを読みました。</translation>
    </message>
    <message>
        <source>This Received line has more words or comments than any server writes; the rest was not read.</source>
        <translation>この Received 行は、どのサーバーも書かないほど語やコメントが多いため、残りは読みませんでした。</translation>
    </message>
    <message>
        <source>Comments in this Received line are nested deeper than any server nests them.</source>
        <translation>この Received 行のコメントは、どのサーバーも書かないほど深く入れ子になっています。</translation>
    </message>
    <message>
        <source>A comment in this Received line has no closing parenthesis.</source>
        <translation>この Received 行に、閉じられていないコメントがあります。</translation>
    </message>
    <message>
        <source>Digits of this address were crossed out, so it can neither be compared nor looked up.</source>
        <translation>このアドレスは数字が伏せられているため、比較も照会もできません。</translation>
    </message>
    <message>
        <source>This is written like an IPv4 address, but has a number over 255.</source>
        <translation>IPv4 アドレスの形をしていますが、255 を超える数があります。</translation>
    </message>
    <message>
        <source>This Received line has no date that can be read.</source>
        <translation>この Received 行には、読み取れる日時がありません。</translation>
    </message>
    <message>
        <source>This Received line follows no known form; nothing was guessed from it.</source>
        <translation>この Received 行は既知の書式に従っていません。推測はしていません。</translation>
    </message>
    <message>
        <source>More than 1,000 Received lines: those below this one were not read.</source>
        <translation>Received 行が 1,000 を超えています。この行より下は読んでいません。</translation>
    </message>
    <message>
        <source>The part states a transfer encoding that is not known.</source>
        <translation>このパートには未知の転送エンコーディングが指定されています。</translation>
    </message>
    <message>
        <source>Something stands behind the end of the base64 text.</source>
        <translation>base64 のテキストの終わりより後ろに何かがあります。</translation>
    </message>
    <message>
        <source>Here a = is not followed by two hexadecimal digits, as quoted-printable wants.</source>
        <translation>ここの = の後に、quoted-printable に必要な 2 桁の 16 進数がありません。</translation>
    </message>
    <message>
        <source>The part is said to be 7bit, but holds bytes outside ASCII.</source>
        <translation>このパートは 7bit とされていますが、ASCII 以外のバイトを含んでいます。</translation>
    </message>
    <message>
        <source>The part holds bytes that its character set does not have.</source>
        <translation>このパートには、指定された文字コードにないバイトがあります。</translation>
    </message>
    <message>
        <source>The part holds bytes outside ASCII and states no character set.</source>
        <translation>このパートは ASCII 以外のバイトを含みますが、文字コードの指定がありません。</translation>
    </message>
    <message>
        <source>The file is an Outlook message: its header stands here as Outlook kept it, the rest was put together again from what the file holds. Offsets count in these bytes.</source>
        <translation>このファイルは Outlook のメールです。ヘッダーは Outlook が保存していたとおりで、残りはファイルの内容から組み立て直しました。位置はこのバイト列で数えます。</translation>
    </message>
    <message>
        <source>The Outlook message has no transport headers: nothing of the path is in this file. The fields were made from what Outlook shows.</source>
        <translation>この Outlook メールにはトランスポートヘッダーがありません。経路の情報はこのファイルに含まれていません。各フィールドは Outlook の表示内容から作りました。</translation>
    </message>
    <message>
        <source>The content of an attachment is not in the file, or in a form that is not read.</source>
        <translation>添付ファイルの内容がこのファイルにないか、読み取れない形式です。</translation>
    </message>
    <message>
        <source>The part lies in a mail that is encoded itself: the place is that of the encoded mail.</source>
        <translation>このパートは、それ自体がエンコードされたメールの中にあります。位置はそのエンコードされたメールのものです。</translation>
    </message>
    <message>
        <source>There are more links than are listed.</source>
        <translation>一覧にあるよりも多くのリンクがあります。</translation>
    </message>
    <message>
        <source>The report around this mail names another address as the one that it saw (Source-IP) than the edge found here.</source>
        <translation>このメールを包む報告が、自ら見たものとして挙げるアドレス (Source-IP) は、ここで見つけたエッジのアドレスと異なります。</translation>
    </message>
    <message>
        <source>A From line stands here as at the start of a message; the Content-Length says that it belongs to this one.</source>
        <translation>ここにメールの先頭のような From 行がありますが、Content-Length はこのメールの一部だとしています。</translation>
    </message>
    <message>
        <source>The Content-Length is more than the message has up to the next From line or the end: it was not believed.</source>
        <translation>Content-Length が、次の From 行またはファイルの終わりまでのメールの長さを超えています。信用しませんでした。</translation>
    </message>
    <message>
        <source>The edge is the address that the report around this mail names as the one that it saw (Source-IP).</source>
        <translation>エッジは、このメールを包む報告が「見た」と述べているアドレス (Source-IP) です。</translation>
    </message>
    <message>
        <source>The base64 text breaks off within a group of four characters.</source>
        <translation>base64 のテキストが、4 文字の組の途中で切れています。</translation>
    </message>
    <message>
        <source>There are too many parts, or too much stands in their headers; from here on not all is read.</source>
        <translation>パートが多すぎるか、パートのヘッダーに書かれたものが多すぎます。ここから先はすべてを読んではいません。</translation>
    </message>
    <message>
        <source>The Outlook message has this text wrapped in RTF alone: it was taken out of it, without what RTF adds.</source>
        <translation>この Outlook メールの本文は RTF に包まれた形でしか入っていません。そこから取り出したもので、RTF が加えたものは除いてあります。</translation>
    </message>
    <message>
        <source>The Outlook message has its text as RTF alone, which cannot be read: it is not shown.</source>
        <translation>この Outlook メールの本文は RTF だけで、読み取れません。本文は表示されません。</translation>
    </message>
    <message>
        <source>More than 1,000 headers with the results of servers (Authentication-Results, Received-SPF …): those below this one were not read.</source>
        <translation>サーバーの検証結果を記したヘッダー (Authentication-Results、Received-SPF など) が 1,000 を超えています。これより下は読んでいません。</translation>
    </message>
</context>
<context>
    <name>headwater::message::ByteSource</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>ファイルを読み取れません: %1</translation>
    </message>
    <message>
        <source>Check the disk or the network that it lies on, then open it again.</source>
        <translation>ファイルのあるディスクかネットワークを確かめてから、開き直してください。</translation>
    </message>
    <message>
        <source>The file has become shorter while it was read.</source>
        <translation>読み取り中にファイルが短くなりました。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>開き直してください。</translation>
    </message>
    <message>
        <source>The input cannot be read: %1.</source>
        <translation>入力を読み取れません: %1</translation>
    </message>
    <message>
        <source>The input cannot be kept in a temporary file: %1.</source>
        <translation>入力を一時ファイルに保存できません: %1</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files, or save the input as a file.</source>
        <translation>一時ファイル用のフォルダーに空きを作るか、入力をファイルに保存してください。</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>標準入力を読み取れません: %1</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのようなファイルはありません。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>名前を確かめてください。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>ファイルを開けません: %1</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it, or copy it.</source>
        <translation>所有者に読み取り権限を求めるか、コピーを作ってください。</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>これはファイルではなくフォルダーです。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>その中のファイルを指定してください。</translation>
    </message>
</context>
<context>
    <name>headwater::message::Mailbox</name>
    <message>
        <source>This file is compressed with bzip2.</source>
        <translation>このファイルは bzip2 で圧縮されています。</translation>
    </message>
    <message>
        <source>Unpack it and open what comes out.</source>
        <translation>展開し、できたファイルを開いてください。</translation>
    </message>
    <message>
        <source>This file is compressed with xz.</source>
        <translation>このファイルは xz で圧縮されています。</translation>
    </message>
    <message>
        <source>This file is an Outlook data file.</source>
        <translation>このファイルは Outlook データファイルです。</translation>
    </message>
    <message>
        <source>Save single messages from it as .eml files.</source>
        <translation>個々のメールを .eml ファイルとして保存してください。</translation>
    </message>
    <message>
        <source>This file is a PDF document.</source>
        <translation>このファイルは PDF 文書です。</translation>
    </message>
    <message>
        <source>Save the message itself, with all its headers, from the mail program.</source>
        <translation>メールソフトから、すべてのヘッダーを含むメールそのものを保存してください。</translation>
    </message>
    <message>
        <source>This file is UTF-16 text.</source>
        <translation>このファイルは UTF-16 のテキストです。</translation>
    </message>
    <message>
        <source>Save it as plain text (ASCII or UTF-8), or better as the original message.</source>
        <translation>プレーンテキスト（ASCII か UTF-8）として、できれば元のメールとして保存してください。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>Save the message again, with all its headers.</source>
        <translation>すべてのヘッダーとともに、メールを保存し直してください。</translation>
    </message>
    <message>
        <source>This is not a mail: no header field stands at its start.</source>
        <translation>これはメールではありません。先頭にヘッダーフィールドがありません。</translation>
    </message>
    <message>
        <source>Open the original message (often called source, or .eml), from its first header line on.</source>
        <translation>最初のヘッダー行から始まる元のメール（ソース、.eml など）を開いてください。</translation>
    </message>
    <message>
        <source>The message is larger than one gigabyte.</source>
        <translation>メールが 1 ギガバイトを超えています。</translation>
    </message>
    <message>
        <source>Cut off what follows its header and open that.</source>
        <translation>ヘッダーより後ろを切り取ってから開いてください。</translation>
    </message>
    <message>
        <source>The file has changed since it was opened: another message stands here now.</source>
        <translation>開いた後にファイルが変わり、今は別のメールがここにあります。</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>開き直してください。</translation>
    </message>
    <message>
        <source>The Outlook message is larger than 512 MB.</source>
        <translation>Outlook メールが 512 MB を超えています。</translation>
    </message>
    <message>
        <source>Copy its internet headers and paste them.</source>
        <translation>インターネットヘッダーをコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>The Outlook message is damaged or cut off.</source>
        <translation>Outlook メールが壊れているか、途中で切れています。</translation>
    </message>
    <message>
        <source>Get the file again from where it came.</source>
        <translation>入手元からファイルを取り直してください。</translation>
    </message>
    <message>
        <source>What is packed here unpacks to more than %1 MB, which no mail does: it may be made to fill the disk.</source>
        <translation>この圧縮ファイルは展開すると %1 MB を超えます。メールではあり得ず、ディスクを埋めるために作られたものかもしれません。</translation>
    </message>
    <message>
        <source>Unpack it by hand where there is room, and open what is mail.</source>
        <translation>空きのある場所に手動で展開し、メールであるものを開いてください。</translation>
    </message>
    <message>
        <source>This file is no longer in the folder.</source>
        <translation>このファイルはもうフォルダーにありません。</translation>
    </message>
    <message>
        <source>It was deleted or moved to another folder; open the folder again.</source>
        <translation>削除されたか、別のフォルダーに移されました。フォルダーを開き直してください。</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>フォルダーを読み取れません。</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it, or copy it.</source>
        <translation>所有者に読み取りの許可を求めるか、コピーしてください。</translation>
    </message>
    <message>
        <source>Behind the compressed mail stands something else, which was not read.</source>
        <translation>圧縮されたメールの後ろに別のものがあり、読み取っていません。</translation>
    </message>
    <message>
        <source>The compressed file is cut off here.</source>
        <translation>圧縮ファイルがここで途切れています。</translation>
    </message>
    <message>
        <source>The compressed file is damaged here.</source>
        <translation>圧縮ファイルがここで壊れています。</translation>
    </message>
    <message>
        <source>Archives are nested too deeply here.</source>
        <translation>アーカイブの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Unpack the outer ones by hand, and open what is mail.</source>
        <translation>外側を手動で展開し、メールであるものを開いてください。</translation>
    </message>
    <message>
        <source>The file is no longer the mbox that was opened.</source>
        <translation>このファイルは、開いたときの mbox ではなくなっています。</translation>
    </message>
    <message>
        <source>This is a file of Microsoft Office, but no Outlook message, or one that is cut off.</source>
        <translation>これは Microsoft Office のファイルですが、Outlook メールではないか、途中で切れています。</translation>
    </message>
    <message>
        <source>Save the message from Outlook again, as an .msg or .eml file.</source>
        <translation>Outlook からもう一度 .msg または .eml ファイルとして保存してください。</translation>
    </message>
    <message>
        <source>The zip archive is damaged or cut off.</source>
        <translation>zip アーカイブが壊れているか、途中で切れています。</translation>
    </message>
    <message>
        <source>There is no file in this zip archive.</source>
        <translation>この zip アーカイブにはファイルがありません。</translation>
    </message>
    <message>
        <source>The zip archive holds more than %1 files.</source>
        <translation>zip アーカイブに %1 個を超えるファイルがあります。</translation>
    </message>
    <message>
        <source>Unpack it into a folder and open that.</source>
        <translation>フォルダーに展開して、それを開いてください。</translation>
    </message>
    <message>
        <source>There is no such file in the archive.</source>
        <translation>そのようなファイルはアーカイブにありません。</translation>
    </message>
    <message>
        <source>This file in the archive is encrypted.</source>
        <translation>アーカイブの中のこのファイルは暗号化されています。</translation>
    </message>
    <message>
        <source>Unpack it with its password, and open what comes out.</source>
        <translation>パスワードを使って展開し、出てきたものを開いてください。</translation>
    </message>
    <message>
        <source>This file in the archive is packed in a way that is not known.</source>
        <translation>アーカイブの中のこのファイルは未知の方式で圧縮されています。</translation>
    </message>
    <message>
        <source>This file in the archive is damaged: its length or check sum is not as stated.</source>
        <translation>アーカイブの中のこのファイルは壊れています。長さまたはチェックサムが記録と異なります。</translation>
    </message>
    <message>
        <source>There is no file in this folder, and it is no Maildir.</source>
        <translation>このフォルダーにはファイルがなく、Maildir でもありません。</translation>
    </message>
    <message>
        <source>Name a folder with mail in it.</source>
        <translation>メールの入ったフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>読み取りを停止しました。</translation>
    </message>
    <message>
        <source>Unpack it with another program, and open what comes out.</source>
        <translation>別のプログラムで展開し、出てきたものを開いてください。</translation>
    </message>
    <message>
        <source>This file is compressed with zstd.</source>
        <translation>このファイルは zstd で圧縮されています。</translation>
    </message>
    <message>
        <source>This file is a 7-Zip archive.</source>
        <translation>このファイルは 7-Zip アーカイブです。</translation>
    </message>
    <message>
        <source>This file is a RAR archive.</source>
        <translation>このファイルは RAR アーカイブです。</translation>
    </message>
    <message>
        <source>This file is a tar archive.</source>
        <translation>このファイルは tar アーカイブです。</translation>
    </message>
    <message>
        <source>The Outlook message holds more than 10,000 items, or its directory runs in a circle.</source>
        <translation>この Outlook メールの項目は 10,000 個を超えているか、ディレクトリが循環しています。</translation>
    </message>
</context>
<context>
    <name>headwater::message::Parts</name>
    <message>
        <source>The message has no part %1.</source>
        <translation>メールにパート %1 はありません。</translation>
    </message>
    <message>
        <source>List its parts to see which there are.</source>
        <translation>パートを一覧表示して、どれがあるか確かめてください。</translation>
    </message>
</context>
<context>
    <name>headwater::trace</name>
    <message>
        <source>Queue id was made at another time</source>
        <translation>キュー ID の作成時刻が違う</translation>
    </message>
    <message>
        <source>Message-ID was made at another time</source>
        <translation>Message-ID の作成時刻が違う</translation>
    </message>
    <message>
        <source>No host can have this address</source>
        <translation>ホストが持てないアドレス</translation>
    </message>
    <message>
        <source>No place has this time zone</source>
        <translation>存在しないタイムゾーン</translation>
    </message>
    <message>
        <source>Queue id is not of this server&apos;s kind</source>
        <translation>このサーバーのキュー ID ではない</translation>
    </message>
    <message>
        <source>Not the form of AOL&apos;s relays</source>
        <translation>AOL のリレーの書式ではない</translation>
    </message>
    <message>
        <source>No mail server writes dates like this</source>
        <translation>メールサーバーが書かない日付</translation>
    </message>
    <message>
        <source>Weekday is wrong</source>
        <translation>曜日が違う</translation>
    </message>
    <message>
        <source>Later than the line above, by over a day</source>
        <translation>上の行より一日以上後</translation>
    </message>
    <message>
        <source>HELO is your name</source>
        <translation>HELO が自分の名前</translation>
    </message>
    <message>
        <source>From is yours, the mail is not</source>
        <translation>From は自分のアドレス、メールは違う</translation>
    </message>
    <message>
        <source>HELO is a bare address</source>
        <translation>HELO が裸のアドレス</translation>
    </message>
    <message>
        <source>HELO is another address</source>
        <translation>HELO が別のアドレス</translation>
    </message>
    <message>
        <source>HELO names a provider that it is not</source>
        <translation>HELO が無関係のプロバイダー名</translation>
    </message>
    <message>
        <source>NUL byte in the line</source>
        <translation>行に NUL バイト</translation>
    </message>
    <message>
        <source>Date far from every Received line</source>
        <translation>Date がどの Received 行とも離れている</translation>
    </message>
    <message>
        <source>Received below the author&apos;s fields</source>
        <translation>作成者のフィールドより下の Received</translation>
    </message>
    <message>
        <source>HELO is no full host name</source>
        <translation>HELO が完全なホスト名でない</translation>
    </message>
    <message>
        <source>Reverse name of an end host</source>
        <translation>末端ホストの逆引き名</translation>
    </message>
    <message>
        <source>Same queue id on two servers</source>
        <translation>二つのサーバーに同じキュー ID</translation>
    </message>
    <message>
        <source>Same address twice</source>
        <translation>同じアドレスが二度</translation>
    </message>
    <message>
        <source>8-bit bytes in the line</source>
        <translation>行に 8 ビットのバイト</translation>
    </message>
    <message>
        <source>Form of a known spam program</source>
        <translation>既知のスパムプログラムの書式</translation>
    </message>
    <message>
        <source>From names a provider that did not carry it</source>
        <translation>From のプロバイダーは運んでいない</translation>
    </message>
    <message>
        <source>Nothing ties this line to the one above</source>
        <translation>上の行とのつながりがない</translation>
    </message>
    <message>
        <source>Later than the line above, by over an hour</source>
        <translation>上の行より一時間以上後</translation>
    </message>
    <message>
        <source>Over four days under way</source>
        <translation>四日以上かかっている</translation>
    </message>
    <message>
        <source>One server, two time zones</source>
        <translation>一つのサーバーに二つのタイムゾーン</translation>
    </message>
    <message>
        <source>Queue id is over an hour older</source>
        <translation>キュー ID が一時間以上古い</translation>
    </message>
    <message>
        <source>HELO is not the reverse name</source>
        <translation>HELO が逆引き名と違う</translation>
    </message>
    <message>
        <source>No reverse name</source>
        <translation>逆引き名なし</translation>
    </message>
    <message>
        <source>Reverse name not confirmed</source>
        <translation>逆引き名が未確認</translation>
    </message>
    <message>
        <source>No known form of line</source>
        <translation>既知の書式でない行</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>日時なし</translation>
    </message>
    <message>
        <source>Queue id fits the date</source>
        <translation>キュー ID が日時と合う</translation>
    </message>
    <message>
        <source>HELO is the recorded reverse name</source>
        <translation>HELO が記録された逆引き名と同じ</translation>
    </message>
    <message>
        <source>Received lines are ASCII (RFC 5321, section 4.4); this one holds 8-bit bytes.</source>
        <translation>Received 行は ASCII です（RFC 5321 4.4 節）。この行には 8 ビットのバイトがあります。</translation>
    </message>
    <message>
        <source>No mail server writes a NUL byte into its line.</source>
        <translation>行に NUL バイトを書くメールサーバーはありません。</translation>
    </message>
    <message>
        <source>The line follows no known server&apos;s form; nothing was read from it.</source>
        <translation>既知のサーバーの書式に従っていないため、何も読み取っていません。</translation>
    </message>
    <message>
        <source>%1 is an address that no host on the network has.</source>
        <translation>%1 は、ネットワーク上のホストが持つことのないアドレスです。</translation>
    </message>
    <message>
        <source>The line is written as %2 writes it, but that never makes an id like %1.</source>
        <translation>行は %2 の書式ですが、%2 が %1 のような ID を作ることはありません。</translation>
    </message>
    <message>
        <source>AOL&apos;s relays write their version behind their name; %1 has none.</source>
        <translation>AOL のリレーは名前の後に版を書きますが、%1 にはありません。</translation>
    </message>
    <message>
        <source>Programs that send spam write lines of this form; mail servers do not.</source>
        <translation>スパムを送るプログラムが書く形の行で、メールサーバーは書きません。</translation>
    </message>
    <message>
        <source>%1 and %2 can hardly both have made the id %3.</source>
        <translation>%1 と %2 がどちらも ID %3 を作ったとは考えにくいことです。</translation>
    </message>
    <message>
        <source>%1 is neither the name nor near the address of the host that handed the mail on in the line above.</source>
        <translation>%1 は、上の行でメールを渡したホストの名前でも、近いアドレスでもありません。</translation>
    </message>
    <message>
        <source>%1 handed the mail to your server, and is named again here without a HELO.</source>
        <translation>自分のサーバーにメールを渡した %1 が、ここに HELO なしで再び現れています。</translation>
    </message>
    <message>
        <source>The message has no Message-ID; nearly all programs write one.</source>
        <translation>Message-ID がありません。ほとんどのプログラムは書きます。</translation>
    </message>
    <message>
        <source>Its program made the Message-ID %1 at %2; the Date says %3.</source>
        <translation>Message-ID %1 は %2 に作られていますが、Date は %3 です。</translation>
    </message>
    <message>
        <source>%1 in the Message-ID occurs neither on the path nor in From.</source>
        <translation>Message-ID の %1 は、経路にも From にも現れません。</translation>
    </message>
    <message>
        <source>Date %1 lies over three hours after the mail arrived.</source>
        <translation>Date %1 は、メールの到着より三時間以上後です。</translation>
    </message>
    <message>
        <source>Date %1 is over twelve hours away from every Received line.</source>
        <translation>Date %1 は、どの Received 行からも十二時間以上離れています。</translation>
    </message>
    <message>
        <source>The line stands below From, To, Subject or Date, where no server puts it.</source>
        <translation>行が From、To、Subject、Date より下にあります。サーバーはそこに書きません。</translation>
    </message>
    <message>
        <source>%1 is yours, but the mail came in from outside.</source>
        <translation>%1 は自分のアドレスですが、メールは外から来ました。</translation>
    </message>
    <message>
        <source>From is %1, but no mail server of that provider occurs on the path.</source>
        <translation>From は %1 ですが、そのプロバイダーのメールサーバーは経路にありません。</translation>
    </message>
    <message>
        <source>HELO %1 is one of yours; %2 is not.</source>
        <translation>HELO の %1 は自分の名前ですが、%2 は自分のアドレスではありません。</translation>
    </message>
    <message>
        <source>HELO %1 is an address without brackets, which no mail server sends (RFC 5321, section 4.1.3).</source>
        <translation>HELO %1 は角括弧のないアドレスです。メールサーバーは送りません（RFC 5321 4.1.3 節）。</translation>
    </message>
    <message>
        <source>HELO %1 is another address than %2, from which it came.</source>
        <translation>HELO %1 は、実際の送信元 %2 とは別のアドレスです。</translation>
    </message>
    <message>
        <source>HELO %1 names %2, but no reverse name of that provider was recorded for %3.</source>
        <translation>HELO %1 は %2 を名乗っていますが、%3 にそのプロバイダーの逆引き名は記録されていません。</translation>
    </message>
    <message>
        <source>HELO %1 names %2, but %3 has the reverse name %4.</source>
        <translation>HELO %1 は %2 を名乗っていますが、%3 の逆引き名は %4 です。</translation>
    </message>
    <message>
        <source>A mail server says its full host name; this one said %1.</source>
        <translation>メールサーバーは完全なホスト名を名乗りますが、これは %1 と名乗りました。</translation>
    </message>
    <message>
        <source>%1 wrote down no reverse name for %2.</source>
        <translation>%1 は %2 の逆引き名を記録していません。</translation>
    </message>
    <message>
        <source>%1 noted that %2 does not lead back to %3.</source>
        <translation>%1 は、%2 から %3 に戻れないと記しています。</translation>
    </message>
    <message>
        <source>%1 is a name as providers give to their customers&apos; machines, not to mail servers.</source>
        <translation>%1 は、プロバイダーがメールサーバーではなく顧客の機器に付ける形の名前です。</translation>
    </message>
    <message>
        <source>%1 recorded the same name for the address by itself.</source>
        <translation>%1 は、このアドレスに同じ名前を自ら記録しています。</translation>
    </message>
    <message>
        <source>It called itself %1; its address has the reverse name %2.</source>
        <translation>%1 と名乗りましたが、アドレスの逆引き名は %2 です。</translation>
    </message>
    <message>
        <source>%1: there is no top-level domain &quot;%2&quot;.</source>
        <translation>%1: トップレベルドメイン「%2」は存在しません。</translation>
    </message>
    <message>
        <source>Id %1 was made at %2, %3 after the line says it took the mail.</source>
        <translation>ID %1 は %2 に作られています。行の受信時刻より %3後です。</translation>
    </message>
    <message>
        <source>Id %1 was made at %2, %3 before the line says it took the mail.</source>
        <translation>ID %1 は %2 に作られています。行の受信時刻より %3前です。</translation>
    </message>
    <message>
        <source>Id %1 was made at %2, %3 before the date: a long session, or a second try.</source>
        <translation>ID %1 は %2 に作られています。日時より %3前で、長いセッションか再試行です。</translation>
    </message>
    <message>
        <source>Id %1 was made at %2, within minutes of the line&apos;s own date.</source>
        <translation>ID %1 が作られた時刻 %2 は、行の日時と数分以内で合っています。</translation>
    </message>
    <message>
        <source>Every mail server dates its line (RFC 5321, section 4.4); this one has no date that can be read.</source>
        <translation>メールサーバーは行に日時を書きます（RFC 5321 4.4 節）。この行には読み取れる日時がありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date as mail servers write it (RFC 5322, section 3.3).</source>
        <translation>「%1」は、メールサーバーの書く日時ではありません（RFC 5322 3.3 節）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: that day was another day of the week.</source>
        <translation>「%1」: その日は別の曜日です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: no place on Earth keeps that offset.</source>
        <translation>「%1」: この時差を使う場所は地球上にありません。</translation>
    </message>
    <message>
        <source>It says %1 later than line %2, which came after it.</source>
        <translation>後に続く %2 行目より %1も後の時刻です。</translation>
    </message>
    <message>
        <source>%1 passed before line %2.</source>
        <translation>%2 行目まで %1かかっています。</translation>
    </message>
    <message>
        <source>%1 keeps another zone here than in line %2 of the same day.</source>
        <translation>%1 の時差が、同じ日の %2 行目と違います。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Handed to %1 by %2, logged in as %3.</source>
        <translation>%1 は、%3 として認証した %2 から、このメールを受け取りました。</translation>
    </message>
    <message>
        <source>Written in the webmail of %1, from %2.</source>
        <translation>このメールは、%1 のウェブメールで %2 から書かれました。</translation>
    </message>
    <message>
        <source>Handed to %1 by %2.</source>
        <translation>%1 は、このメールを %2 から受け取りました。</translation>
    </message>
    <message>
        <source>It called itself %1: yours, but not your address.</source>
        <translation>相手は %1 と名乗りました。自分の名前ですが、アドレスは自分のものではありません。</translation>
    </message>
    <message>
        <source>It called itself %1, a name that cannot exist.</source>
        <translation>相手は %1 と名乗りましたが、この名前は存在し得ません。</translation>
    </message>
    <message>
        <source>Read as a mailbox at %1.</source>
        <translation>%1 のメールボックスとして解釈しました。</translation>
    </message>
    <message>
        <source>Which servers are yours was inferred.</source>
        <translation>どれが自分のサーバーかは推定です。</translation>
    </message>
    <message>
        <source>%1, which handed it on, is counted among them by its name alone.</source>
        <translation>中継した %1 は、名前だけを根拠にその中に数えています。</translation>
    </message>
    <message>
        <source>There is no Received line: nothing here tells where the mail came from.</source>
        <translation>Received 行がありません。このメールがどこから来たかを示すものはありません。</translation>
    </message>
    <message>
        <source>Made on %1 itself.</source>
        <translation>%1 上で作成されたメールです。</translation>
    </message>
    <message>
        <source>Made on %1 itself, by %2.</source>
        <translation>%1 上で %2 が作成したメールです。</translation>
    </message>
    <message>
        <source>Made on one of these servers itself, by %1; the line does not name the server.</source>
        <translation>これらのサーバーのどれかで %1 が作成したメールです。行にサーバー名はありません。</translation>
    </message>
    <message>
        <source>Made on one of these servers itself; the line does not name it.</source>
        <translation>これらのサーバーのどれかで作成されたメールです。行にサーバー名はありません。</translation>
    </message>
    <message>
        <source>This never left your servers: no line was written about a stranger.</source>
        <translation>このメールは自分のサーバーから出ていません。外部のホストについて書かれた行はありません。</translation>
    </message>
    <message>
        <source>From is forged: the address is yours, the mail is not.</source>
        <translation>From は偽装です。アドレスは自分のものですが、メールは違います。</translation>
    </message>
    <message>
        <source>backscatter</source>
        <translation>バックスキャッター</translation>
    </message>
    <message>
        <source>edge recorded by your server</source>
        <translation>エッジは自サーバーの記録</translation>
    </message>
    <message>
        <source>edge by inference</source>
        <translation>エッジは推定</translation>
    </message>
    <message>
        <source>no path</source>
        <translation>経路なし</translation>
    </message>
    <message>
        <source>inside only</source>
        <translation>内部のみ</translation>
    </message>
    <message>
        <source>origin claimed by the relay</source>
        <translation>発信元はリレーの主張</translation>
    </message>
    <message>
        <source>origin claimed</source>
        <translation>発信元は主張</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>認証済み</translation>
    </message>
    <message>
        <source>HELO forged</source>
        <translation>HELO 偽装</translation>
    </message>
    <message>
        <source>From forged: %1</source>
        <translation>From 偽装: %1</translation>
    </message>
    <message>
        <source>lines below contradicted</source>
        <translation>下の行は矛盾</translation>
    </message>
    <message>
        <source>a stamp differs</source>
        <translation>検証記録が相違</translation>
    </message>
    <message>
        <source>forged From</source>
        <translation>From 偽装</translation>
    </message>
    <message>
        <source>forged</source>
        <translation>偽装</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>relayed</source>
        <translation>中継</translation>
    </message>
    <message>
        <source>webmail</source>
        <translation>ウェブメール</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ローカル</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>アドレス: %1</translation>
    </message>
    <message>
        <source>Reverse name: %1</source>
        <translation>逆引き名: %1</translation>
    </message>
    <message>
        <source>HELO: %1</source>
        <translation>HELO: %1</translation>
    </message>
    <message>
        <source>Time (UTC): %1</source>
        <translation>時刻 (UTC): %1</translation>
    </message>
    <message>
        <source>Time as written: %1</source>
        <translation>原文の時刻: %1</translation>
    </message>
    <message>
        <source>Our server: %1</source>
        <translation>自サーバー: %1</translation>
    </message>
    <message>
        <source>Queue id: %1</source>
        <translation>キュー ID: %1</translation>
    </message>
    <message>
        <source>Logged in as: %1</source>
        <translation>認証アカウント: %1</translation>
    </message>
    <message>
        <source>Origin, claimed only: %1</source>
        <translation>発信元（主張のみ）: %1</translation>
    </message>
    <message>
        <source>Made there, claimed only, by: %1</source>
        <translation>そこで作成した利用者（主張のみ）: %1</translation>
    </message>
    <message>
        <source>Origin: %1, as recorded</source>
        <translation>発信元: %1（記録）</translation>
    </message>
    <message>
        <source>Envelope sender: %1</source>
        <translation>エンベロープ送信者: %1</translation>
    </message>
    <message>
        <source>Message-ID: %1</source>
        <translation>Message-ID: %1</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>判定: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 below it is invented: it names %2 as its writer, and that host was recorded as another one.</source>
        <translation>その下の %1 行目は捏造です。%2 が書いたことになっていますが、そのホストは別のものとして記録されています。</translation>
    </message>
    <message>
        <source>Written by a user of your provider, who had logged in; no address was recorded.</source>
        <translation>プロバイダーの認証済み利用者が書いたものです。アドレスは記録されていません。</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>バウンス</translation>
    </message>
    <message>
        <source>abuse report</source>
        <translation>迷惑メールの報告</translation>
    </message>
    <message>
        <source>mailing list</source>
        <translation>メーリングリスト</translation>
    </message>
    <message>
        <source>forward with a mail inside</source>
        <translation>メールを同封した転送</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1, claimed</source>
        <translation>%1（主張）</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>プレフィックス</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>発信元</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>list mail</source>
        <translation>メーリングリスト</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>This looks like a dictionary attack: from %1, %2 different addresses of %3 were tried with %4 messages within %5.</source>
        <translation>辞書攻撃と思われます。%1 から、%3 の異なるアドレス %2 件が、%5のうちに %4 通のメールで試されました。</translation>
    </message>
    <message>
        <source>Many of them look like random letters. The first were: %1.</source>
        <translation>その多くはでたらめな文字列に見えます。最初のものは次のとおりです: %1。</translation>
    </message>
    <message>
        <source>They came in alphabetical order. The first were: %1.</source>
        <translation>アルファベット順に届いています。最初のものは次のとおりです: %1。</translation>
    </message>
    <message>
        <source>Whether these addresses exist is not known here.</source>
        <translation>これらのアドレスが実在するかどうかは、ここではわかりません。</translation>
    </message>
    <message>
        <source>Origin is</source>
        <translation>発信元の確かさ</translation>
    </message>
    <message>
        <source>Nothing ties the lines below to the host that handed it over; they may be true or invented.</source>
        <translation>それより下の行を、渡してきたホストに結び付けるものはありません。本当かもしれず、捏造かもしれません。</translation>
    </message>
    <message>
        <source>That is the address that the report around this mail names as the one it saw.</source>
        <translation>これは、このメールを包む報告が、自ら見たアドレスとして挙げているものです。</translation>
    </message>
    <message>
        <source>edge named by the report</source>
        <translation>エッジは報告による</translation>
    </message>
    <message>
        <source>That relay</source>
        <translation>そのリレー</translation>
    </message>
    <message>
        <source>That server</source>
        <translation>そのサーバー</translation>
    </message>
    <message>
        <source>%1 says the mail was made on it.</source>
        <translation>%1 は、メールが同サーバー上で作成されたと述べています。</translation>
    </message>
    <message>
        <source>%1 says the mail was made on it, by %2.</source>
        <translation>%1 は、メールが同サーバー上で %2 によって作成されたと述べています。</translation>
    </message>
    <message>
        <source>%1 says that the sender had logged in there.</source>
        <translation>%1 は、送信者がそこで認証していたと述べています。</translation>
    </message>
    <message>
        <source>%1 says that the sender had logged in there as %2.</source>
        <translation>%1 は、送信者がそこで %2 として認証していたと述べています。</translation>
    </message>
    <message>
        <source>%1 says it came from %2, a user who had logged in.</source>
        <translation>%1 は、認証済みの利用者 %2 から来たと述べています。</translation>
    </message>
    <message>
        <source>%1 says it came from %2, logged in as %3.</source>
        <translation>%1 は、%3 として認証した %2 から来たと述べています。</translation>
    </message>
    <message>
        <source>%1 says it was written in its webmail, from %2.</source>
        <translation>%1 は、同サーバーのウェブメールで %2 から書かれたと述べています。</translation>
    </message>
    <message>
        <source>%1 says it came from %2, under the name %3: yours, but not your address.</source>
        <translation>%1 は、%2 から %3 という名で来たと述べています。自分の名前ですが、アドレスは自分のものではありません。</translation>
    </message>
    <message>
        <source>%1 says it came from %2.</source>
        <translation>%1 は、%2 から来たと述べています。</translation>
    </message>
    <message>
        <source>%1 says it came from %2, under the name %3.</source>
        <translation>%1 は、%2 から %3 という名で来たと述べています。</translation>
    </message>
    <message>
        <source>That is a server of the mailing list %1.</source>
        <translation>これはメーリングリスト %1 のサーバーです。</translation>
    </message>
    <message>
        <source>A server of the mailing list: %1</source>
        <translation>メーリングリストのサーバー: %1</translation>
    </message>
    <message>
        <source>Claimed reverse name: %1</source>
        <translation>主張されている逆引き名: %1</translation>
    </message>
    <message>
        <source>Claimed HELO: %1</source>
        <translation>主張されている HELO: %1</translation>
    </message>
    <message>
        <source>Claimed time (UTC): %1</source>
        <translation>主張されている時刻 (UTC): %1</translation>
    </message>
    <message>
        <source>Claimed time as written: %1</source>
        <translation>主張されている時刻 (原文): %1</translation>
    </message>
    <message>
        <source>Claimed by: %1</source>
        <translation>主張している行の記録者: %1</translation>
    </message>
    <message>
        <source>Claimed queue id: %1</source>
        <translation>主張されているキュー ID: %1</translation>
    </message>
    <message>
        <source>Name under no top-level domain</source>
        <translation>存在しないトップレベルドメインの名前</translation>
    </message>
    <message>
        <source>The Message-ID %1 holds no possible time: it was invented.</source>
        <translation>Message-ID %1 が含む時刻はあり得ません。捏造です。</translation>
    </message>
    <message>
        <source>The first letter of id %1 stands for the hour from %2, %3 before the date: a long session, or a second try.</source>
        <translation>ID %1 の最初の文字は %2 からの 1 時間を表し、日時より %3前です。長いセッションか、再試行です。</translation>
    </message>
    <message>
        <source>Server that took it: %1</source>
        <translation>受け取ったサーバー: %1</translation>
    </message>
    <message>
        <source>From %1, %2 different addresses of %3 were tried in alphabetical order with %4 messages within %5.</source>
        <translation>%1 から、%3 の異なるアドレス %2 件が、%5のうちに %4 通のメールでアルファベット順に試されました。</translation>
    </message>
    <message>
        <source>The first were: %1.</source>
        <translation>最初のものは次のとおりです: %1。</translation>
    </message>
    <message>
        <source>It may be a list of guessed names, or a newsletter that does not say what it is: the order alone does not tell.</source>
        <translation>推測した名前の一覧かもしれませんし、そうと名乗らないメールマガジンかもしれません。順序だけでは分かりません。</translation>
    </message>
    <message>
        <source>The senders change with the messages.</source>
        <translation>差出人がメールごとに変わっています。</translation>
    </message>
    <message>
        <source>The sending host has a reverse name as providers give to end hosts.</source>
        <translation>送信元ホストの逆引き名は、プロバイダーが利用者の端末に付けるものです。</translation>
    </message>
    <message>
        <source>calls itself list mail</source>
        <translation>リストを名乗るメール</translation>
    </message>
    <message>
        <source>shared server: %1</source>
        <translation>共用サーバー: %1</translation>
    </message>
    <message>
        <source>shared server</source>
        <translation>共用サーバー</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>件名: %1</translation>
    </message>
    <message>
        <source>SHA-256 of the message: %1</source>
        <translation>メールの SHA-256: %1</translation>
    </message>
    <message>
        <source>A shared server of: %1</source>
        <translation>共用サーバーの運営者: %1</translation>
    </message>
    <message>
        <source>Claimed in line: %1</source>
        <translation>主張している行: %1</translation>
    </message>
    <message>
        <source>Claimed address: %1</source>
        <translation>主張されているアドレス: %1</translation>
    </message>
    <message>
        <source>Claimed local user: %1</source>
        <translation>主張されているローカル利用者: %1</translation>
    </message>
    <message>
        <source>Claimed login: %1</source>
        <translation>主張されている認証アカウント: %1</translation>
    </message>
    <message>
        <source>The line of the server that took it, as it stands in the message:</source>
        <translation>受け取ったサーバーの行 (メールにあるとおり):</translation>
    </message>
    <message>
        <source>The line names %1 as its writer, but the host above, which would have to be it, was recorded as %2: none of the addresses that the owner of that name states as its own.</source>
        <translation>この行は %1 が書いたことになっていますが、上の行で %1 であるはずのホストは %2 と記録されています。これはその名前の持ち主が自分のものとして公表しているアドレスではありません。</translation>
    </message>
    <message>
        <source>The line names %1 as its writer, but the host above, which would have to be it, was recorded as %2.</source>
        <translation>この行は %1 が書いたことになっていますが、上の行で %1 であるはずのホストは %2 と記録されています。</translation>
    </message>
    <message>
        <source>The line names %1 as its writer. The host above called itself so too, but was recorded as %2: the name is its word alone.</source>
        <translation>この行は %1 が書いたことになっています。上の行のホストもそう名乗りましたが、記録されたのは %2 です。名前は自称にすぎません。</translation>
    </message>
    <message>
        <source>%1 added the Message-ID %2 at %3, since the mail had none; the Date says %4.</source>
        <translation>メールに Message-ID がなかったため、%1 が %3 に %2 を付けました。Date は %4 です。</translation>
    </message>
    <message>
        <source>It called itself %1, in the domain of the server that took it.</source>
        <translation>受け取ったサーバーのドメインにある %1 と名乗りました。</translation>
    </message>
    <message>
        <source>It called itself %1, a name of yours; whether the address is yours was not recorded.</source>
        <translation>相手は %1 と名乗りました。自分の名前ですが、アドレスが自分のものかどうかは記録されていません。</translation>
    </message>
    <message>
        <source>A line by %1 or by a customer of it</source>
        <translation>%1 またはその顧客が書いた行</translation>
    </message>
    <message>
        <source>Line %1 below it may be invented: it names %2 as its writer, but the mail did not come from an address that the owner of that name states as its own.</source>
        <translation>その下の %1 行目は捏造かもしれません。%2 が書いたことになっていますが、メールはその名前の持ち主が自分のものとして公表しているアドレスから来ていません。</translation>
    </message>
    <message>
        <source>Line %1 below it is not to be believed: %2.</source>
        <translation>その下の %1 行目は信用できません: %2。</translation>
    </message>
    <message>
        <source>From is in the domain of the server that took it, though the mail came from outside.</source>
        <translation>From は受け取ったサーバーのドメインですが、メールは外から来ました。</translation>
    </message>
    <message>
        <source>From is an address of yours, though the mail came from outside.</source>
        <translation>From は自分のアドレスですが、メールは外から来ました。</translation>
    </message>
    <message>
        <source>That is a server of %1, by which its customers send.</source>
        <translation>これは %1 の顧客が送信に使うサーバーです。</translation>
    </message>
    <message>
        <source>Claimed elsewhere in the header: %1</source>
        <translation>ヘッダーのほかの主張: %1</translation>
    </message>
    <message>
        <source>HELO %1 is one of your names, and no reverse name was recorded for %2. If that is a server of yours, add its address to your servers.</source>
        <translation>HELO %1 は自分の名前ですが、%2 の逆引き名は記録されていません。自分のサーバーであれば、そのアドレスを「自分のサーバー」に加えてください。</translation>
    </message>
    <message>
        <source>HELO %1 is in the domain of the server that took the mail from %2.</source>
        <translation>HELO %1 は、%2 からメールを受け取ったサーバーのドメインにあります。</translation>
    </message>
    <message>
        <source>Handed over by %1.</source>
        <translation>このメールは %1 から渡されました。</translation>
    </message>
    <message>
        <source>Handed to %1 by %2, which had logged in there.</source>
        <translation>%1 は、同サーバーで認証した %2 から、このメールを受け取りました。</translation>
    </message>
    <message>
        <source>Handed to %1 by a host that called itself %2; no address and no reverse name of it was recorded.</source>
        <translation>%1 は、%2 と名乗るホストから、このメールを受け取りました。そのアドレスも逆引き名も記録されていません。</translation>
    </message>
    <message>
        <source>%1, a header of %2&apos;s, names %3 as the client.</source>
        <translation>%2 のヘッダー %1 には、クライアントとして %3 とあります。</translation>
    </message>
    <message>
        <source>This never left the servers of %1: no line was written about a stranger.</source>
        <translation>このメールは %1 のサーバーから出ていません。外部のホストについて書かれた行はありません。</translation>
    </message>
    <message>
        <source>edge recorded by %1</source>
        <translation>エッジは %1 が記録</translation>
    </message>
    <message>
        <source>no outside address</source>
        <translation>外のアドレスなし</translation>
    </message>
    <message>
        <source>The lines name no outside address.</source>
        <translation>どの行にも外のアドレスはありません。</translation>
    </message>
    <message>
        <source>Reply-To: %1</source>
        <translation>Reply-To: %1</translation>
    </message>
    <message>
        <source>Claimed login, account not stated: %1</source>
        <translation>主張されている認証 (アカウントの記載なし): %1</translation>
    </message>
    <message>
        <source>Claimed envelope sender: %1</source>
        <translation>主張されているエンベロープ送信者: %1</translation>
    </message>
    <message>
        <source>The line that claims the origin, as it stands in the message:</source>
        <translation>発信元を主張する行 (メールにあるとおり):</translation>
    </message>
    <message>
        <source>Replies go to %1, outside the domain of From.</source>
        <translation>返信先は From のドメインの外の %1 です。</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>含むパート</translation>
    </message>
    <message>
        <source>It calls itself a mail gateway of %1.</source>
        <translation>%1 のメールゲートウェイを名乗っています。</translation>
    </message>
    <message>
        <source>Which servers are those of whoever received this mail was inferred.</source>
        <translation>このメールを受け取った側のサーバーがどれかは推定によるものです。</translation>
    </message>
    <message>
        <source>That is a mail gateway of %1, by which its customers send and receive.</source>
        <translation>これは %1 のメールゲートウェイで、その顧客が送信と受信の両方に使います。</translation>
    </message>
    <message>
        <source>If it is your own gateway, count it among your servers: the sender is then the host that it names below.</source>
        <translation>自分側のゲートウェイなら、自分のサーバーに加えてください。その場合の送信者は、その下の行でこのゲートウェイが示すホストです。</translation>
    </message>
    <message>
        <source>List, as the mail says: %1</source>
        <translation>メーリングリスト（メールの主張）: %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>行 %1: %2</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>根拠: %1</translation>
    </message>
    <message>
        <source>Checked by the server that took it: %1</source>
        <translation>受け取ったサーバーの検査: %1</translation>
    </message>
    <message>
        <source>Date, as the mail says: %1</source>
        <translation>日付（メールの主張）: %1</translation>
    </message>
    <message>
        <source>A line that claims the way, as it stands in the message:</source>
        <translation>経路を主張する行（メールにあるまま）:</translation>
    </message>
    <message>
        <source>The newest of the older lines, which may be invented, as it stands in the message:</source>
        <translation>それより古い行（捏造の可能性あり）のうち最も新しいもの（メールにあるまま）:</translation>
    </message>
    <message>
        <source>Older lines in the message: %1</source>
        <translation>メールにあるそれより古い行の数: %1</translation>
    </message>
    <message>
        <source>Addresses in those, which may be invented: %1</source>
        <translation>そこにあるアドレス（捏造の可能性あり）: %1</translation>
    </message>
    <message>
        <source>Message-ID fits no server</source>
        <translation>Message-ID がどのサーバーにも合わない</translation>
    </message>
    <message>
        <source>That address is of use inside networks only, and the same in many of them: it names nobody to write to.</source>
        <translation>このアドレスはネットワークの内部でのみ使われ、多くのネットワークで重複しています。連絡先を示すものではありません。</translation>
    </message>
    <message>
        <source>Written by %1, who had logged in to your server; no address was recorded.</source>
        <translation>あなたのサーバーにログインした %1 が書いたものです。アドレスは記録されていません。</translation>
    </message>
    <message>
        <source>delay notice</source>
        <translation>遅延通知</translation>
    </message>
    <message>
        <source>Reported: %1</source>
        <translation>報告: %1</translation>
    </message>
    <message>
        <source>Delivery report: %1</source>
        <translation>配送レポート: %1</translation>
    </message>
    <message>
        <source>delivery report</source>
        <translation>配送レポート</translation>
    </message>
    <message>
        <source>Further fields of the report: %1</source>
        <translation>レポートのその他のフィールド: %1 件</translation>
    </message>
    <message>
        <source>envelope sender %1</source>
        <translation>エンベロープ送信者 %1</translation>
    </message>
    <message>
        <source>domain %1</source>
        <translation>ドメイン %1</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>受信日時 %1</translation>
    </message>
    <message>
        <source>From is under no known top-level domain</source>
        <translation>From のトップレベルドメインが不明</translation>
    </message>
    <message>
        <source>%1: no top-level domain &quot;%2&quot; is known.</source>
        <translation>%1: トップレベルドメイン「%2」は知られていません。</translation>
    </message>
    <message>
        <source>Backscatter, as it seems: a delivery report for a mail that none of the servers taken for yours sent. Its sender was forged; the server that sent the report did not send the spam.</source>
        <translation>バックスキャッターと思われます: 自分のものと推定したサーバーはどれも送っていないメールの配送レポートです。差出人は偽装されたもので、レポートを送ったサーバーはスパムの送信者ではありません。</translation>
    </message>
    <message>
        <source>Backscatter: a delivery report for a mail that your servers did not send. Its sender was forged; the server that sent the report did not send the spam.</source>
        <translation>バックスキャッター: 自分のサーバーが送っていないメールの配送レポートです。差出人は偽装されたもので、レポートを送ったサーバーはスパムの送信者ではありません。</translation>
    </message>
    <message>
        <source>Origin, claimed only: made on %1</source>
        <translation>発信元（主張のみ）: %1 で作成</translation>
    </message>
    <message>
        <source>That is an address of %1, by which its customers send.</source>
        <translation>これは %1 のアドレスで、その顧客はここから送信します。</translation>
    </message>
    <message>
        <source>The Message-ID %1 names no host by its full name.</source>
        <translation>Message-ID %1 には、ホストの完全な名前がありません。</translation>
    </message>
    <message>
        <source>%1 says it was written in its webmail.</source>
        <translation>%1 は、同サーバーのウェブメールで書かれたと述べています。</translation>
    </message>
    <message>
        <source>The lines further down are no better.</source>
        <translation>それより下の行も同じです。</translation>
    </message>
    <message>
        <source>%1, a header that anyone may have written, names %2 as the client.</source>
        <translation>だれが書いたか分からないヘッダー %1 には、クライアントとして %2 とあります。</translation>
    </message>
    <message>
        <source>%1, a header that anyone may have written, names %2 as the sender.</source>
        <translation>だれが書いたか分からないヘッダー %1 には、送信者として %2 とあります。</translation>
    </message>
    <message>
        <source>%1, a header that %2 or its customer wrote, names %3 as the sender.</source>
        <translation>%2 かその顧客が書いたヘッダー %1 には、送信者として %3 とあります。</translation>
    </message>
    <message>
        <source>%1, a header of %2&apos;s, names %3 as the customer (tenant).</source>
        <translation>%2 のヘッダー %1 には、顧客（テナント）として %3 とあります。</translation>
    </message>
    <message>
        <source>%1, a header that anyone may have written, names %2 as the customer (tenant).</source>
        <translation>だれが書いたか分からないヘッダー %1 には、顧客（テナント）として %2 とあります。</translation>
    </message>
    <message>
        <source>Good signatures (DKIM), says the server that took it: %1 and others.</source>
        <translation>受け取ったサーバーが正しいとした署名（DKIM）: %1 など。</translation>
    </message>
    <message>
        <source>Good signatures (DKIM), says the server that took it: %1.</source>
        <translation>受け取ったサーバーが正しいとした署名（DKIM）: %1。</translation>
    </message>
    <message>
        <source>From is a mailing list&apos;s address, as the mail says; replies go to %1.</source>
        <translation>メールによると From はメーリングリストのアドレスです。返信先は %1 です。</translation>
    </message>
    <message>
        <source>%1 says that a program on it handed the mail on.</source>
        <translation>%1 は、その上のプログラムがこのメールを渡したと述べています。</translation>
    </message>
    <message>
        <source>%1 says that a program on it handed the mail on, by %2.</source>
        <translation>%1 は、その上のプログラム（%2）がこのメールを渡したと述べています。</translation>
    </message>
    <message>
        <source>Line %1 below it may be invented: it names %2 as its writer, and that host, which calls itself so, was recorded under another name.</source>
        <translation>その下の %1 行目は捏造かもしれません。%2 が書いたことになっていますが、そう名乗ったホストは別の名前で記録されています。</translation>
    </message>
    <message>
        <source>Nothing ties line %1 and what is below it to the host that handed it over; they may be true or invented.</source>
        <translation>%1 行目とそれより下を、渡してきたホストに結び付けるものはありません。本当かもしれず、捏造かもしれません。</translation>
    </message>
    <message>
        <source>The report around this mail names another address as the one it saw: %1.</source>
        <translation>このメールを包む報告は、別のアドレスを見たと述べています: %1。</translation>
    </message>
    <message>
        <source>No host on the network has such an address: the line was edited, or the true one hidden.</source>
        <translation>このようなアドレスを持つホストはネットワーク上にありません。行が書き換えられたか、本当のアドレスが隠されています。</translation>
    </message>
</context>
<context>
    <name>headwater::trace::ClaimModel</name>
    <message>
        <source>high: a server of yours wrote it</source>
        <translation>高: 自分のサーバーが書いた</translation>
    </message>
    <message>
        <source>medium: the edge&apos;s service writes such a field, and here the edge is that service</source>
        <translation>中: エッジのサービスが書くフィールドで、実際にエッジがそのサービス</translation>
    </message>
    <message>
        <source>none: anyone may have written it</source>
        <translation>なし: 誰でも書ける</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信用度</translation>
    </message>
</context>
<context>
    <name>headwater::trace::DeliveryModel</name>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>relayed</source>
        <translation>中継</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>%1, sent to %2</source>
        <translation>%1（元の宛先 %2）</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>配送結果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態コード</translation>
    </message>
    <message>
        <source>Diagnostic</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Remote server</source>
        <translation>相手のサーバー</translation>
    </message>
    <message>
        <source>Delivery, no action stated: %1</source>
        <translation>配送結果の記載なし: %1</translation>
    </message>
    <message>
        <source>Delivery failed: %1</source>
        <translation>配送失敗: %1</translation>
    </message>
    <message>
        <source>Delivery delayed: %1</source>
        <translation>配送遅延: %1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>配送完了: %1</translation>
    </message>
    <message>
        <source>Relayed: %1</source>
        <translation>中継済み: %1</translation>
    </message>
    <message>
        <source>Expanded: %1</source>
        <translation>展開して配送済み: %1</translation>
    </message>
    <message>
        <source>Delivery, action &quot;%1&quot;: %2</source>
        <translation>配送結果「%1」: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and at least %Ln more recipient(s))</source>
        <translation>
            <numerusform>%1（ほか %Ln 件以上の宛先）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more recipient(s))</source>
        <translation>
            <numerusform>%1（ほか %Ln 件の宛先）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::trace::HeaderModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>デコード後</translation>
    </message>
</context>
<context>
    <name>headwater::trace::HopModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>Date format of QLocale::toString for a day without its year.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>HELO</source>
        <translation>HELO</translation>
    </message>
    <message>
        <source>By</source>
        <translation>受信サーバー</translation>
    </message>
    <message>
        <source>With</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>兆候</translation>
    </message>
    <message>
        <source>Reverse name</source>
        <translation>逆引き名</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>For</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>主張</translation>
    </message>
</context>
<context>
    <name>headwater::trace::LinkModel</name>
    <message>
        <source>link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>loaded content</source>
        <translation>読み込まれる内容</translation>
    </message>
    <message>
        <source>form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>redirect</source>
        <translation>リダイレクト</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>leads elsewhere</source>
        <translation>別ドメインへ誘導</translation>
    </message>
    <message>
        <source>name before the @ is no host</source>
        <translation>@ の前の名前はホストではない</translation>
    </message>
    <message>
        <source>host in other letters</source>
        <translation>別の文字を使うホスト</translation>
    </message>
    <message>
        <source>Text shown</source>
        <translation>表示される文字列</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>リンク先</translation>
    </message>
    <message>
        <source>Text and target</source>
        <translation>文字列とリンク先</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>パート</translation>
    </message>
    <message>
        <source>carries the address of %1</source>
        <translation>%1 のアドレスを含む</translation>
    </message>
</context>
<context>
    <name>headwater::trace::MailExport</name>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>ファイルに書き込めません: %1。</translation>
    </message>
    <message>
        <source>Choose another folder, or make room.</source>
        <translation>別のフォルダーを選ぶか、空き容量を作ってください。</translation>
    </message>
    <message>
        <source>Stopped; the file was not written.</source>
        <translation>停止しました。ファイルは書き込まれていません。</translation>
    </message>
</context>
<context>
    <name>headwater::trace::MyServers</name>
    <message>
        <source>%1 is internal but not trusted: a server inside must be believed too.</source>
        <translation>%1 は内部ですが信用されていません。内側のサーバーは信用する必要があります。</translation>
    </message>
    <message>
        <source>%1 is a submission server but not among the trusted networks.</source>
        <translation>%1 は投稿サーバーですが、信用するネットワークに含まれていません。</translation>
    </message>
</context>
<context>
    <name>headwater::trace::PartModel</name>
    <message>
        <source>Part</source>
        <translation>パート</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 バイト</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>不備</translation>
    </message>
</context>
<context>
    <name>headwater::trace::ReportModel</name>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>報告あり</translation>
    </message>
    <message>
        <source>Reported (%1)</source>
        <translation>報告あり（%1）</translation>
    </message>
</context>
<context>
    <name>headwater::trace::StampModel</name>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>書いたサーバー</translation>
    </message>
    <message>
        <source>States</source>
        <translation>記載アドレス</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Believed?</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Fits the edge?</source>
        <translation>エッジと一致</translation>
    </message>
    <message>
        <source>believed: yours, above the edge</source>
        <translation>信用できる: 自分のサーバーで、エッジより上</translation>
    </message>
    <message>
        <source>not believed: below the edge</source>
        <translation>信用しない: エッジより下</translation>
    </message>
    <message>
        <source>not believed: nobody is named as its writer</source>
        <translation>信用しない: 書いたサーバーの名がない</translation>
    </message>
    <message>
        <source>not believed: not known to be yours</source>
        <translation>信用しない: 自分のサーバーとわからない</translation>
    </message>
    <message>
        <source>states no address</source>
        <translation>アドレスの記載なし</translation>
    </message>
    <message>
        <source>no edge to compare it with</source>
        <translation>比べるエッジなし</translation>
    </message>
    <message>
        <source>the edge&apos;s address</source>
        <translation>エッジのアドレス</translation>
    </message>
    <message>
        <source>differs: the edge is %1</source>
        <translation>相違: エッジは %1</translation>
    </message>
    <message>
        <source>believed: as %1 writes it, above the edge</source>
        <translation>信用できる: %1 の書式で、エッジより上</translation>
    </message>
    <message>
        <source>believed: a server of %1, above the edge</source>
        <translation>信用できる: %1 のサーバーで、エッジより上</translation>
    </message>
    <message>
        <source>believed: as your server writes it, above the edge</source>
        <translation>信用できる: 自分のサーバーの書式で、エッジより上</translation>
    </message>
    <message>
        <source>no: the address of hop %1</source>
        <translation>いいえ: ホップ %1 のアドレス</translation>
    </message>
    <message>
        <source>not believed: its seal was not checked</source>
        <translation>信用しない: 封印（シール）が未検証</translation>
    </message>
</context>
<context>
    <name>headwater::trace::TimeText</name>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>at the same second</source>
        <translation>同時刻</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1後</translation>
    </message>
</context>
<context>
    <name>headwater::ui</name>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>Date format of QLocale::toString for the date of a mail.</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原文のまま</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>local</source>
        <translation>ローカル</translation>
    </message>
</context>
<context>
    <name>headwater::ui::AuthView</name>
    <message>
        <source>No Authentication-Results, Received-SPF or the like stands in this message.</source>
        <translation>このメールには Authentication-Results や Received-SPF などがありません。</translation>
    </message>
    <message>
        <source>A stamp of a server that is yours states another address than the edge: %1, not %2. The Received lines decide; look at both.</source>
        <translation>自分のサーバーの記録がエッジと違うアドレスを示しています（%2 ではなく %1）。判断は Received 行によります。両方を確かめてください。</translation>
    </message>
    <message>
        <source>Results are stamped on this message, but by no server that is known to be yours: none of them is believed.</source>
        <translation>検証結果は記されていますが、自分のサーバーとわかるものはなく、どれも信用しません。</translation>
    </message>
    <message>
        <source>These results were stamped when the message arrived. Nothing was checked again.</source>
        <translation>これらの結果はメールの到着時に記されたものです。再検証はしていません。</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Stamped by servers on the way</source>
        <translation>経路上のサーバーの記録</translation>
    </message>
    <message>
        <source>Stamped results</source>
        <translation>記録された結果</translation>
    </message>
    <message>
        <source>Other fields that claim an origin</source>
        <translation>発信元を主張するその他のフィールド</translation>
    </message>
    <message>
        <source>Claims of origin</source>
        <translation>発信元の主張</translation>
    </message>
    <message>
        <source>Such a field is no hop: it is weighed by who can have written it.</source>
        <translation>こうしたフィールドはホップではなく、誰が書けたかで重みが決まります。</translation>
    </message>
    <message>
        <source>None: no X-Originating-IP or field of that kind.</source>
        <translation>なし: X-Originating-IP などのフィールドはありません。</translation>
    </message>
    <message>
        <source>Results are stamped on this message, but below the edge, where whoever sent it may have written them: none of them is believed.</source>
        <translation>このメールには結果が記されていますが、エッジより下にあり、送信者が書いた可能性があります。どれも信用しません。</translation>
    </message>
    <message>
        <source>Results are stamped on this message, but below the edge or by no server that is known to be yours: none of them is believed.</source>
        <translation>このメールには結果が記されていますが、エッジより下にあるか、自分のものと分かっているサーバーによるものではありません。どれも信用しません。</translation>
    </message>
</context>
<context>
    <name>headwater::ui::CellMenu</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::CommandPalette</name>
    <message>
        <source>All actions</source>
        <translation>すべての操作</translation>
    </message>
    <message>
        <source>Type the name of an action</source>
        <translation>操作の名前を入力</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>操作の名前</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::EmptyPage</name>
    <message>
        <source>Drop a mail here to see where it came from</source>
        <translation>メールをここにドロップすると、どこから来たかがわかります</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>サンプルを試す(&amp;T)</translation>
    </message>
    <message>
        <source>Raw messages (.eml), an mbox, a Maildir or another folder, an Outlook message (.msg), any of them in gzip or zip, or the pasted text of a header. The mail inside a forward, a bounce or a feedback report opens as a message of its own. Nothing is sent anywhere.</source>
        <translation>生のメール（.eml）、mbox、Maildir などのフォルダー、Outlook のメール（.msg）、gzip や zip に入ったそれら、または貼り付けたヘッダーのテキスト。転送、バウンス、フィードバックレポートの中のメールも、一通のメールとして開きます。どこにも送信しません。</translation>
    </message>
    <message>
        <source>Ope&amp;n…</source>
        <translation>開く(&amp;N)…</translation>
    </message>
    <message>
        <source>Past&amp;e</source>
        <translation>貼り付け(&amp;E)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::ErrorBar</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::FindBar</name>
    <message>
        <source>Find in the source</source>
        <translation>ソース内を検索</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>To the hit before this one (Shift+F3).</source>
        <translation>前の一致へ (Shift+F3)。</translation>
    </message>
    <message>
        <source>To the next hit (F3).</source>
        <translation>次の一致へ (F3)。</translation>
    </message>
    <message>
        <source>Close the search (Esc).</source>
        <translation>検索を閉じる (Esc)。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Fin&amp;d:</source>
        <translation>検索(&amp;D):</translation>
    </message>
    <message>
        <source>Previo&amp;us</source>
        <translation>前へ(&amp;U)</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>次へ(&amp;X)</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>閉じる(&amp;E)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::GroupModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>特記</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>最初</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>(not stated)</source>
        <translation>（記載なし）</translation>
    </message>
    <message>
        <source>dictionary attack</source>
        <translation>辞書攻撃</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) with messages</source>
        <translation>
            <numerusform>メールのある日: %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>alphabetical order</source>
        <translation>アルファベット順</translation>
    </message>
    <message>
        <source>(not analysed yet)</source>
        <translation>（未解析）</translation>
    </message>
    <message>
        <source>redacted?</source>
        <translation>伏せ字？</translation>
    </message>
</context>
<context>
    <name>headwater::ui::GroupPageView</name>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) from %1</source>
        <translation>
            <numerusform>%1 からの %Ln 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es)</source>
        <translation>
            <numerusform>%Ln 個のアドレス</numerusform>
        </translation>
    </message>
    <message>
        <source>First seen: %1</source>
        <translation>最初: %1</translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation>最後: %1</translation>
    </message>
    <message>
        <source>Names it used, %L1 in all</source>
        <translation>名乗った名前（全 %L1 件）</translation>
    </message>
    <message>
        <source>Addresses it tried, %L1 in all</source>
        <translation>試したアドレス（全 %L1 件）</translation>
    </message>
    <message>
        <source>Looks like a dictionary attack, %1</source>
        <translation>辞書攻撃と思われます、%1</translation>
    </message>
    <message>
        <source>Tried in alphabetical order, %1</source>
        <translation>アルファベット順に試されています、%1</translation>
    </message>
    <message>
        <source>Redacted or incomplete</source>
        <translation>伏せ字または不完全</translation>
    </message>
    <message>
        <source>Somebody took the name out, or a part of it. These messages may come from many places.</source>
        <translation>名前の全部または一部が伏せられています。これらのメールは多くの場所から来ている可能性があります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of this kind</source>
        <translation>
            <numerusform>同種のものがほかに %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>About the group</source>
        <translation>グループの詳細</translation>
    </message>
</context>
<context>
    <name>headwater::ui::HeadersView</name>
    <message>
        <source>F&amp;ilter:</source>
        <translation>絞り込み(&amp;I):</translation>
    </message>
    <message>
        <source>Filter the header fields</source>
        <translation>ヘッダーフィールドを絞り込む</translation>
    </message>
    <message>
        <source>Name or value</source>
        <translation>名前か値</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>ヘッダーフィールド</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n フィールド</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, searching…</source>
        <translation>%1 / %2、検索中…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Show in the source</source>
        <translation>ソースで表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fit columns to the window</source>
        <translation>列を幅に合わせる(&amp;F)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::HopsView</name>
    <message>
        <source>Hops</source>
        <translation>ホップ</translation>
    </message>
    <message>
        <source>The Received lines of the message, the newest first.</source>
        <translation>メールの Received 行。新しい順です。</translation>
    </message>
    <message>
        <source>&amp;Fit columns to the window</source>
        <translation>列を幅に合わせる(&amp;F)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::LinksView</name>
    <message>
        <source>Copy &amp;defanged</source>
        <translation>無害化してコピー(&amp;D)</translation>
    </message>
    <message>
        <source>Links in the message</source>
        <translation>メール内のリンク</translation>
    </message>
    <message>
        <source>Copies the chosen targets as hxxp://example[.]org, which no program turns into a link.</source>
        <translation>選んだリンク先を hxxp://example[.]org の形でコピーします。どのプログラムもこれをリンクにしません。</translation>
    </message>
    <message>
        <source>No message is open.</source>
        <translation>メールが開かれていません。</translation>
    </message>
    <message>
        <source>The links are being read…</source>
        <translation>リンクを読み取っています…</translation>
    </message>
    <message>
        <source>No link stands in this message.</source>
        <translation>このメールにリンクはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s); the text of none shows another domain than its target.</source>
        <translation>
            <numerusform>%n 個のリンク。リンク先と異なるドメインを表示するものはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s).</source>
        <translation>
            <numerusform>%n 個のリンク。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lead(s) to another domain than the text shows.</source>
        <translation>
            <numerusform>そのうち %n 個は、表示と異なるドメインへ誘導します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailExporter</name>
    <message numerus="yes">
        <source>Copied %Ln row(s).</source>
        <translation>
            <numerusform>%Ln 行をコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>停止しました。ファイルは書き込まれていません。</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln row(s) as %1.</source>
        <translation>
            <numerusform>%Ln 行を %1 として保存しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailList</name>
    <message>
        <source>Reading</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>メール(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>一覧表(&amp;T)</translation>
    </message>
    <message>
        <source>Back to the message (Ctrl+T)</source>
        <translation>メールに戻る (Ctrl+T)</translation>
    </message>
    <message>
        <source>Show all columns, groups and export (Ctrl+T)</source>
        <translation>すべての列、グループ、書き出しを表示 (Ctrl+T)</translation>
    </message>
    <message>
        <source>%L1 found, %L2 of %L3 searched</source>
        <translation>%L1 件見つかりました（%L3 通中 %L2 通を検索）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln 件見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows that are shown</source>
        <translation>表示中の行を保存</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 個のファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 通</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 shown</source>
        <translation>%L2 通中 %L1 通を表示</translation>
    </message>
    <message>
        <source>%1, reading…</source>
        <translation>%1、読み取り中…</translation>
    </message>
    <message>
        <source>%1, analysing…</source>
        <translation>%1、解析中…</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1、停止</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>一覧を絞り込む</translation>
    </message>
    <message>
        <source>Shows the messages that hold all of these words in From, subject, recipient, HELO, verdict or address. A network as 203.0.113.0/24 finds the addresses in it.</source>
        <translation>差出人、件名、宛先、HELO、判定、アドレスのどれかに、これらの語をすべて含むメールを表示します。203.0.113.0/24 のようなネットワークを書くと、その中のアドレスが見つかります。</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Group by edge</source>
        <translation>エッジでまとめる</translation>
    </message>
    <message>
        <source>Group by prefix</source>
        <translation>プレフィックスでまとめる</translation>
    </message>
    <message>
        <source>Group by origin</source>
        <translation>発信元でまとめる</translation>
    </message>
    <message>
        <source>Group by From domain</source>
        <translation>差出人のドメインでまとめる</translation>
    </message>
    <message>
        <source>Group by day</source>
        <translation>日でまとめる</translation>
    </message>
    <message>
        <source>Find in &amp;all…</source>
        <translation>すべてから検索(&amp;A)…</translation>
    </message>
    <message>
        <source>Find an address, a domain or a text in all opened messages (Ctrl+Shift+F)</source>
        <translation>開いたすべてのメールから、アドレス、ドメイン、文字列を検索します (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Find in all opened messages</source>
        <translation>開いたすべてのメールから検索</translation>
    </message>
    <message>
        <source>An address, a domain or a text, in header and body. Enter starts.</source>
        <translation>ヘッダーと本文から、アドレス、ドメイン、文字列を探します。Enter で始めます。</translation>
    </message>
    <message>
        <source>End the search and show all messages again</source>
        <translation>検索を終え、すべてのメールを再び表示します</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>The chosen rows lie too far apart in this order: only the current one is still chosen.</source>
        <translation>この並び順では選択した行が離れすぎているため、現在の行だけを選択しています。</translation>
    </message>
    <message>
        <source>%L1 found, stopped after %L2 of %L3</source>
        <translation>%L1 通見つかりました（%L3 通中 %L2 通で停止）</translation>
    </message>
    <message>
        <source>%1, saving…</source>
        <translation>%1、保存中…</translation>
    </message>
    <message>
        <source>Group by verdict</source>
        <translation>判定でまとめる</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop reading, searching or saving; what is shown stays (Esc).</source>
        <translation>読み取り、検索、保存を停止します。表示中のものは残ります (Esc)。</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>絞り込み(&amp;L)</translation>
    </message>
    <message>
        <source>Gro&amp;up the messages</source>
        <translation>メールをまとめる(&amp;U)</translation>
    </message>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>CSV で保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Sho&amp;w all</source>
        <translation>すべて表示(&amp;W)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailListModel</name>
    <message>
        <source>(no subject)</source>
        <translation>（件名なし）</translation>
    </message>
    <message>
        <source>%1, from %2: %3</source>
        <translation>%1、差出人 %2: %3</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailSource</name>
    <message>
        <source>The mail inside part %1 is no longer there.</source>
        <translation>パート %1 の中のメールはもうありません。</translation>
    </message>
    <message>
        <source>Reload the file.</source>
        <translation>ファイルを再読み込みしてください。</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailTable</name>
    <message>
        <source>Opened messages</source>
        <translation>開いたメール</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>列(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MailWork</name>
    <message>
        <source>The file is gone. What was read of it stays in the list.</source>
        <translation>ファイルがなくなりました。読み取った分は一覧に残ります。</translation>
    </message>
    <message>
        <source>Open it again where it is now.</source>
        <translation>今ある場所から、もう一度開いてください。</translation>
    </message>
    <message>
        <source>The file has become shorter: it had %L1 bytes, and has %L2. It is not followed any more.</source>
        <translation>ファイルが短くなりました。%L1 バイトあったものが %L2 バイトです。追跡をやめました。</translation>
    </message>
    <message>
        <source>Reload to read it from its start.</source>
        <translation>先頭から読み直すには、再読み込みしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more file(s) or message(s) could not be read.</source>
        <translation>
            <numerusform>ほかに %Ln 件のファイルまたはメールを読めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>headwater-cli index names each of them.</source>
        <translation>headwater-cli index はそのすべてを示します。</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MainWindow</name>
    <message>
        <source>Byte %L1, line %L2</source>
        <translation>バイト %L1、%L2 行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近のファイル</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find in source…</source>
        <translation>ソース内を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Which are &amp;yours?…</source>
        <translation>自分のサーバーを選ぶ(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy finding</source>
        <translation>所見をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the facts as text: address, times, our server, queue id, HELO, Message-ID, verdict (Ctrl+Shift+C)</source>
        <translation>事実をテキストでコピー: アドレス、時刻、自サーバー、キュー ID、HELO、Message-ID、判定 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>次のメール</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>前のメール</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>すべての操作…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Show hops</source>
        <translation>ホップを表示</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>ソースを表示</translation>
    </message>
    <message>
        <source>Show headers</source>
        <translation>ヘッダーを表示</translation>
    </message>
    <message>
        <source>Show authentication</source>
        <translation>認証を表示</translation>
    </message>
    <message>
        <source>Time zone of the times shown</source>
        <translation>表示する時刻のタイムゾーン</translation>
    </message>
    <message>
        <source>Offline: nothing is sent</source>
        <translation>オフライン: 何も送信しません</translation>
    </message>
    <message>
        <source>Opening and analysing a message never uses the network.</source>
        <translation>メールを開いて解析しても、ネットワークは使いません。</translation>
    </message>
    <message>
        <source>Times: %1</source>
        <translation>時刻: %1</translation>
    </message>
    <message>
        <source>Sample: an open relay of 2001</source>
        <translation>サンプル: 2001 年のオープンリレー</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy the raw message or its header first.</source>
        <translation>クリップボードにテキストがありません。先に生のメールかヘッダーをコピーしてください。</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>最近のファイルなし</translation>
    </message>
    <message>
        <source>%L1 bytes · SHA-256 %2…%3</source>
        <translation>%L1 バイト · SHA-256 %2…%3</translation>
    </message>
    <message>
        <source>SHA-256 of the message: %1</source>
        <translation>メールの SHA-256: %1</translation>
    </message>
    <message>
        <source>Dropped text</source>
        <translation>ドロップしたテキスト</translation>
    </message>
    <message>
        <source>Show parts</source>
        <translation>パートを表示</translation>
    </message>
    <message>
        <source>Show links</source>
        <translation>リンクを表示</translation>
    </message>
    <message>
        <source>Table of messages</source>
        <translation>メールの一覧表</translation>
    </message>
    <message>
        <source>Find in all opened messages…</source>
        <translation>開いたすべてのメールから検索…</translation>
    </message>
    <message>
        <source>Save the list as CSV…</source>
        <translation>一覧を CSV で保存…</translation>
    </message>
    <message>
        <source>Add files to the list…</source>
        <translation>一覧にファイルを追加…</translation>
    </message>
    <message>
        <source>Finding copied: the verdict and the facts behind it.</source>
        <translation>所見をコピーしました: 判定とその根拠となる事実。</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>設定(&amp;G)</translation>
    </message>
    <message>
        <source>Open fol&amp;der…</source>
        <translation>フォルダーを開く(&amp;D)…</translation>
    </message>
    <message>
        <source>Open messages or mailboxes</source>
        <translation>メールまたはメールボックスを開く</translation>
    </message>
    <message>
        <source>Mail (*.eml *.mbox *.mbx *.txt *.msg *.gz *.zip);;All files (*)</source>
        <translation>メール (*.eml *.mbox *.mbx *.txt *.msg *.gz *.zip);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a Maildir or another folder of messages</source>
        <translation>Maildir またはメールの入ったフォルダーを開く</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MessagePage</name>
    <message>
        <source>Views of the message</source>
        <translation>メールの表示</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>ホップ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Hops (%1)</source>
        <translation>ホップ (%1)</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>ヘッダー (%1)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>This message could not be read.</source>
        <translation>このメールは読み取れませんでした。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>パート</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
</context>
<context>
    <name>headwater::ui::MyServersPage</name>
    <message>
        <source>What these servers wrote about their peers is taken for a fact. Everything below the first stranger is only claimed.</source>
        <translation>これらのサーバーが相手について書いたことは事実とみなします。最初の外部ホストより下は、すべて主張にすぎません。</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>Host names, one or more: mx.example.org, *.example.org</source>
        <translation>ホスト名（複数可）: mx.example.org, *.example.org</translation>
    </message>
    <message>
        <source>&amp;Trusted networks:</source>
        <translation>信用するネットワーク(&amp;T):</translation>
    </message>
    <message>
        <source>Servers that record their peers truthfully: 192.0.2.0/24, 10.2/16, !192.0.2.9</source>
        <translation>相手を正しく記録するサーバー: 192.0.2.0/24, 10.2/16, !192.0.2.9</translation>
    </message>
    <message>
        <source>&amp;Internal networks:</source>
        <translation>内部ネットワーク(&amp;I):</translation>
    </message>
    <message>
        <source>Of those, the ones inside your border; empty: all of them</source>
        <translation>そのうち境界の内側のもの。空欄ならすべて</translation>
    </message>
    <message>
        <source>&amp;Submission servers:</source>
        <translation>投稿サーバー(&amp;S):</translation>
    </message>
    <message>
        <source>Their peers are your own users, who logged in</source>
        <translation>相手は認証済みの自分の利用者</translation>
    </message>
    <message>
        <source>Networks you &amp;answer for:</source>
        <translation>責任を負うネットワーク(&amp;A):</translation>
    </message>
    <message>
        <source>Address space of your customers: complaints about it come to you</source>
        <translation>顧客のアドレス空間。苦情は自分に届きます</translation>
    </message>
    <message>
        <source>Recognise it from the message</source>
        <translation>メールから判別する</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Mail &amp;provider:</source>
        <translation>メールプロバイダー(&amp;P):</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a network nor a host name, and is left out.</source>
        <translation>「%1」はネットワークでもホスト名でもないため、除外します。</translation>
    </message>
</context>
<context>
    <name>headwater::ui::OwnerSheet</name>
    <message>
        <source>top line: it holds the mailbox</source>
        <translation>最上行: メールボックスのサーバー</translation>
    </message>
    <message>
        <source>same domain as your mailbox, %1</source>
        <translation>メールボックス %1 と同じドメイン</translation>
    </message>
    <message>
        <source>a stranger</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Which of these servers are yours?</source>
        <translation>この中で自分のサーバーはどれですか？</translation>
    </message>
    <message>
        <source>What your own servers wrote is a fact; everything below the first stranger is only claimed. Tick the servers that you or your mail provider run. The answer is kept under Settings, My servers.</source>
        <translation>自分のサーバーが書いたことは事実で、最初の外部ホストより下はすべて主張にすぎません。自分かメールプロバイダーが運用するサーバーを選択してください。答えは「設定」の「自分のサーバー」に保存されます。</translation>
    </message>
    <message>
        <source>Server that wrote the line</source>
        <translation>行を書いたサーバー</translation>
    </message>
    <message>
        <source>It took the mail from</source>
        <translation>受け取った相手</translation>
    </message>
    <message>
        <source>Why it may be yours</source>
        <translation>自分のものと考えられる理由</translation>
    </message>
    <message>
        <source>Servers on the way</source>
        <translation>経路上のサーバー</translation>
    </message>
    <message>
        <source>What these ticks come to</source>
        <translation>この選択による結果</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>どれでもない</translation>
    </message>
    <message>
        <source>&amp;Not now: infer</source>
        <translation>今はしない: 推定(&amp;N)</translation>
    </message>
    <message>
        <source>nobody: it says none</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>With these ticks: no edge, the mail never left your servers.</source>
        <translation>この選択では: エッジなし。メールは自分のサーバーから出ていません。</translation>
    </message>
    <message>
        <source>With these ticks: edge %1, which is the origin.</source>
        <translation>この選択では: エッジ %1、これが発信元です。</translation>
    </message>
    <message>
        <source>With these ticks: edge %1, origin %2, claimed.</source>
        <translation>この選択では: エッジ %1、発信元 %2（主張）。</translation>
    </message>
    <message>
        <source>With these ticks: reading the message again…</source>
        <translation>この選択では: メールを読み直しています…</translation>
    </message>
    <message>
        <source>server of %1, where the mailbox seems to be</source>
        <translation>%1 のサーバー（メールボックスはここと推定）</translation>
    </message>
    <message>
        <source>handed on to a server of yours</source>
        <translation>自分のサーバーに渡した</translation>
    </message>
    <message>
        <source>same domain as a server of yours</source>
        <translation>自分のサーバーと同じドメイン</translation>
    </message>
    <message>
        <source>same domain as the address in To</source>
        <translation>To のアドレスと同じドメイン</translation>
    </message>
    <message>
        <source>a mail gateway: yours, if your mail comes in through it</source>
        <translation>メールゲートウェイ（ここを通って届くなら自分側）</translation>
    </message>
    <message>
        <source>calls itself a gateway: yours, if %1 is its address</source>
        <translation>ゲートウェイを名乗る（%1 が自分側のアドレスなら自分側）</translation>
    </message>
    <message>
        <source>My pro&amp;vider is…</source>
        <translation>プロバイダーを選ぶ(&amp;V)…</translation>
    </message>
    <message>
        <source>Re&amp;member</source>
        <translation>記憶する(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;member for %1</source>
        <translation>%1 について記憶(&amp;M)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::PartsView</name>
    <message>
        <source>The part cannot be saved: %1.</source>
        <translation>パートを保存できません: %1。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation>メールのパート</translation>
    </message>
    <message>
        <source>Writes the content of the chosen part to a file. It is not opened.</source>
        <translation>選んだパートの内容をファイルに書き込みます。開くことはありません。</translation>
    </message>
    <message>
        <source>&amp;Copy SHA-256</source>
        <translation>SHA-256 をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>No message is open.</source>
        <translation>メールが開かれていません。</translation>
    </message>
    <message>
        <source>The parts are being read…</source>
        <translation>パートを読み取っています…</translation>
    </message>
    <message>
        <source>The message has no parts: nothing stands below its header.</source>
        <translation>メールにパートはありません。ヘッダーの下には何もありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n 個のパート</numerusform>
        </translation>
    </message>
    <message>
        <source>Save part %1 as</source>
        <translation>パート %1 に名前を付けて保存</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1 として保存しました</translation>
    </message>
    <message>
        <source>(the first %1)</source>
        <translation>（最初の %1 件）</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Recipients that the report is about</source>
        <translation>配送レポートの対象となった宛先</translation>
    </message>
    <message>
        <source>What the feedback report says</source>
        <translation>フィードバックレポートの内容</translation>
    </message>
    <message>
        <source>What the report says of its recipients</source>
        <translation>配送レポートに書かれた宛先ごとの配送結果</translation>
    </message>
    <message>
        <source>What the report says of its recipients, as %1 wrote it</source>
        <translation>配送レポートに書かれた宛先ごとの配送結果（%1 による）</translation>
    </message>
</context>
<context>
    <name>headwater::ui::PathPlan</name>
    <message>
        <source>%1 internal hops</source>
        <translation>内部ホップ %1 件</translation>
    </message>
    <message>
        <source>yours?</source>
        <translation>自分の名前？</translation>
    </message>
    <message>
        <source>bare number</source>
        <translation>数字のみ</translation>
    </message>
    <message>
        <source>other address</source>
        <translation>別のアドレス</translation>
    </message>
    <message>
        <source>not theirs</source>
        <translation>名義違い</translation>
    </message>
    <message>
        <source>no dot</source>
        <translation>ドットなし</translation>
    </message>
    <message>
        <source>other reverse name</source>
        <translation>別の逆引き名</translation>
    </message>
    <message>
        <source>no such TLD</source>
        <translation>存在しない TLD</translation>
    </message>
    <message>
        <source>nothing ties the part before this to what follows</source>
        <translation>これより前の部分と、後に続く部分を結び付けるものがありません</translation>
    </message>
    <message>
        <source>trust boundary</source>
        <translation>信用の境界</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自分のサーバー</translation>
    </message>
    <message>
        <source>taken for yours</source>
        <translation>自分のサーバーとみなす</translation>
    </message>
    <message>
        <source>local user, claimed</source>
        <translation>ローカル利用者（主張）</translation>
    </message>
    <message>
        <source>local user</source>
        <translation>ローカル利用者</translation>
    </message>
    <message>
        <source>edge: signed-in client</source>
        <translation>エッジ: 認証済みクライアント</translation>
    </message>
    <message>
        <source>edge: the webmail service</source>
        <translation>エッジ: ウェブメール</translation>
    </message>
    <message>
        <source>edge and origin</source>
        <translation>エッジ兼発信元</translation>
    </message>
    <message>
        <source>edge: the relay</source>
        <translation>エッジ: リレー</translation>
    </message>
    <message>
        <source>not believed</source>
        <translation>信用できない</translation>
    </message>
    <message>
        <source>origin, claimed</source>
        <translation>発信元（主張）</translation>
    </message>
    <message>
        <source>relay, claimed</source>
        <translation>リレー（主張）</translation>
    </message>
    <message>
        <source>address partly crossed out</source>
        <translation>アドレスの一部が伏せ字</translation>
    </message>
    <message>
        <source>reverse name may be forged</source>
        <translation>逆引き名は偽装の可能性</translation>
    </message>
    <message>
        <source>no address recorded</source>
        <translation>アドレスの記録なし</translation>
    </message>
    <message>
        <source>reverse name agrees</source>
        <translation>逆引き名は一致</translation>
    </message>
    <message>
        <source>reverse name %1</source>
        <translation>逆引き名 %1</translation>
    </message>
    <message>
        <source>no reverse name recorded</source>
        <translation>逆引き名の記録なし</translation>
    </message>
    <message>
        <source>reverse name not stated</source>
        <translation>逆引き名の記載なし</translation>
    </message>
    <message>
        <source>reverse name, no HELO stated</source>
        <translation>逆引き名、HELO 記載なし</translation>
    </message>
    <message>
        <source>submitted on the host itself</source>
        <translation>ホスト上で投稿</translation>
    </message>
    <message>
        <source>said to be %1</source>
        <translation>%1 とされる</translation>
    </message>
    <message>
        <source>signed in as %1</source>
        <translation>%1 として認証</translation>
    </message>
    <message>
        <source>server, claimed</source>
        <translation>サーバー（主張）</translation>
    </message>
    <message>
        <source>line %1 not understood</source>
        <translation>%1 行目は解読不能</translation>
    </message>
    <message>
        <source>a server without a name</source>
        <translation>名のないサーバー</translation>
    </message>
    <message>
        <source>no time stated</source>
        <translation>時刻の記載なし</translation>
    </message>
    <message>
        <source>the line above names another host</source>
        <translation>上の行は別のホストを記録</translation>
    </message>
    <message>
        <source>nothing ties it to the line above</source>
        <translation>上の行とつながらない</translation>
    </message>
    <message>
        <source>Claimed: may be invented by whoever stands at the edge</source>
        <translation>主張: エッジの相手が捏造した可能性がある部分</translation>
    </message>
    <message>
        <source>This message has no Received line: nothing in it says how it came here.</source>
        <translation>Received 行がありません。どのように届いたかを示すものはありません。</translation>
    </message>
    <message>
        <source>Recorded by your servers</source>
        <translation>自分のサーバーの記録</translation>
    </message>
    <message>
        <source>Recorded by servers taken for yours</source>
        <translation>自分のサーバーとみなすサーバーの記録</translation>
    </message>
    <message>
        <source>Every hop is inside: this never left your servers.</source>
        <translation>すべてのホップが内部です。このメールは自分のサーバーから出ていません。</translation>
    </message>
    <message>
        <source>not drawn</source>
        <translation>描画なし</translation>
    </message>
    <message>
        <source>%1 hops</source>
        <translation>%1 ホップ</translation>
    </message>
    <message>
        <source>the table has them all</source>
        <translation>表にはすべてあります</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>%1 claimed hops</source>
        <translation>主張ホップ %1 件</translation>
    </message>
    <message>
        <source>relays, claimed</source>
        <translation>リレー（主張）</translation>
    </message>
    <message>
        <source>the longest delay is here</source>
        <translation>最長の遅延はこの中</translation>
    </message>
    <message>
        <source>with doubts</source>
        <translation>疑わしい点あり</translation>
    </message>
    <message>
        <source>the longest delay of the path</source>
        <translation>経路中で最長の遅延</translation>
    </message>
    <message>
        <source>counted from a time that the client only claims</source>
        <translation>起点の時刻は相手の主張にすぎません</translation>
    </message>
    <message>
        <source>server of %1</source>
        <translation>%1 のサーバー</translation>
    </message>
    <message>
        <source>%1 (claimed)</source>
        <translation>%1（主張）</translation>
    </message>
    <message>
        <source>Recorded by servers of %1</source>
        <translation>%1 のサーバーの記録</translation>
    </message>
    <message>
        <source>Every hop is inside: this never left the servers of %1.</source>
        <translation>すべてのホップが内部です。このメールは %1 のサーバーから出ていません。</translation>
    </message>
    <message>
        <source>The lines name no outside address.</source>
        <translation>どの行にも外のアドレスはありません。</translation>
    </message>
    <message>
        <source>inside, as it seems</source>
        <translation>内側とみなす</translation>
    </message>
    <message>
        <source>Recorded by servers of whoever received it</source>
        <translation>受け取った側のサーバーの記録</translation>
    </message>
    <message>
        <source>not tied, claimed</source>
        <translation>つながりなし（主張）</translation>
    </message>
    <message>
        <source>reverse name %1, may be forged</source>
        <translation>逆引き名 %1（偽の可能性あり）</translation>
    </message>
</context>
<context>
    <name>headwater::ui::PathView</name>
    <message>
        <source>Path of the message</source>
        <translation>メールの経路</translation>
    </message>
    <message>
        <source>; chosen: %1</source>
        <translation>、選択: %1</translation>
    </message>
    <message>
        <source>trust boundary</source>
        <translation>信用の境界</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>A box of the path: its number, how many there are, what it says.</extracomment>
        <translation>%1 / %2: %3</translation>
    </message>
</context>
<context>
    <name>headwater::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>My servers</source>
        <translation>自分のサーバー</translation>
    </message>
</context>
<context>
    <name>headwater::ui::Severity</name>
    <message>
        <source>nothing noted</source>
        <translation>特になし</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良い</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>proof against</source>
        <translation>決定的な反証</translation>
    </message>
    <message>
        <source>proof for</source>
        <translation>確証</translation>
    </message>
    <message>
        <source>strong evidence against</source>
        <translation>強い反証</translation>
    </message>
    <message>
        <source>strong evidence for</source>
        <translation>強い裏付け</translation>
    </message>
    <message>
        <source>medium evidence against</source>
        <translation>中程度の反証</translation>
    </message>
    <message>
        <source>medium evidence for</source>
        <translation>中程度の裏付け</translation>
    </message>
    <message>
        <source>weak evidence against</source>
        <translation>弱い反証</translation>
    </message>
    <message>
        <source>weak evidence for</source>
        <translation>弱い裏付け</translation>
    </message>
</context>
<context>
    <name>headwater::ui::SourceEdit</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>below this line everything is claimed</source>
        <translation>この線より下はすべて主張</translation>
    </message>
</context>
<context>
    <name>headwater::ui::SourceView</name>
    <message>
        <source>Show &amp;all of it</source>
        <translation>すべて表示(&amp;A)</translation>
    </message>
    <message>
        <source>The first %1 of %2 bytes are shown.</source>
        <translation>%2 バイトのうち最初の %1 バイトを表示しています。</translation>
    </message>
    <message>
        <source>A character that would not be seen, bytes %1.</source>
        <translation>目に見えない文字、バイト %1。</translation>
    </message>
    <message>
        <source>A byte that is not UTF-8: %1.</source>
        <translation>UTF-8 でないバイト: %1。</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Wrap lines</source>
        <translation>行を折り返す(&amp;W)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::Sparkline</name>
    <message>
        <source>Messages by day</source>
        <translation>日別の通数</translation>
    </message>
    <message>
        <source>%1 to %2, at most %L3 on a day</source>
        <translation>%1 から %2、最大で 1 日 %L3 通</translation>
    </message>
    <message numerus="yes">
        <source>; without %Ln message(s) of other years</source>
        <translation>
            <numerusform>（離れた年の %Ln 通を除く）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headwater::ui::StateNote</name>
    <message>
        <source>Backscatter hits the one whose address was forged. Complain to the network at the edge of the enclosed mail, which sent the spam; tell the operator of the bouncing server that it should refuse unknown addresses instead of bouncing them.</source>
        <translation>バックスキャッターは、アドレスを騙られた人に届きます。苦情は、スパムを送った側、つまり同封メールのエッジのネットワークに申し立ててください。バウンスしたサーバーの運用者には、未知の宛先はバウンスせず受信時に拒否するよう伝えてください。</translation>
    </message>
    <message>
        <source>A mail that went through a server has at least one Received line. This one is a draft, a copy from a sent folder, or its header was cut off: ask for the message with its full header.</source>
        <translation>サーバーを通ったメールには、少なくとも一つの Received 行があります。これは下書きか送信済みの控え、またはヘッダーが切り取られたものです。完全なヘッダー付きのメールを求めてください。</translation>
    </message>
</context>
<context>
    <name>headwater::ui::TitleOrder</name>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>この列で並べ替え(&amp;S)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::TokenMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;defanged</source>
        <translation>無害化してコピー(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Mark as mine</source>
        <translation>自分のサーバーとして登録(&amp;M)</translation>
    </message>
</context>
<context>
    <name>headwater::ui::VerdictBanner</name>
    <message>
        <source>to %1</source>
        <translation>宛先 %1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（件名なし）</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>件名: %1</translation>
    </message>
    <message>
        <source>no From field</source>
        <translation>From フィールドなし</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>差出人 %1</translation>
    </message>
</context>
<context>
    <name>headwater::ui::WhyPanel</name>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>No message is open.</source>
        <translation>メールは開かれていません。</translation>
    </message>
    <message>
        <source>There is no Received line to explain.</source>
        <translation>説明する Received 行がありません。</translation>
    </message>
    <message>
        <source>Every hop is inside; choose one to see how it was read.</source>
        <translation>すべてのホップが内部です。選ぶと、どう読んだかがわかります。</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>%1 · why</source>
        <translation>%1 · 理由</translation>
    </message>
    <message>
        <source>No signal speaks for or against this line.</source>
        <translation>この行を裏付ける兆候も、疑わせる兆候もありません。</translation>
    </message>
    <message>
        <source>Explain this hop</source>
        <translation>このホップを説明</translation>
    </message>
    <message>
        <source>The server that wrote this line</source>
        <translation>この行を書いたサーバー</translation>
    </message>
    <message>
        <source>%1 is yours, so this address is a fact.</source>
        <translation>%1 は自分のサーバーなので、このアドレスは事実です。</translation>
    </message>
    <message>
        <source>%1 is yours, but it recorded no address.</source>
        <translation>%1 は自分のサーバーですが、アドレスを記録していません。</translation>
    </message>
    <message>
        <source>%1 is taken for yours; if it is, this address is a fact.</source>
        <translation>%1 は自分のサーバーとみなしています。そうであれば、このアドレスは事実です。</translation>
    </message>
    <message>
        <source>%1 is taken for yours, but it recorded no address.</source>
        <translation>%1 は自分のサーバーとみなしていますが、アドレスを記録していません。</translation>
    </message>
    <message>
        <source>The name beside it is only what the client called itself.</source>
        <translation>並んでいる名前は、相手の自称にすぎません。</translation>
    </message>
    <message>
        <source>Someone crossed out part of the address: it is kept as text and never looked up.</source>
        <translation>アドレスの一部が伏せられています。文字のまま保持し、照会はしません。</translation>
    </message>
    <message>
        <source>The client signed in.</source>
        <translation>クライアントは認証済みです。</translation>
    </message>
    <message>
        <source>The client signed in as %1.</source>
        <translation>クライアントは %1 として認証済みです。</translation>
    </message>
    <message>
        <source>It hangs on the line above: %1 is the host that was recorded there, %2.</source>
        <translation>上の行とつながっています。%1 は、そこに記録されたホスト %2 です。</translation>
    </message>
    <message>
        <source>It hangs on the line above: %1 is the host that was recorded there.</source>
        <translation>上の行とつながっています。%1 は、そこに記録されたホストです。</translation>
    </message>
    <message>
        <source>Its time is %1 than that of the line below, which was written before it: one of the two clocks is off.</source>
        <translation>この行の時刻は、先に書かれた下の行より%1です。どちらかの時計がずれています。</translation>
    </message>
    <message>
        <source>The line above contradicts it: that line recorded %2, not %1.</source>
        <translation>上の行と矛盾します。そこに記録されたのは %1 ではなく %2 です。</translation>
    </message>
    <message>
        <source>Nothing ties %1 to what the line above recorded, %2.</source>
        <translation>%1 と、上の行に記録された %2 を結び付けるものがありません。</translation>
    </message>
    <message>
        <source>A claim: whoever stands at the edge may have invented this line.</source>
        <translation>主張: エッジの相手がこの行を捏造した可能性があります。</translation>
    </message>
    <message>
        <source>A newer line, hop %1, does not hold, so this one hangs on nothing.</source>
        <translation>新しい側のホップ %1 が成り立たないため、この行には裏付けがありません。</translation>
    </message>
    <message>
        <source>As far as the evidence goes, the mail came from here.</source>
        <translation>証拠でたどれる限り、メールはここから来ました。</translation>
    </message>
    <message>
        <source>The line says that the sender was %1.</source>
        <translation>この行によれば、送信者は %1 です。</translation>
    </message>
    <message>
        <source>Hop %1 · the edge</source>
        <translation>ホップ %1 · エッジ</translation>
    </message>
    <message>
        <source>Hop %1 · inside</source>
        <translation>ホップ %1 · 内部</translation>
    </message>
    <message>
        <source>Hop %1 · claimed</source>
        <translation>ホップ %1 · 主張</translation>
    </message>
    <message>
        <source>%1 and the host that it took the mail from are both taken for yours; if they are, this line is a fact.</source>
        <translation>%1 とその受け取り元のホストは、どちらも自分のサーバーとみなしています。そうであれば、この行は事実です。</translation>
    </message>
    <message>
        <source>%1 and the host that it took the mail from are both on your side: this line is a fact.</source>
        <translation>%1 とその受け取り元のホストは、どちらも自分の側です。この行は事実です。</translation>
    </message>
    <message>
        <source>No known form of Received line; nothing in it was guessed.</source>
        <translation>既知の Received 行の書式ではありません。推測はしていません。</translation>
    </message>
    <message>
        <source>The line is too long to be true; its first 16 KiB were read.</source>
        <translation>行が異常に長いため、最初の 16 KiB だけを読みました。</translation>
    </message>
    <message>
        <source>The server says nothing of whom it took the mail from. Form: %1.</source>
        <translation>サーバーは誰から受け取ったかを書いていません。書式: %1</translation>
    </message>
    <message>
        <source>Submitted on the host itself. Form: %1.</source>
        <translation>ホスト上で投稿されました。書式: %1</translation>
    </message>
    <message>
        <source>A program fetched the mail from a mailbox. Form: %1.</source>
        <translation>プログラムがメールボックスから取得しました。書式: %1</translation>
    </message>
    <message>
        <source>Form of the line: %1.</source>
        <translation>行の書式: %1</translation>
    </message>
    <message>
        <source>It hangs on the line above by name: %1 belongs to the same owner as %2, which was recorded there.</source>
        <translation>名前によって上の行に結び付いています: %1 は、そこに記録された %2 と同じ所有者のものです。</translation>
    </message>
    <message>
        <source>It hangs on the line above within one network: %2, recorded there, is an inner address, and %1 is a name of that network.</source>
        <translation>同じネットワークの中で上の行につながっています: そこに記録された %2 は内部アドレスで、%1 はそのネットワークの名前です。</translation>
    </message>
    <message>
        <source>It hangs on the line above by a thread: that the client there is %1 is only its own word; no reverse name was recorded that says so.</source>
        <translation>上の行とのつながりはごく弱いものです: そのクライアントが %1 であるというのは自称にすぎず、それを裏付ける逆引き名は記録されていません。</translation>
    </message>
    <message>
        <source>It hangs on the line above by a thread: the client there called itself %2, which fits %1, but that is only its own word; no reverse name was recorded that says so.</source>
        <translation>上の行とのつながりはごく弱いものです: そのクライアントは %1 に合う %2 を名乗りましたが、自称にすぎず、それを裏付ける逆引き名は記録されていません。</translation>
    </message>
    <message>
        <source>It hangs on the line above by a thread: %2 is an address that the owner of %1 states as its own, and its customers send from there too. One of them may have invented the line.</source>
        <translation>上の行とのつながりはごく弱いものです。%2 は %1 の持ち主が自分のものとして公表しているアドレスですが、顧客もそこから送信します。その一人がこの行を捏造したのかもしれません。</translation>
    </message>
    <message>
        <source>The line above speaks against it: it recorded %2, and the owner of %1 states other addresses as its own.</source>
        <translation>上の行と食い違います。上の行が記録したのは %2 で、%1 の持ち主が公表しているのは別のアドレスです。</translation>
    </message>
    <message>
        <source>%1 is a server of %2, where the mailbox is, so this address is a fact.</source>
        <translation>%1 は、メールボックスのある %2 のサーバーなので、このアドレスは事実です。</translation>
    </message>
    <message>
        <source>%1 is a server of %2, where the mailbox is, but it recorded no address.</source>
        <translation>%1 は、メールボックスのある %2 のサーバーですが、アドレスを記録していません。</translation>
    </message>
    <message>
        <source>%1 and the host that it took the mail from are both of %2, where the mailbox is: this line is a fact.</source>
        <translation>%1 とその受け取り元のホストは、どちらもメールボックスのある %2 のものです。この行は事実です。</translation>
    </message>
    <message>
        <source>Named by the report</source>
        <translation>報告が名指ししている</translation>
    </message>
    <message>
        <source>%1 is taken for a server of whoever received this mail; if it is, this address is a fact.</source>
        <translation>%1 は、このメールを受け取った側のサーバーとみなしています。そうであれば、このアドレスは事実です。</translation>
    </message>
    <message>
        <source>%1 is taken for a server of whoever received this mail, but it recorded no address.</source>
        <translation>%1 は、このメールを受け取った側のサーバーとみなしていますが、アドレスを記録していません。</translation>
    </message>
    <message>
        <source>%1 and the host that it took the mail from are both taken for servers of whoever received this mail; if they are, this line is a fact.</source>
        <translation>%1 とその受け取り元のホストは、どちらもこのメールを受け取った側のサーバーとみなしています。そうであれば、この行は事実です。</translation>
    </message>
    <message>
        <source>Odd here</source>
        <translation>ここの不審点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more finding(s) are not shown here.</source>
        <translation>
            <numerusform>ほかの %Ln 件はここに表示していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The line says that the client had logged in: %1.</source>
        <translation>この行によると、クライアントはログインしていました: %1。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds where a mail really came from, and proves it.</source>
        <translation>メールが本当はどこから来たかを突き止め、証明します。</translation>
    </message>
    <message>
        <source>Build the window and quit.</source>
        <translation>ウィンドウを作って終了します。</translation>
    </message>
    <message>
        <source>Draw the window to a picture, print the verdict, and quit.</source>
        <translation>ウィンドウを画像に描き、判定を表示して終了します。</translation>
    </message>
    <message>
        <source>Colours where the desktop names none: light or dark.</source>
        <translation>デスクトップの指定がないときの配色: light か dark。</translation>
    </message>
    <message>
        <source>Open the sample instead of a file.</source>
        <translation>ファイルの代わりにサンプルを開きます。</translation>
    </message>
    <message>
        <source>Opens messages, mboxes and Outlook .msg files, any of them in gzip or in a zip archive, and Maildirs or other folders of them. What a file is, its bytes tell.</source>
        <translation>メール、mbox、Outlook の .msg ファイル（gzip や zip に入ったものも）と、Maildir やそれらの入ったフォルダーを開きます。何のファイルかは中身で判断します。</translation>
    </message>
    <message>
        <source>Settings are kept in %1.</source>
        <translation>設定の保存先: %1</translation>
    </message>
    <message>
        <source>What to open, all in one list.</source>
        <translation>開くもの。すべてを 1 つの一覧に表示します。</translation>
    </message>
    <message>
        <source>--scheme: there is no “%1”. Name light or dark.</source>
        <translation>--scheme: 「%1」はありません。light または dark を指定してください。</translation>
    </message>
</context>
</TS>
