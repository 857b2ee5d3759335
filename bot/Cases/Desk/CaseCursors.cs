using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// Where a page ended: base64url of half an HMAC-SHA-256, the last case's sort key, a line feed and its number. The hash binds it to who looks and to the query, so
/// that nobody can be handed, or make up, a place in somebody else's list.
/// </summary>
public sealed class CaseCursors(Vault vault)
{
    private const int MacLength = 16;
    private const int Longest = 200;

    private readonly KeyedHash _hash = vault.Hash("queue cursors");

    public string Issue(Handler viewer, CaseQuery query, string key, string number)
    {
        var place = Encoding.UTF8.GetBytes($"{key}\n{number}");

        return Base64Url.EncodeToString([.. Mac(viewer, query, place), .. place]);
    }

    /// <returns><see langword="null"/> when it is none for this query of this person.</returns>
    public (string Key, string Number)? Read(Handler viewer, CaseQuery query)
    {
        if (query.Cursor is not { Length: <= Longest } text || !Base64Url.IsValid(text, out var length) || length <= MacLength)
            return null;

        var bytes = Base64Url.DecodeFromChars(text);
        var place = bytes.AsSpan(MacLength);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, MacLength), Mac(viewer, query, place)))
            return null;

        var parts = Encoding.UTF8.GetString(place).Split('\n');

        return (parts[0], parts[1]);
    }

    private byte[] Mac(Handler viewer, CaseQuery query, ReadOnlySpan<byte> place)
    {
        // The size of a page may change half-way; what is listed, and in which order, may not.
        var asked = JsonSerializer.SerializeToUtf8Bytes(
            new[]
            {
                viewer.Id, query.Scope.ToString(), string.Join(',', query.Statuses), string.Join(',', query.Severities), string.Join(',', query.Categories), $"{query.Assignee}",
                query.Overdue.ToString(), $"{query.DueWithinDays}", $"{query.Anonymous}", query.Tag ?? "", query.Text ?? "", query.Sort.ToString(), query.Descending.ToString(),
            },
            DeskJson.Default.StringArray);

        return _hash.Of("cursor", [.. _hash.Of("query", asked), .. place])[..MacLength];
    }
}
