import Database

/// The tables of users, teams, roles and sessions.
public enum AuthSchema {
    public static let migrations = [
        Migration("auth-1", tables), Migration("auth-2", linkMakers), Migration("auth-3", devices),
        Migration("auth-4", grants),
    ]

    private static let tables: [SQL] = [
        """
        CREATE TABLE teams (
            id \(word: .identity),
            name TEXT NOT NULL,
            parent_id \(word: .integer) REFERENCES teams(id),
            lead_id \(word: .integer),
            external_id TEXT UNIQUE,
            archived_at TEXT
        )
        """,
        """
        CREATE TABLE users (
            id \(word: .identity),
            email TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            password_hash TEXT,
            language TEXT,
            calendar TEXT,
            time_zone TEXT,
            theme TEXT,
            team_id \(word: .integer) REFERENCES teams(id),
            external_id TEXT UNIQUE,
            version \(word: .integer) NOT NULL DEFAULT 1,
            created_at TEXT NOT NULL,
            last_sign_in_at TEXT,
            disabled_at TEXT
        )
        """,
        "CREATE INDEX users_team ON users(team_id)",
        """
        CREATE TABLE roles (
            id \(word: .identity),
            identifier TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL DEFAULT '',
            is_preset \(word: .integer) NOT NULL DEFAULT 0,
            version \(word: .integer) NOT NULL DEFAULT 1
        )
        """,
        """
        CREATE TABLE role_reaches (
            role_id \(word: .integer) NOT NULL REFERENCES roles(id) ON DELETE CASCADE,
            module TEXT NOT NULL,
            action TEXT NOT NULL,
            reach \(word: .integer) NOT NULL,
            PRIMARY KEY (role_id, module, action)
        )
        """,
        """
        CREATE TABLE role_capabilities (
            role_id \(word: .integer) NOT NULL REFERENCES roles(id) ON DELETE CASCADE,
            capability TEXT NOT NULL,
            PRIMARY KEY (role_id, capability)
        )
        """,
        """
        CREATE TABLE user_roles (
            user_id \(word: .integer) NOT NULL REFERENCES users(id) ON DELETE CASCADE,
            role_id \(word: .integer) NOT NULL REFERENCES roles(id) ON DELETE CASCADE,
            PRIMARY KEY (user_id, role_id)
        )
        """,
        "CREATE INDEX user_roles_role ON user_roles(role_id)",
        """
        CREATE TABLE sessions (
            token_hash \(word: .bytes) PRIMARY KEY,
            user_id \(word: .integer) NOT NULL REFERENCES users(id) ON DELETE CASCADE,
            created_at TEXT NOT NULL,
            seen_at TEXT NOT NULL,
            expires_at TEXT NOT NULL,
            agent TEXT NOT NULL DEFAULT ''
        )
        """,
        "CREATE INDEX sessions_user ON sessions(user_id)",
        """
        CREATE TABLE invitations (
            token_hash \(word: .bytes) PRIMARY KEY,
            purpose TEXT NOT NULL,
            user_id \(word: .integer) REFERENCES users(id) ON DELETE CASCADE,
            expires_at TEXT NOT NULL,
            used_at TEXT
        )
        """,
        """
        CREATE TABLE sign_in_attempts (
            account TEXT PRIMARY KEY,
            failures \(word: .integer) NOT NULL,
            last_at TEXT NOT NULL,
            blocked_until TEXT NOT NULL
        )
        """,
        """
        CREATE TABLE rights_version (only_row \(word: .integer) PRIMARY KEY CHECK (only_row = 1), number \(word: .integer) NOT NULL)
        """,
        "INSERT INTO rights_version (only_row, number) VALUES (1, 1)",
    ]

    /// Who made a link, and the version of the user that it was made for. Links of an unknown maker end here.
    private static let linkMakers: [SQL] = [
        "DELETE FROM invitations WHERE purpose = 'password'",
        "ALTER TABLE invitations ADD COLUMN made_by \(word: .integer) REFERENCES users(id)",
        "ALTER TABLE invitations ADD COLUMN user_version \(word: .integer)",
    ]

    /// What a session is known by to its user, what a new token of it needs, and the browsers that somebody signed in with.
    private static let devices: [SQL] = [
        "ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE sessions ADD COLUMN rights_mark \(word: .integer)",
        "ALTER TABLE sessions ADD COLUMN form_key \(word: .bytes)",
        "ALTER TABLE sessions ADD COLUMN replaced_hash \(word: .bytes)",
        "ALTER TABLE sessions ADD COLUMN replaced_at TEXT",
        "CREATE INDEX sessions_replaced ON sessions(replaced_hash) WHERE replaced_hash IS NOT NULL",
        """
        CREATE TABLE known_devices (
            token_hash \(word: .bytes) NOT NULL,
            user_id \(word: .integer) NOT NULL REFERENCES users(id) ON DELETE CASCADE,
            seen_at TEXT NOT NULL,
            PRIMARY KEY (token_hash, user_id)
        )
        """,
        "CREATE INDEX known_devices_user ON known_devices(user_id, seen_at)",
    ]

    /// Which modules' grants the presets were given, and since when a module is new to a base. What an older base has was
    /// given when it was made; the administrator's rights are computed and stored no longer.
    private static let grants: [SQL] = [
        "CREATE TABLE installed_grants (module TEXT PRIMARY KEY, added_at TEXT)",
        "INSERT INTO installed_grants (module) SELECT DISTINCT module FROM role_reaches",
        "ALTER TABLE roles ADD COLUMN saved_at TEXT",
        "DELETE FROM role_reaches WHERE role_id IN (SELECT id FROM roles WHERE identifier = 'administrator')",
    ]
}
