namespace PolicyBot.Channels.Teams;

/// <summary>An id of Entra: a tenant's, or a person's.</summary>
internal static class TeamsId
{
    public const string Example = "11111111-2222-3333-4444-555555555555";

    /// <summary>Looser than a GUID, since these ids only have to be the same as on the wire, where the Agents Playground has some with thirteen digits at their end; but no domain, address or <c>*</c>.</summary>
    public static bool Is(string? text) => text is { Length: > 0 and <= 64 } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
