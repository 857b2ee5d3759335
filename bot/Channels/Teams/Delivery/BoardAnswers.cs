using System.Diagnostics;
using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Teams.Connector;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>A connector's answers in the words of notices.</summary>
internal static class BoardAnswers
{
    /// <param name="posted">What stands there when it was done; <see langword="null"/> when the connector gave too few ids.</param>
    public static BoardAnswer ToBoard(this ConnectorAnswer answer, Func<ConnectorAnswer.Done, PostedNotice?> posted) => answer switch
    {
        ConnectorAnswer.Done done => new BoardAnswer.Done(posted(done)),
        ConnectorAnswer.TryAgain again => new BoardAnswer.TryAgain(again.Reason, again.After, again.MayHaveArrived),
        ConnectorAnswer.Gone gone => new BoardAnswer.Gone(gone.Reason),
        ConnectorAnswer.Stop stop => new BoardAnswer.Stop(stop.Reason),
        ConnectorAnswer.Refused refused => new BoardAnswer.Refused(refused.Reason),
        _ => throw new UnreachableException(answer.GetType().Name),
    };
}
