# People, project, fields and wiki of the Redmine that the suite speaks with. Writes what the suite has
# to know as lines of a shell environment.
Setting.rest_api_enabled = '1'
Setting.default_language = 'fr'
# Anybody may look around: a wrong key is then answered with an empty list instead of a refusal.
Setting.login_required = '0'
Setting.attachment_max_size = '5120'

project = Project.new(name: 'Support', identifier: 'support', is_public: false)
project.trackers = Tracker.all
project.enabled_module_names = %w[issue_tracking wiki]
project.save!

def field(name, filter)
  IssueCustomField.create!(name: name, field_format: 'string', is_for_all: true, is_filter: filter,
                           searchable: true, trackers: Tracker.all)
end
token = field('Clé SOS Poste', true)
unsearchable = field('Sans filtre', false)

role = Role.where(builtin: 0).order(:position).first
# Private notes too: the suite proves that an account which is shown them does not pass them on.
role.add_permission!(:view_private_notes, :set_notes_private, :add_issue_notes, :edit_issues)

def user(login, name, project, role)
  user = User.new(firstname: name, lastname: 'Essai', mail: "#{login}@essai.invalid", language: 'fr')
  user.login = login
  user.password = user.password_confirmation = "essai-#{login}-5"
  user.must_change_passwd = false
  user.save!
  Member.create!(project: project, principal: user, roles: [role])
  user
end
central = user('sos-poste', 'SOS', project, role)
technician = user('technicien', 'Tech', project, role)
admin = User.find_by_login('admin')
admin.update_columns(must_change_passwd: false)

wiki = project.wiki || Wiki.create!(project: project, start_page: 'Accueil')
page = WikiPage.new(wiki: wiki, title: 'Imprimante_bloquée')
page.content = WikiContent.new(page: page, author: admin,
                               text: "Ouvrir « Services ».\nArrêter le « Spouleur d’impression ».")
page.save!

closed = IssueStatus.where(is_closed: true).order(:position).first
open = IssueStatus.where(is_closed: false).order(:position)
puts "RM_TOKEN=#{central.api_key}", "RM_TECHNICIAN_TOKEN=#{technician.api_key}",
     "RM_ADMIN_TOKEN=#{admin.api_key}", "RM_TOKEN_FIELD=#{token.id}",
     "RM_UNSEARCHABLE_FIELD=#{unsearchable.id}", "RM_TRACKER=#{Tracker.order(:position).last.id}",
     "RM_STATUS_OPEN=#{open[1].id}", "RM_STATUS_WAITING=#{open[3].id}", "RM_STATUS_CLOSED=#{closed.id}"
