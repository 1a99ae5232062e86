# SPDX-License-Identifier: GPL-3.0-or-later
# Messages a second of SpamAssassin's own parser, with the relays of its metadata: SECONDS=1 LIST=FILE perl
# spamassassin.pl, with a path in each line of FILE.
use strict;
use warnings;
use Mail::SpamAssassin;
use Mail::SpamAssassin::PerMsgStatus;
use Time::HiRes qw(clock);

my $seconds = $ENV{SECONDS};
open(my $list, '<', $ENV{LIST}) or die "$ENV{LIST}: $!";
chomp(my @paths = <$list>);
my @mails = map { open(my $file, '<:raw', $_) or die "$_: $!"; local $/; my $bytes = <$file>; \$bytes } @paths;
my $sa = Mail::SpamAssassin->new({ dont_copy_prefs => 1, local_tests_only => 1, config_text => "internal_networks 127/8\n" });
$sa->init(0);

sub once {
    my ($lines, $relays) = (0, 0);
    for my $bytes (@mails) {
        my $message = $sa->parse($$bytes, 0);
        my $status = Mail::SpamAssassin::PerMsgStatus->new($sa, $message);
        my $metadata = $message->{metadata};
        $metadata->parse_received_headers($status, $message);
        $relays += scalar(@{ $metadata->{relays_trusted} || [] }) + scalar(@{ $metadata->{relays_untrusted} || [] });
        $lines += () = $message->get_pristine_header('Received');
        $status->finish;
        $message->finish;
    }
    return ($lines, $relays);
}

my ($lines, $relays) = once();
my ($start, $rounds) = (clock(), 0);
do { once(); ++$rounds } while (clock() - $start < $seconds);
my $time = clock() - $start;
printf "%.0f %d %d\n", $rounds * @mails / $time, $lines, $relays;
