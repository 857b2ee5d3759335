using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Channels.Slack.Replies;
using PolicyBot.Channels.Slack.Turns;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Channels.Slack.Commands;

/// <summary><c>/policy</c>: ask, report, mailbox, reports, cases, help; anything else is asked. Only the person who typed it sees the answer.</summary>
internal sealed partial class AnswerCommand(
    ITakeTurns conversation,
    IWorkspaces workspaces,
    Askers askers,
    CardRenderer renderer,
    ShareAnswer share,
    ShowReply show,
    ILogger<AnswerCommand> logger)
{
    /// <returns>What is to be shown; empty when a modal was opened.</returns>
    public async Task<IReadOnlyList<MessageBody>> AnswerAsync(SlashCommand command, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(command.TeamId, command.EnterpriseId, cancellationToken) is not { } workspace)
        {
            LogNotInstalled();
            return [];
        }

        var meant = TurnOf(command.Text.Trim());
        var mustNotBeKnown = meant is Turn.Pressed { Verb: var verb } && Verbs.IsAnonymous(verb);
        try
        {
            return await askers.FindAsync(workspace, command.Person, InquiryOf(meant, mustNotBeKnown), cancellationToken) is { } asker
                ? await AnswerAsync(command, workspace, mustNotBeKnown ? meant : meant with { Asker = asker }, cancellationToken)
                : renderer.Messages(OutsideCards.ForStrangers());
        }
        catch (CannotTellWhoException)
        {
            return renderer.Messages(OutsideCards.CannotTellWho());
        }
    }

    /// <summary>As the acknowledgement of a command, or for its response address: for this one person.</summary>
    public static JsonObject Whisper(MessageBody body) => new() { ["response_type"] = "ephemeral", ["text"] = body.Text, ["blocks"] = body.Blocks };

    // What is asked waits for no trigger, and opens no window.
    private static Inquiry InquiryOf(Turn meant, bool mustNotBeKnown) =>
        new() { MayBeOutside = !mustNotBeKnown, IsNameless = mustNotBeKnown, Audiences = meant is Turn.Said, HasTime = meant is Turn.Said };

    private async Task<IReadOnlyList<MessageBody>> AnswerAsync(SlashCommand command, Workspace workspace, Turn turn, CancellationToken cancellationToken)
    {
        var reply = await conversation.TakeAsync(turn, cancellationToken);
        if (OpensDialog(turn, reply) && command.Trigger is not null)
        {
            await show.ShowAsync(turn, reply, PlaceOf(command, workspace), cancellationToken);
            return [];
        }

        var bodies = renderer.Bodies(reply);
        return reply.Question is { } question && command.IsInChannel ? WithShare(bodies, share.Button(question)) : bodies;
    }

    private static IReadOnlyList<MessageBody> WithShare(IReadOnlyList<MessageBody> bodies, JsonObject button)
    {
        if (bodies is not [.., { Blocks: { Count: < BlockLimits.BlocksOfMessage } blocks }])
            return bodies; // no answer, or one that fills its message to the last block

        blocks.Add(button);
        return bodies;
    }

    /// <summary>Shows what had no room in the acknowledgement, or came after it.</summary>
    public async Task WhisperAsync(MessageBody body, SlashCommand command, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(command.TeamId, command.EnterpriseId, cancellationToken) is { } workspace)
            await show.WhisperAsync(body, PlaceOf(command, workspace), cancellationToken);
    }

    private static ReplyPlace PlaceOf(SlashCommand command, Workspace workspace) => new()
    {
        Workspace = workspace,
        UserId = command.Person.UserId,
        Trigger = command.Trigger,
        Channel = command.Channel,
        ResponseUrl = command.ResponseUrl,
        OnlyForAsker = true,
    };

    private static bool OpensDialog(Turn turn, Reply reply) => reply.Dialog is DialogStep.Show || turn is Turn.Pressed { InDialog: true };

    /// <returns>Nobody's yet.</returns>
    private static Turn TurnOf(string text)
    {
        var asker = new Asker.Anonymous();
        var words = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rest = words.ElementAtOrDefault(1) is { } told ? SaidText.Plain(told, bot: "") : "";

        return words.ElementAtOrDefault(0)?.ToLowerInvariant() switch
        {
            null or "help" when rest.Length == 0 => Pressed(Verbs.Help, inDialog: false),
            "ask" when rest.Length > 0 => TurnsOf.Said(asker, rest, inGroup: false, previous: null),
            "ask" => Pressed(Verbs.Help, inDialog: false),
            "report" when rest.Length > 0 => Pressed(Verbs.Report, inDialog: true, (nameof(ReportFields.WhatHappened), rest)),
            "report" => Pressed(Verbs.Report, inDialog: true),
            "mailbox" when rest.Length == 0 => Pressed(Verbs.Mailbox, inDialog: true),
            "reports" when rest.Length == 0 => Pressed(Verbs.MyReports, inDialog: true),
            "desk" when rest.Length == 0 => Pressed(Verbs.LegalDesk, inDialog: true),
            "cases" when rest.Length == 0 => Pressed(Verbs.LegalInbox, inDialog: true),
            _ => TurnsOf.Said(asker, SaidText.Plain(text, bot: ""), inGroup: false, previous: null),
        };

        Turn Pressed(string verb, bool inDialog, params IEnumerable<(string Field, string Value)> fields) =>
            TurnsOf.Pressed(asker, verb, fields.ToDictionary(field => field.Field, field => field.Value), inDialog, ownFeedback: !inDialog);
    }

    [LoggerMessage(LogLevel.Warning, "A command came from a workspace in which the bot is not installed, or that is not one of Slack:AllowedTeams. It was left alone.")]
    private partial void LogNotInstalled();
}
