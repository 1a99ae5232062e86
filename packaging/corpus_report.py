# SPDX-License-Identifier: GPL-3.0-or-later
"""What headwater-cli makes of a folder of real mail; see packaging/corpus-report.

The folder may hold INDEX.tsv (file, key: where each message comes from) and TRUTH.tsv (the address that the receiver wrote
down outside of Received: key, kinds, border_ip, hop). Nothing of the mail leaves this machine; its text is only printed.
"""
import argparse
import collections
import csv
import ipaddress
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HONEST_LIMIT = 0.003  # of honest messages with a strong or proof signal against them
NOT_MAIL = {".tsv", ".md", ".jsonl", ".json", ".xml", ".msg", ".txt"}
STAMPED = re.compile(
    rb"(x-)?(original-)?(arc-)?authentication-results(-original)?|arc-.*|(x-)?received-spf|x-sender-?ip|x-sid-.*|x-spf-.*"
    rb"|x-forefront-.*|x-microsoft-antispam.*|x-ms-.*|x-eop.*|x-originating-.*|x-dkim-.*|x-spam-.*|x-google-.*|x-received",
    re.IGNORECASE)
# An IPv4 address, or an IPv6 one between what cannot belong to one.
ADDRESS = re.compile(rb"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?<![\w:.])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}(?![\w:.])", re.IGNORECASE)


def table(path):
    if not path.exists():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def mail_files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*")
                  if path.is_file() and path.parent != folder and path.suffix.lower() not in NOT_MAIL)


class Runner:
    """headwater-cli, and what it said when it failed."""

    def __init__(self, program):
        self.program = program
        self.faults = []

    def trace(self, folder, files, *options):
        done = subprocess.run([self.program, "trace", "--json", *options, "--", *files], cwd=folder, capture_output=True, check=False)
        for line in done.stderr.decode(errors="replace").splitlines():
            self.faults.append(line)
        if done.returncode not in (0, 3):
            self.faults.append(f"exit status {done.returncode} for {len(files)} files, {files[0]} first")
        return [json.loads(line) for line in done.stdout.splitlines()]


def identity(mail):
    return mail["file"], mail["index"], mail["enclosed"]


def canonical(text):
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return text


def edge_of(mail):
    edge = mail["edge"]
    return (canonical(edge["ip"]), edge["line"]) if edge else ("", 0)


def holds(line, hop):
    """True where the bytes may be those of the hop: what was read from the line stands in it, letter case and folds aside."""
    text = re.sub(rb"\s+", b"", line).decode("utf-8", "replace").lower()
    return all(re.sub(r"\s+", "", hop[key]).lower() in text for key in ("by", "id", "helo"))


def raw_lines(folder, mail):
    """The bytes of each hop: the first place in the file where all Received fields lie as far apart as the hops say."""
    content = (folder / mail["file"]).read_bytes()
    hops = mail["hops"]
    for found in re.finditer(rb"(?i)(?<![^\r\n])>?received[ \t]*:", content):
        start = found.start() - hops[0]["offset"]
        parts = [content[start + hop["offset"]:start + hop["offset"] + hop["length"]] for hop in hops]
        if start >= 0 and all(re.match(rb"(?i)>?received[ \t]*:", part) and holds(part, hop) for part, hop in zip(parts, hops)):
            return parts
    return None


def shown(line):
    return " ".join(line.decode("utf-8", "replace").split())[:600]


def heading(text):
    print(f"\n== {text}")


def outcomes(mails):
    heading("Outcomes of Received lines, by folder")
    names = ["relay", "by-only", "local", "fetch", "too-large", "unparseable"]
    counts = collections.defaultdict(collections.Counter)
    for mail in mails:
        folder = mail["file"].split("/")[0]
        for row in (folder, "all"):
            counts[row]["messages"] += 1
            counts[row].update(hop["outcome"] for hop in mail["hops"])
    print(f"{'folder':28}{'messages':>9}" + "".join(f"{name:>13}" for name in names))
    for row in sorted(counts, key=lambda name: (name == "all", name)):
        print(f"{row:28}{counts[row]['messages']:>9}" + "".join(f"{counts[row][name]:>13}" for name in names))


