using System.Diagnostics;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>What the post room makes of a connector's answer.</summary>
internal static class Judgement
{
    /// <summary>
    /// What may have arrived is tried again all the same, knowingly: the connector takes no key by which it would know a second attempt, and a case that
    /// Legal is told of twice is better than one that it never hears of.
    /// </summary>
    public static DeliveryResult ToResult(this ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Done => new DeliveryResult.Delivered(),
        ConnectorAnswer.TryAgain again => new DeliveryResult.TryAgain(again.After) { Reason = again.Reason },
        ConnectorAnswer.Gone gone => new DeliveryResult.Refused(gone.Reason),
        ConnectorAnswer.Stop stop => new DeliveryResult.Refused(stop.Reason),
        ConnectorAnswer.Refused refused => new DeliveryResult.Refused(refused.Reason),
        _ => throw new UnreachableException(answer.GetType().Name),
    };
}
