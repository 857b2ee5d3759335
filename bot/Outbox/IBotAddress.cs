namespace PolicyBot.Outbox;

/// <summary>Where this bot's own pages are reached from elsewhere. Implemented by whoever serves them.</summary>
public interface IBotAddress
{
    /// <summary>Absolute; <see langword="null"/> when it is not known, and messages then name no way in.</summary>
    Uri? Address { get; }
}
