using PolicyBot.Channels.Notices;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Conversation.Cards;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Named reporters who filed in Slack.</summary>
internal sealed class SlackReporters(SlackPeople people, SlackBoards boards) : IReachPeople
{
    public const string KindName = "slack-person";

    /// <summary>Where word to reporters goes whose way begins with <see cref="SlackPeople.Prefix"/>. Not configured, and no rule can name it.</summary>
    public static Destination Destination { get; } = new() { Name = "slack-people", Kind = KindName };

    public async Task<BoardAnswer?> TellAsync(string reach, AdaptiveCard card, CancellationToken cancellationToken) =>
        await people.FindAsync(reach, cancellationToken) is { } person ? await boards.Of(SlackAddressee.Of(person)).PostAsync(card, cancellationToken) : null;

    public Task ForgetAsync(string reach, CancellationToken cancellationToken) => people.ForgetAsync(reach, cancellationToken);
}
