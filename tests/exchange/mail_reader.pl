# Reads a message from standard input with Email::MIME, which shares no code with Python's email, and tells it as JSON.
use strict;
use warnings;
use Email::MIME;
use Email::Address::XS;
use JSON::PP;
use MIME::Base64;

local $/;
binmode STDIN;
my $message = Email::MIME->new(<STDIN>);

my @parts;
$message->walk_parts(sub {
    my ($part) = @_;
    return if $part->subparts;
    my ($type) = split /;/, $part->content_type // 'text/plain';
    my $is_text = $type =~ m{^text/} && !defined $part->filename;
    push @parts, {
        type => $type,
        name => $part->filename // '',
        text => $is_text ? $part->body_str : '',
        content => encode_base64($part->body, ''),
    };
});

my %people;
for my $field (qw(From To Cc Bcc)) {
    my @found = map { [$_->phrase // '', $_->address // ''] } map { $_->isa('Email::Address::XS') ? $_ : () }
        $message->header_as_obj($field) ? $message->header_as_obj($field)->addresses : ();
    $people{$field} = \@found;
}

print JSON::PP->new->ascii->encode({
    names => [$message->header_names],
    subject => $message->header_str('Subject') // '',
    people => \%people,
    parts => \@parts,
});
