using PolicyBot.Cases.Handlers;

namespace PolicyBot.Cases.Casework;

/// <summary>What the program itself writes to a reporter. Its words are the conversation's.</summary>
public interface IReporterWords
{
    /// <summary>Their name was let out (Directive (EU) 2019/1937, art. 16(3)).</summary>
    /// <param name="to">To whom, by role only.</param>
    string OfRelease(HandlerRoles to, ReleaseReason reason);

    /// <summary>Their case goes on as part of another, of which they are told nothing.</summary>
    string OfMerging();
}
