using Microsoft.Data.Sqlite;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Evaluation.Plain;

/// <summary>
/// What everything is compared with: SQLite FTS5 over the same passages, once by stems (<c>bm25()</c>, words of the headings doubled) and
/// once by trigrams, joined by reciprocal rank. Question words that say nothing are left out.
/// </summary>
internal sealed class PlainSearch : IDisposable
{
    private const int Depth = 50;

    /// <summary>The constant of reciprocal rank fusion in the paper that introduced it (Cormack, Clarke and Büttcher, 2009).</summary>
    private const double RankConstant = 60;

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    /// <param name="passages">Those of referrals are left out: nothing is to be found there.</param>
    public PlainSearch(IReadOnlyList<Passage> passages)
    {
        _connection.Open();
        Run("create virtual table stems using fts5(path, body, tokenize = 'porter unicode61')");
        Run("create virtual table trigrams using fts5(body, tokenize = 'trigram')");

        using var transaction = _connection.BeginTransaction();
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Policy.IsReferral) continue;

            var path = $"{passages[i].Policy.File} {passages[i].Policy.Title} {string.Join(' ', passages[i].HeadingPath)}";
            Run("insert into stems (rowid, path, body) values ($1, $2, $3)", i, path, passages[i].Text);
            Run("insert into trigrams (rowid, body) values ($1, $2)", i, Plain($"{path} {passages[i].Text}"));
        }

        transaction.Commit();
    }

    /// <returns>Places of the passages found, best first.</returns>
    public IReadOnlyList<int> Find(string question, int limit)
    {
        var words = Words.Of(question).Select(word => word.Plain).ToList();
        var telling = words.Where(word => !StopWords.Contains(word)).ToList();
        if (telling.Count == 0) telling = words;

        var byStems = Ranked("select rowid from stems where stems match $1 order by bm25(stems, 2.0, 1.0), rowid limit $2", telling);
        var byTrigrams = Ranked("select rowid from trigrams where trigrams match $1 order by bm25(trigrams), rowid limit $2", telling.SelectMany(Trigrams));

        return byStems.Concat(byTrigrams)
            .GroupBy(found => found.Passage, found => found.Rank)
            .OrderByDescending(ranks => ranks.Sum(rank => 1 / (RankConstant + rank)))
            .ThenBy(ranks => ranks.Key)
            .Take(limit)
            .Select(ranks => ranks.Key)
            .ToList();
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Words between single spaces, so that a trigram can hold where a word begins or ends.</summary>
    private static string Plain(string text) => $" {string.Join(' ', Words.Of(text).Select(word => word.Plain))} ";

    private static IEnumerable<string> Trigrams(string word)
    {
        var bounded = $" {word} ";
        for (var i = 0; i + 3 <= bounded.Length; i++) yield return bounded.Substring(i, 3);
    }

    private List<(int Passage, int Rank)> Ranked(string sql, IEnumerable<string> terms)
    {
        var match = string.Join(" OR ", terms.Distinct(StringComparer.Ordinal).Select(term => $"\"{term}\""));
        var found = new List<(int, int)>();
        if (match.Length == 0) return found;

        using var command = Command(sql, match, Depth);
        using var reader = command.ExecuteReader();
        while (reader.Read()) found.Add((reader.GetInt32(0), found.Count + 1));

        return found;
    }

    private void Run(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i]);

        return command;
    }
}
