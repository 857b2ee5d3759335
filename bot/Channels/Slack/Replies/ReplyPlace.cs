using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>Where a reply can go.</summary>
internal sealed record ReplyPlace
{
    public required Workspace Workspace { get; init; }

    public required string UserId { get; init; }

    /// <summary>Opens one modal, within three seconds.</summary>
    public string? Trigger { get; init; }

    /// <summary>The modal that was pressed in; the reply takes its place.</summary>
    public OpenView? Modal { get; init; }

    /// <summary><see langword="null"/> on the Home tab and in modals.</summary>
    public string? Channel { get; init; }

    /// <summary>The thread that it happened in.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Outside a thread: the message below which one begins. What only one person is to see cannot begin one: Slack shows it nowhere.</summary>
    public string? NewThreadTs { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>Whether messages are for the eyes of this person alone (ephemeral).</summary>
    public bool OnlyForAsker { get; init; }

    /// <summary>A message that may stand there already, with what is proved so far of the answer. The first message of the reply takes its place.</summary>
    public AnswerDraft? Draft { get; init; }

    /// <summary>Whether there is no place for a message, or none that is known to be seen: cards are shown in a modal.</summary>
    public bool IsForModals => Modal is not null || (Trigger is not null && (Channel is null || (OnlyForAsker && ResponseUrl is null)));
}
