namespace PolicyBot.Channels.Teams.Security;

/// <summary>
/// Tokens whose signature was found good: the connector shows the same one for an hour, and to check it anew for each message costs more than reading the message. What may change
/// meanwhile is not remembered: whether the key is still published, and whether it is time, are looked at each time. Who shows bad ones can fill nothing, since only good ones are kept.
/// </summary>
internal sealed class ProvedTokens(TimeProvider time) : IDisposable
{
    private const int Most = 100;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(30);

    private readonly Recent<string, Proved> _tokens = new(time, Span, Most);

    /// <param name="text">As it was shown.</param>
    public Proved? Find(string text) => _tokens.TryFind(text, out var proved) ? proved : null;

    public void Add(ChannelToken token, PublishedKey key) => _tokens.Put(token.Text, new Proved(token, key));

    public void Dispose() => _tokens.Dispose();

    /// <param name="Key">Under which the signature is good.</param>
    internal sealed record Proved(ChannelToken Token, PublishedKey Key);
}
