# People, queues, fields, articles and rights of the Request Tracker that the suite speaks with.
# Writes what the suite has to know as lines of a shell environment.
use strict; use warnings; use utf8;
use lib '/usr/share/request-tracker5/lib', '/usr/local/share/request-tracker5/lib';
use RT; RT::LoadConfig(); RT::Init();
binmode STDOUT, ':utf8';
my $system = RT->SystemUser;

sub made { my ($id, $why) = @_; die "seed: $why\n" unless $id; $id }

sub user { my ($name, $mail, $real) = @_;
  my $user = RT::User->new($system);
  made($user->Create(Name => $name, EmailAddress => $mail, RealName => $real,
                     Password => "essai-$name-5", Privileged => 1, Lang => 'fr'));
  $user }
my $central = user('sos-poste', 'sos-poste@essai.invalid', 'SOS Poste');
my $technician = user('technicien', 'technicien@essai.invalid', 'Tech Nicien');

my %queue;
for my $name ('Support', 'DSI Matériel « casques »') {
  my $queue = RT::Queue->new($system);
  made($queue->Create(Name => $name, CorrespondAddress => 'support@essai.invalid'));
  $queue{$name} = $queue }

# One queue lacks the field by which a ticket is found again.
my $bare = RT::Queue->new($system);
made($bare->Create(Name => 'Sans champ'));
my $field = RT::CustomField->new($system);
made($field->Create(Name => 'ClientToken', Type => 'FreeformSingle',
                    LookupType => RT::Ticket->CustomFieldLookupType));
made($field->AddToObject($_)) for values %queue;

my $class = RT::Class->new($system);
made($class->Create(Name => 'Base de connaissance'));
made($class->AddToObject(RT::Queue->new($system)));
my $content = RT::CustomField->new($system);
$content->LoadByName(Name => 'Content', LookupType => RT::Article->CustomFieldLookupType);
my $article = RT::Article->new($system);
made($article->Create(Name => 'Imprimante bloquée', Class => $class->id, Summary => 'La file d’attente',
  'CustomField-'.$content->id => "Ouvrir « Services ».\nArrêter le « Spouleur d’impression »."));

sub grant { my ($user, @rights) = @_;
  $user->PrincipalObj->GrantRight(Right => $_, Object => RT->System) for @rights }
grant($central, qw(SeeQueue CreateTicket ShowTicket ReplyToTicket SeeCustomField ModifyCustomField
                   ModifyTicket ShowArticle SeeClass ManageAuthTokens));
# Comments too: the suite proves that an account which is shown them does not pass them on.
grant($central, 'ShowTicketComments');
grant($technician, qw(SeeQueue ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket ModifyTicket
                      DeleteTicket SeeCustomField ManageAuthTokens));

# A site writes address and secret into the scrip; here they come when a test has them.
my $hook = "$ENV{HOME}/hook";
my $scrip = RT::Scrip->new($system);
made($scrip->Create(Queue => 0, Description => 'SOS Poste', Stage => 'TransactionCreate',
  ScripCondition => 'On Transaction', ScripAction => 'User Defined', Template => 'Blank',
  CustomPrepareCode => '1;', CustomCommitCode => <<"CODE" . <<'CODE'));
open my \$known, '<', '$hook' or return 1;
my (\$url, \$secret) = split ' ', <\$known>;
CODE
use LWP::UserAgent; use Digest::SHA 'hmac_sha256_hex';
my $body = sprintf '{"ticket":{"id":%d}}', $self->TicketObj->id;
LWP::UserAgent->new(timeout => 5)->post($url, 'Content-Type' => 'application/json',
  'X-Hub-Signature-256' => 'sha256=' . hmac_sha256_hex($body, $secret), Content => $body);
1;
CODE

sub token { my ($user) = @_;
  my $token = RT::AuthToken->new($system);
  my ($id, $why, $text) = $token->Create(Owner => $user->id, Description => 'essai');
  made($id, $why); $text }
printf "RT_TOKEN=%s\nRT_TECHNICIAN_TOKEN=%s\nRT_ARTICLE_CLASS=%s\nRT_HOOK_FILE=%s\n",
  token($central), token($technician), $class->id, $hook;
