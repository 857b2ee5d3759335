using System.Text.Json;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Turns;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>Something pressed, submitted or chosen from a menu.</summary>
internal sealed record Interaction
{
    /// <summary>Such as <c>block_actions</c>, <c>view_submission</c>.</summary>
    public required string Type { get; init; }

    public required SlackPerson Person { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? Trigger { get; init; }

    public string? CallbackId { get; init; }

    public string? ResponseUrl { get; init; }

    public string? Channel { get; init; }

    public string? MessageTs { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Whether what was pressed in is seen by this person alone.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The modal that was pressed in or submitted; <see langword="null"/> elsewhere, also on the Home tab.</summary>
    public OpenView? Modal { get; init; }

    public bool IsOnHome { get; init; }

    /// <summary>The words of the message that a message shortcut was chosen on.</summary>
    public string MessageText { get; init; } = "";

    /// <summary>What was pressed, as Slack sent it.</summary>
    public JsonElement Action { get; init; }

    /// <summary>The modal or Home tab, with what is typed in it, as Slack sent it.</summary>
    public JsonElement View { get; init; }

    /// <summary>Whether it is the bot's own message that was pressed in: a shortcut is chosen anywhere, also where the bot is not.</summary>
    public bool IsOnOwnMessage => Type == InteractionTypes.Pressed;

    /// <summary>Where a message of the bot stands in a chat of two, it is the chat of the person with the bot: nobody else reads along.</summary>
    public bool IsInOwnChat => IsOnOwnMessage && Channel?.StartsWith('D') == true;
}
