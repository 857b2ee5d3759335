namespace PolicyBot.Channels.Teams.Security;

/// <summary>Who is at the door, before the activity is read.</summary>
internal abstract record Caller
{
    private Caller() { }

    /// <summary>A channel of the Bot Framework, with a token that its key signed for us.</summary>
    /// <param name="ServiceUrl">The token's claim: the activity must name the same.</param>
    /// <param name="Endorsements">The channels for which the key may speak.</param>
    public sealed record Channel(string ServiceUrl, IReadOnlyList<string> Endorsements) : Caller;

    /// <summary>Somebody on this machine, in Development, while no app id is set.</summary>
    public sealed record ThisMachine : Caller;
}
