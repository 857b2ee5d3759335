using Microsoft.Data.Sqlite;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Benchmarks.Search;

/// <summary>The full-text search of SQLite over the same passages, in memory, so that no disk slows it down.</summary>
internal sealed class Fts : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _ask;

    public Fts()
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE t USING fts5(text, tokenize = 'porter unicode61')";
        create.ExecuteNonQuery();

        _ask = _connection.CreateCommand();
        _ask.CommandText = "SELECT rowid FROM t WHERE t MATCH $terms ORDER BY bm25(t) LIMIT 10";
        _ask.Parameters.AddWithValue("$terms", "");
    }

    /// <summary>Inserts every passage with its title and headings, in one transaction.</summary>
    public void Insert(IEnumerable<Passage> passages)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO t (text) VALUES ($text)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var passage in passages)
        {
            text.Value = $"{passage.Policy.Title}\n{string.Join(' ', passage.HeadingPath)}\n{passage.Text}";
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <param name="terms">As FTS5 takes them.</param>
    public int Ask(string terms)
    {
        _ask.Parameters[0].Value = terms;
        using var reader = _ask.ExecuteReader();
        var found = 0;
        while (reader.Read()) found++;

        return found;
    }

    public long Bytes()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";

        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        _ask.Dispose();
        _connection.Dispose();
    }
}