def odd_lines(mails, raw):
    heading("Unparseable lines")
    lost = 0
    for mail in mails:
        lost += raw[identity(mail)] is None
        for hop, line in zip(mail["hops"], raw[identity(mail)] or []):
            if hop["outcome"] == "unparseable":
                print(f"{mail['file']} {mail['enclosed']} line {hop['line']}: {shown(line)}")
    heading("By-only lines that hold an address ('!': another than that of the server itself)")
    for mail in mails:
        for hop, line in zip(mail["hops"], raw[identity(mail)] or []):
            addresses = {canonical(found.group().decode()) for found in ADDRESS.finditer(line)}
            if hop["outcome"] == "by-only" and addresses:
                other = addresses - {canonical(hop["by"]), canonical(hop["by_ip"])}
                print(f"{'!' if other else ' '} {mail['file']} {mail['enclosed']} line {hop['line']}: {shown(line)}")
    if lost:
        print(f"({lost} messages lie encoded inside others: their lines are not looked at here)")


def honest(file, keys):
    key = keys.get(file, file).lower()
    return file.startswith("list_") or re.search(r"(easy|hard)[-_]ham", key) is not None


def against(mail):
    return [signal for signal in mail["signals"] if not signal["for"]]


def signal_rates(mails, keys):
    heading("Signals against a claim: share of the messages of a folder in which each stands (%)")
    groups = collections.defaultdict(list)
    for mail in mails:
        groups[mail["file"].split("/")[0]].append(mail)
        groups["honest" if honest(mail["file"], keys) else "others"].append(mail)
    for group in sorted(groups, key=lambda name: (name in ("honest", "others"), name)):
        counts = collections.Counter(id for mail in groups[group] for id in {(s["strength"], s["id"]) for s in against(mail)})
        rates = [f"{id} {100 * count / len(groups[group]):.1f} ({strength})" for (strength, id), count in counts.most_common()]
        print(f"{group} ({len(groups[group])}): " + (", ".join(rates) or "none"))
    heading("Strong and proof signals against honest mail (list_*, easy and hard ham)")
    hit = set()
    for mail in groups["honest"]:
        for signal in against(mail):
            if signal["strength"] in ("strong", "proof"):
                hit.add(identity(mail))
                print(f"{mail['file']} {mail['enclosed']} line {signal['line']}: {signal['strength']} {signal['id']}: {signal['text']}")
    count = len(groups["honest"])
    rate = len(hit) / count if count else 0
    print(f"{len(hit)} of {count} honest messages: {100 * rate:.2f} %, at most {100 * HONEST_LIMIT} % allowed")
    return rate <= HONEST_LIMIT


def subject_of(row, by_file):
    """The message that a row of the truth speaks of: the outer one, or for a report the first mail inside it."""
    mails = by_file.get(row["key"], [])
    if row["kinds"] == "arfsrc":
        mails = [mail for mail in mails if mail["enclosed"]]
    return mails[0] if mails else None


def settings_of(row, mail):
    """The options with which the owner of that mailbox would run: his provider, or the servers down to the border. Where
    somebody masked the border as a private address it is named as a stranger's; private addresses are ours otherwise."""
    if "xsip" in row["kinds"]:
        return ["--profile", "microsoft365"]
    hop = int(row["hop"])
    mine = [h["by"] for h in mail["hops"][:hop + 1] if h["by"]] + [h["ip"] for h in mail["hops"][:hop] if h["ip"]]
    mine = [word for word in dict.fromkeys(mine) if word != row["border_ip"]]
    if ipaddress.ip_address(row["border_ip"]).is_private:
        mine.insert(0, "!" + row["border_ip"])
    return ["--mine", ",".join(mine)] if mine else []


def compare_edges(title, rows, mail_of):
    heading(title)
    same = counted = 0
    for row in rows:
        if int(row["hop"]) < 0:
            print(f"{row['key']}: no Received line holds {row['border_ip']}; not counted")
            continue
        counted += 1
        wanted = (canonical(row["border_ip"]), int(row["hop"]) + 1)
        mail = mail_of(row)
        found = edge_of(mail) if mail else ("(no such message)", 0)
        if found == wanted:
            same += 1
        else:
            print(f"{row['key']} ({row['kinds']}): wanted {wanted[0]} in line {wanted[1]}, found {found[0] or 'none'} in line {found[1]}"
                  + (f"; mine: {mail['mine']}" if mail else ""))
    print(f"{same} of {counted} edges are the border that the receiver wrote down")


