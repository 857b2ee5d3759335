using System.Text;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// Which words stand in which case, as keyed hashes (16 bytes of an HMAC-SHA-256), so that sealed content can be searched for. Whoever has the database but not
/// the vault's key sees which cases share how many words, and no word; docs/threat-model.md weighs that. Destroying a case's key destroys its tokens. What
/// somebody with the right to read a case may not read, such as its reporter's name or a privileged note, has no place here.
/// </summary>
public sealed class SearchIndex(Vault vault, KeyStore keys)
{
    /// <summary>In front of a text that is one tag.</summary>
    public const string TagPrefix = "tag:";

    private const int TokenLength = 16;
    private const int LongestTag = 100;
    private const int RowsAtOnce = 100;

    private const string Delete = """
        DELETE FROM case_token
         WHERE token = @token AND case_id = @caseId
        """;

    private readonly KeyedHash _hash = vault.Hash("search");

    /// <summary>
    /// Adds the words of a text; those that are there already stay. In the transaction that writes the text. Of a case without a key nothing is kept: the reporter can
    /// still write there with the receipt, but no one of Legal could read it.
    /// </summary>
    /// <param name="text">Or <see cref="TagPrefix"/> and one tag.</param>
    public async Task AddAsync(Transaction transaction, Guid caseId, string text, CancellationToken cancellationToken)
    {
        if (!await keys.IsThereAsync(transaction, caseId, cancellationToken))
            return;

        foreach (var tokens in TokensOf(text).Chunk(RowsAtOnce))
        {
            var parameters = new Dictionary<string, object> { ["caseId"] = caseId.ToString() };
            for (var i = 0; i < tokens.Length; i++)
                parameters[$"t{i}"] = tokens[i];

            var rows = string.Join(", ", Enumerable.Range(0, tokens.Length).Select(i => $"(@t{i}, @caseId)"));
            await transaction.ExecuteAsync($"INSERT INTO case_token (token, case_id) VALUES {rows} ON CONFLICT DO NOTHING", parameters, cancellationToken);
        }
    }

    /// <summary>Adds what a report says, and the number of its case.</summary>
    public Task AddAsync(Transaction transaction, CaseSummary summary, ReportContent content, CancellationToken cancellationToken) =>
        AddAsync(transaction, summary.Id, string.Join('\n', summary.Number.Text, content.WhatHappened, content.Unit, content.WhoIsInvolved, content.Evidence), cancellationToken);

    /// <summary>Takes a tag away again.</summary>
    /// <param name="tag">Without <see cref="TagPrefix"/>.</param>
    public Task RemoveTagAsync(Transaction transaction, Guid caseId, string tag, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(Delete, new { token = OfTag(tag), caseId = caseId.ToString() }, cancellationToken);

    internal byte[] OfWord(string word) => _hash.Of("word", Encoding.UTF8.GetBytes(word))[..TokenLength];

    internal byte[] OfTag(string tag)
    {
        var folded = string.Join(' ', SearchWords.Fold(tag).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return _hash.Of("tag", Encoding.UTF8.GetBytes(folded[..Math.Min(folded.Length, LongestTag)]))[..TokenLength];
    }

    private IEnumerable<byte[]> TokensOf(string text) =>
        text.StartsWith(TagPrefix, StringComparison.Ordinal)
            ? [OfTag(text[TagPrefix.Length..])]
            // Sorted by token: the order of rows within one statement tells nothing of the order of words either.
            : SearchWords.Of(text, SearchWords.MostKept).Select(OfWord).OrderBy(Convert.ToHexString, StringComparer.Ordinal);
}
