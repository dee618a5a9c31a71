import GRDB

/// The tables of the store; each migration is named and never edited once released.
enum WorkStoreSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 tables") { database in
      for statement in tables { try database.execute(sql: statement) }
    }
    migrator.registerMigration("1 views") { database in
      for statement in views { try database.execute(sql: statement) }
    }
    return migrator
  }

  private static let tables = [
    """
    CREATE TABLE artifact (
      digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
      kind TEXT NOT NULL,
      schemaVersion INTEGER NOT NULL CHECK (schemaVersion > 0),
      goesOn INTEGER NOT NULL CHECK (goesOn IN (0, 1)),
      card TEXT NOT NULL CHECK (json_valid(card)),
      body TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE production (
      cacheKey TEXT NOT NULL PRIMARY KEY CHECK (length(cacheKey) = 64),
      stage TEXT NOT NULL,
      stageVersion INTEGER NOT NULL,
      fingerprint TEXT NOT NULL CHECK (json_valid(fingerprint)),
      inputDigest TEXT NOT NULL,
      outputDigest TEXT NOT NULL REFERENCES artifact (digest),
      diagnostics TEXT NOT NULL CHECK (json_valid(diagnostics)),
      madeAt TEXT NOT NULL,
      seconds REAL NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE productionPart (
      cacheKey TEXT NOT NULL REFERENCES production (cacheKey) ON DELETE CASCADE,
      digest TEXT NOT NULL REFERENCES artifact (digest),
      PRIMARY KEY (cacheKey, digest)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE workItem (
      stage TEXT NOT NULL,
      subject TEXT NOT NULL,
      cacheKey TEXT NOT NULL CHECK (length(cacheKey) = 64),
      inputDigest TEXT NOT NULL REFERENCES artifact (digest),
      state TEXT NOT NULL CHECK (state IN ('ready', 'leased', 'done', 'setAside')),
      reason TEXT NOT NULL,
      outputDigest TEXT REFERENCES artifact (digest),
      goesOn INTEGER NOT NULL DEFAULT 0 CHECK (goesOn IN (0, 1)),
      attempt INTEGER NOT NULL DEFAULT 0,
      owner TEXT,
      token INTEGER NOT NULL DEFAULT 0,
      leaseUntil REAL,
      failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
      PRIMARY KEY (stage, subject),
      CHECK (state <> 'done' OR outputDigest IS NOT NULL),
      CHECK (state <> 'leased' OR (owner IS NOT NULL AND leaseUntil IS NOT NULL)),
      CHECK (state <> 'setAside' OR failure IS NOT NULL)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX workItemByState ON workItem (stage, state)",
    """
    CREATE TABLE inputFile (
      path TEXT NOT NULL PRIMARY KEY,
      subject TEXT NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      digest TEXT NOT NULL,
      document TEXT REFERENCES artifact (digest),
      problem TEXT,
      problemLine INTEGER,
      CHECK ((document IS NULL) = (problem IS NOT NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE publication (
      path TEXT NOT NULL PRIMARY KEY,
      stage TEXT NOT NULL,
      subject TEXT NOT NULL,
      digest TEXT NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      inode INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX publicationBySubject ON publication (stage, subject)",
  ]

  /// The tables of the original specification, read out of the artifacts.
  private static let views = [
    """
    CREATE VIEW conversations AS
    SELECT w.subject AS id,
      json_extract(a.body, '$.phase') AS current_phase,
      json_remove(a.body, '$.conversation', '$.questions') AS gathered_context,
      CASE WHEN a.goesOn THEN 'ready' ELSE 'waiting' END AS status,
      a.goesOn AS ready_for_generation,
      p.madeAt AS updated_at
    FROM workItem w
    JOIN artifact a ON a.digest = w.outputDigest
    LEFT JOIN production p ON p.cacheKey = w.cacheKey
    WHERE w.stage = 'ingest' AND w.state = 'done'
    """,
    """
    CREATE VIEW messages AS
    SELECT w.subject AS conversation_id, m.key + 1 AS id,
      json_extract(m.value, '$.role') AS role,
      json_extract(m.value, '$.text') AS content,
      json_extract(m.value, '$.phase') AS phase,
      json_extract(m.value, '$.line') AS line
    FROM workItem w
    JOIN artifact a ON a.digest = w.outputDigest, json_each(a.body, '$.conversation') m
    WHERE w.stage = 'ingest' AND w.state = 'done'
    """,
    """
    CREATE VIEW tool_calls AS
    SELECT w.subject AS conversation_id, t.key + 1 AS id,
      json_extract(t.value, '$.tool') AS tool_name,
      json_extract(t.value, '$.genre') AS genre,
      json_extract(t.value, '$.facet') AS facet,
      json_extract(t.value, '$.query') AS query,
      json_extract(t.value, '$.results') AS results,
      json_extract(t.value, '$.success') AS success,
      json_extract(t.value, '$.note') AS note
    FROM workItem w
    JOIN artifact a ON a.digest = w.outputDigest, json_each(a.body, '$.toolCalls') t
    WHERE w.stage = 'research' AND w.state = 'done'
    """,
    """
    CREATE VIEW mashups AS
    SELECT w.subject AS id, w.subject AS conversation_id,
      json_extract(a.body, '$.lesson.brief.prompt') AS prompt,
      json_extract(a.body, '$.lesson.brief.level.value') AS skill_level,
      json_extract(a.body, '$.lesson.title') AS title,
      json_extract(a.body, '$.lesson.lyrics') AS lyrics,
      json_object(
        'theory_concepts', json_extract(a.body, '$.lesson.concepts'),
        'cultural_context', json_extract(a.body, '$.lesson.contexts'),
        'teaching_notes', json_extract(a.body, '$.lesson.steps')) AS educational_content,
      json_extract(a.body, '$.lesson.sources') AS web_sources,
      json_object(
        'verdict', json_extract(a.body, '$.verdict'),
        'measures', json_extract(a.body, '$.measures')) AS metadata,
      p.madeAt AS created_at
    FROM workItem w
    JOIN artifact a ON a.digest = w.outputDigest
    LEFT JOIN production p ON p.cacheKey = w.cacheKey
    WHERE w.stage = 'validate' AND w.state = 'done'
    """,
    """
    CREATE VIEW web_sources AS
    SELECT w.subject AS mashup_id,
      json_extract(s.value, '$.id') AS id,
      json_extract(s.value, '$.url') AS url,
      json_extract(s.value, '$.title') AS title,
      substr(json_extract(t.body, '$.text'), 1, 300) AS content_snippet,
      json_extract(s.value, '$.quality') AS source_quality,
      json_extract(s.value, '$.license') AS license,
      EXISTS (
        SELECT 1 FROM workItem g
        JOIN artifact d ON d.digest = g.outputDigest, json_each(d.body, '$.claims') c,
          json_each(c.value, '$.evidence') e
        WHERE g.stage = 'generate' AND g.subject = w.subject
          AND json_extract(e.value, '$.source') = json_extract(s.value, '$.id')
      ) AS used_in_generation
    FROM workItem w
    JOIN artifact a ON a.digest = w.outputDigest, json_each(a.body, '$.sources') s
    LEFT JOIN artifact t ON t.digest = json_extract(s.value, '$.snapshot')
    WHERE w.stage = 'research' AND w.state = 'done'
    """,
  ]
}