def without_stamps(content):
    kept, dropping = [], False
    for line in re.split(rb"(?<=\n)|(?<=\r)(?!\n)", content):
        if not (dropping and line[:1] in (b" ", b"\t")):
            dropping = STAMPED.fullmatch(line.split(b":")[0].strip(b" \t>")) is not None and b":" in line
        if not dropping:
            kept.append(line)
    return b"".join(kept)


def stamps_decide_nothing(runner, folder, files, mails):
    heading("The same edges without any stamped field")
    with tempfile.TemporaryDirectory() as bare:
        bare = pathlib.Path(bare)
        for file in files:
            (bare / file).parent.mkdir(parents=True, exist_ok=True)
            (bare / file).write_bytes(without_stamps((folder / file).read_bytes()))
        others = {identity(mail): mail for mail in runner.trace(bare, files)}
    differ = 0
    for mail in mails:
        other = others.get(identity(mail))
        if other is None or edge_of(other) != edge_of(mail):
            differ += 1
            print(f"{mail['file']} {mail['enclosed']}: {edge_of(mail)} with, {edge_of(other) if other else 'nothing'} without")
    print(f"{differ} of {len(mails)} edges differ; none may")
    return differ == 0


def sample(mails, raw, seed, count):
    heading(f"{count} Received lines drawn with seed {seed}, and what was read")
    lines = [(mail, hop, line) for mail in mails for hop, line in zip(mail["hops"], raw[identity(mail)] or [])]
    for mail, hop, line in random.Random(seed).sample(lines, min(count, len(lines))):
        print(f"\n{mail['file']} {mail['enclosed']} line {hop['line']}\n  {shown(line)}")
        fields = {key: hop[key] for key in ("outcome", "dialect", "helo", "rdns", "ip", "port", "ident", "by", "by_ip", "with", "id", "for",
                                            "envelope_from", "auth", "tls", "date") if hop[key] not in ("", None)}
        print("  -> " + "  ".join(f"{key}={value}" for key, value in fields.items()))


def main():
    parser = argparse.ArgumentParser(prog="packaging/corpus-report")
    parser.add_argument("folder", metavar="DIR", type=pathlib.Path)
    parser.add_argument("--headwater-cli", metavar="PATH", default=None)
    parser.add_argument("--built", help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="print N random lines with what was read")
    arguments = parser.parse_args()
    folder = arguments.folder.resolve()
    runner = Runner(str(pathlib.Path(arguments.headwater_cli or arguments.built).resolve()))
    files = mail_files(folder)
    if not files:
        sys.exit(f"packaging/corpus-report: no mail below {folder}")
    keys = {row["file"]: row["key"] for row in table(folder / "INDEX.tsv")}
    truth = table(folder / "TRUTH.tsv")

    mails = runner.trace(folder, files)
    by_file = collections.defaultdict(list)
    for mail in mails:
        by_file[mail["file"]].append(mail)
    raw = {identity(mail): raw_lines(folder, mail) if mail["hops"] else [] for mail in mails}

    outcomes(mails)
    odd_lines(mails, raw)
    good = signal_rates(mails, keys)
    compare_edges("Edges without settings against the truth", truth, lambda row: subject_of(row, by_file))

    def with_settings(row):
        mail = subject_of(row, by_file)
        if mail is None:
            return None
        return next(m for m in runner.trace(folder, [row["key"]], *settings_of(row, mail)) if identity(m) == identity(mail))

    compare_edges("Edges with the owner's settings against the truth", truth, with_settings)
    good = stamps_decide_nothing(runner, folder, files, mails) and good
    if arguments.sample:
        sample(mails, raw, arguments.seed, arguments.sample)

    heading("What headwater-cli said on standard error")
    print("\n".join(dict.fromkeys(runner.faults)) or "nothing")
    silent = [file for file in files if file not in by_file]
    print(f"{len(files)} files, {len(mails)} messages; without a message: {', '.join(silent) or 'none'}")
    sys.exit(0 if good and not any(fault.startswith("exit status") for fault in runner.faults) else 1)


main()
