using System.Collections.Frozen;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

/// <summary>One page, the address that it sends its turns to, and what may be asked there.</summary>
internal sealed record Lane
{
    public required string Page { get; init; }

    /// <summary>Name of the page's HTML file; <see langword="null"/> for a page that is drawn when it is asked for.</summary>
    public string? File { get; init; }

    public required string Turns { get; init; }

    /// <summary>The buttons that may be pressed on this page.</summary>
    public required FrozenSet<string> Buttons { get; init; }

    /// <summary>Whether something may be said here, besides pressing buttons.</summary>
    public required bool TakesText { get; init; }

    /// <summary>Whether only callers on this very machine are answered.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Who takes a turn here; where there is no sign-in, it is the same for all.</summary>
    public required Func<HttpContext, Asker> Asker { get; init; }
}
