namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Knows how named reporters who filed in Slack are written to.</summary>
internal interface IFindSlackPeople
{
    /// <param name="reach">As it was given when they filed, such as <c>slack:0f6c...</c>.</param>
    /// <returns><see langword="null"/> when it is no name of Slack's, or was forgotten.</returns>
    Task<SlackAddressee?> FindAsync(string reach, CancellationToken cancellationToken);

    /// <summary>Whoever it stood for cannot be written to any more. Of one who is forgotten already nothing changes.</summary>
    Task ForgetAsync(string reach, CancellationToken cancellationToken);
}
